import { X } from 'lucide-react'
import { useState } from 'react'
import type { ReadinessView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { DateField } from '../../components/DateField'
import { useReadiness } from '../../stores/readiness'
import { shortDate, today } from '../../text/dates'
import type from '../../theme/type.module.css'
import styles from './insights.module.css'
import exams from './real-exams.module.css'
import { saidWords } from './sentences'

const outcomes = [
  { id: 'passed', label: 'Passed' },
  { id: 'failed', label: 'Not passed' },
] as const

/** How real exams went, so that what Lectern says can be held against it. */
export function RealExams({ view: { programme, sat } }: { view: ReadinessView }) {
  const { sat: record, takeOff } = useReadiness()
  const [asked, setAsked] = useState(false)
  return (
    <section aria-labelledby="real-exams">
      <div className={styles.head}>
        <h2 id="real-exams" className={type.section}>
          Real exams
        </h2>
      </div>
      <p className={styles.note}>
        How an exam really went tells how far practice can be trusted: every later estimate moves a little towards it.
      </p>
      {sat.length === 0 ? null : (
        <ul className={exams.list}>
          {sat.map((exam) => (
            <li key={exam.sitting}>
              <span>
                <b>{exam.passed ? 'Passed' : 'Not passed'}</b>, {shortDate(exam.on)}
                <span className={exams.said}>{saidWords(exam.said)}</span>
              </span>
              <Button
                variant="icon"
                aria-label={`Take the exam of ${shortDate(exam.on)} off the list`}
                onPress={() => void takeOff(exam)}
              >
                <X size={15} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <Form done={() => setAsked(false)} save={(on, outcome) => void record(programme, on, outcome)} />
      ) : (
        <p className={styles.act}>
          <Button variant="secondary" onPress={() => setAsked(true)}>
            I sat the exam
          </Button>
        </p>
      )}
    </section>
  )
}

type Outcome = (typeof outcomes)[number]['id']

function Form({ save, done }: { save: (on: string, outcome: Outcome) => void; done: () => void }) {
  const [on, setOn] = useState<string | null>(today())
  const [outcome, setOutcome] = useState<Outcome>('passed')
  return (
    <div className={exams.form}>
      <DateField label="Day of the exam" value={on} max={today()} short onChange={setOn} />
      <span className="sr-only" id="outcome">
        How it went
      </span>
      <Choice labelledBy="outcome" value={outcome} options={outcomes} onChange={setOutcome} />
      <div className={exams.actions}>
        <Button
          variant="secondary"
          isDisabled={on === null || on > today()}
          onPress={() => {
            if (on === null) return
            save(on, outcome)
            done()
          }}
        >
          Save
        </Button>
        <Button variant="quiet" onPress={done}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
