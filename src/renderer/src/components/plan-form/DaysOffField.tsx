import { X } from 'lucide-react'
import { useState } from 'react'
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import { shortDate } from '../../text/dates'
import { Button } from '../Button'
import { DateField } from '../DateField'
import styles from './DaysOffField.module.css'

type Props = { days: readonly string[]; from: string; to: string; onChange: (days: string[]) => void }

/** The most days one range may take out, so that a slip of the year does no harm. */
const longest = 366

/** Runs of days that follow each other, for showing. */
export function runsOf(days: readonly string[]): { first: string; last: string }[] {
  const numbers = [...new Set(days)].flatMap((day) => dayNumber(day) ?? []).sort((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const open = runs.at(-1)
    if (open && number === open.last + 1) open.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => ({ first: isoOfDay(first), last: isoOfDay(last) }))
}

/** All days of a range, whichever of its ends was named first. */
const daysBetween = (one: string, other: string): string[] => {
  const [first = one, last = other] = [one, other].sort()
  const a = dayNumber(first) ?? 0
  const b = Math.min(dayNumber(last) ?? a, a + longest)
  return Array.from({ length: b - a + 1 }, (_, i) => isoOfDay(a + i))
}

/** Days without study, one by one or as a range. */
export function DaysOffField({ days, from, to, onChange }: Props) {
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const add = () => {
    if (!first) return
    onChange([...new Set([...days, ...daysBetween(first, last ?? first)])].sort())
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
      </div>
      {days.length > 0 ? (
        <ul className={styles.list} aria-label="Days off">
          {runsOf(days).map((run) => {
            const label =
              run.first === run.last ? shortDate(run.first) : `${shortDate(run.first)} to ${shortDate(run.last)}`
            return (
              <li key={run.first}>
                {label}
                <Button
                  variant="icon"
                  aria-label={`Study on ${label} after all`}
                  onPress={() => onChange(days.filter((day) => day < run.first || day > run.last))}
                >
                  <X size={13} strokeWidth={1.75} aria-hidden="true" />
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
