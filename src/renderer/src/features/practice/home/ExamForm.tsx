import type { ExamRules } from '../../../../../core/practice/exam-rules'
import type { PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { usePractice } from '../../../stores/practice'
import { count, duration } from '../../../text/dates'
import styles from './home.module.css'
import type { Wish } from './wish'

/** An exam-like session with its rules in words; what is assumed is said before it begins. */
export function ExamForm({
  pack,
  exam,
  wish,
  filled,
}: {
  pack: PackView
  exam: ExamRules
  wish: Wish | null
  filled: boolean
}) {
  const { start, starting } = usePractice()
  return (
    <div>
      <h3 className={styles.way}>Practice exam</h3>
      <p className={styles.text}>
        {count(exam.questions, 'question')} in {duration(exam.minutes)}, in the proportions of the exam’s domains. No
        feedback and no pause; rationales open at the end. {exam.passRule}
      </p>
      <ul className={styles.assumptions}>
        {exam.assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button
        variant={filled ? 'main' : 'secondary'}
        isDisabled={starting}
        aria-label={`Start the practice exam, ${pack.title}`}
        onPress={() =>
          void start({
            pack: pack.id,
            mode: 'exam',
            count: exam.questions,
            domain: null,
            planned: wish?.planned ?? null,
          })
        }
      >
        Start the practice exam
      </Button>
      {wish?.planned ? <p className={styles.planned}>From your plan; it is ticked off when you finish.</p> : null}
    </div>
  )
}
