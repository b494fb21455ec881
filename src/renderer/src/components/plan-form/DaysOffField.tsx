import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../Button'
import { DateField } from '../DateField'
import { DaysFromFile } from './DaysFromFile'
import styles from './DaysOffField.module.css'
import { daysBetween, runsOf, runWords, withDays } from './days'

type Props = { days: readonly string[]; from: string; to: string; onChange: (days: string[]) => void }

/** Days without study: one by one, as a range, or read from a calendar file. */
export function DaysOffField({ days, from, to, onChange }: Props) {
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const add = () => {
    if (!first) return
    onChange(withDays(days, daysBetween(first, last ?? first)))
    setFirst(null)
    setLast(null)
  }
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <span className={styles.word}>From</span>
        <DateField label="First day off" value={first} min={from} max={to} short onChange={setFirst} />
        <span className={styles.word}>to</span>
        <DateField label="Last day off" value={last ?? first} min={first ?? from} max={to} short onChange={setLast} />
        <Button variant="secondary" isDisabled={first === null} onPress={add}>
          Take off
        </Button>
        <DaysFromFile days={days} from={from} to={to} onAdd={(more) => onChange(withDays(days, more))} />
      </div>
      {days.length > 0 ? (
        <ul className={styles.list} aria-label="Days off">
          {runsOf(days).map((run) => (
            <li key={run.first}>
              {runWords(run)}
              <Button
                variant="icon"
                aria-label={`Study on ${runWords(run)} after all`}
                onPress={() => onChange(days.filter((day) => day < run.first || day > run.last))}
              >
                <X size={13} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
