import { Info, type LucideIcon, Check as Tick, TriangleAlert, Wrench } from 'lucide-react'
import type { CheckLine, CheckReport } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { Disclosure } from '../../../components/Disclosure'
import { SectionHead } from '../../../components/SectionHead'
import { useData } from '../../../stores/data'
import styles from './check.module.css'
import own from './data.module.css'
import { JobProgress } from './JobProgress'
import { marks, moment, parts } from './words'

const icons: Record<CheckLine['state'], LucideIcon> = { fine: Tick, repaired: Wrench, told: Info, bad: TriangleAlert }

/** What the last look at every file of the data found. */
export function Check() {
  const { report, check, busy } = useData()
  const checking = busy === 'check'
  return (
    <section aria-labelledby="check">
      <SectionHead
        id="check"
        title="Check"
        note={
          <span className={styles.when}>
            {report ? moment(report.at) : null}
            <Button
              variant="quiet"
              isPending={checking}
              aria-label={report ? 'Check again' : 'Check now'}
              onPress={() => void check()}
            >
              {checking ? 'Checking…' : report ? 'Again' : 'Check now'}
            </Button>
          </span>
        }
      />
      {report ? (
        <Report report={report} />
      ) : (
        <p className={own.prose}>
          Reads every event, plan and backup and compares each with its checksum. What can be put in order is put in
          order, and nothing is thrown away.
        </p>
      )}
      <JobProgress job="check" />
    </section>
  )
}

function Report({ report: { sound, lines } }: { report: CheckReport }) {
  const opens = lines.some(({ details }) => details.length > 0)
  return (
    <>
      <p role="status" className={sound ? 'sr-only' : styles.verdict}>
        {sound ? 'Checked: everything is sound.' : 'Something could not be helped. Open its line to see what it means.'}
      </p>
      <ul className={styles.lines} data-opens={opens}>
        {lines.map((line) => (
          <li key={line.part}>
            {line.details.length === 0 ? (
              <div className={styles.line}>
                <Part line={line} />
                <Says line={line} />
              </div>
            ) : (
              <Disclosure level={3} title={<Part line={line} />} aside={<Says line={line} />}>
                <ul className={styles.details}>
                  {line.details.map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Part({ line: { part, state } }: { line: CheckLine }) {
  const Icon = icons[state]
  return (
    <span className={styles.part} data-state={state}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {parts[part]}
    </span>
  )
}

/** In so many words, and where it is not simply fine, the state in words too. */
function Says({ line: { state, says } }: { line: CheckLine }) {
  return (
    <span className={styles.says}>
      {says}
      <span className={state === 'fine' ? 'sr-only' : styles.mark}>{marks[state]}</span>
    </span>
  )
}
