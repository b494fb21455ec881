import type { Attempt } from '../../../../../core/practice/attempt'
import { Button } from '../../../components/Button'
import { DialogBox } from '../../../components/DialogBox'
import { answeredIn } from '../marks'
import { capital, inWords } from '../words'
import styles from './Leaving.module.css'
import type { Departure, Moves } from './useMoves'

function emptyWords(empty: number, total: number): string {
  if (empty === 0)
    return total === 1 ? 'Its question has an answer.' : `All of its ${inWords(total)} questions have an answer.`
  if (total === 1) return 'Its question has no answer.'
  return `${capital(inWords(empty))} of its ${inWords(total)} questions ${empty === 1 ? 'has' : 'have'} no answer.`
}

/** Asks before a section closes for good. */
export function LeaveSection({ attempt, asking, moves }: { attempt: Attempt; asking: Departure; moves: Moves }) {
  const { answered, total } = answeredIn(attempt, asking.section)
  return (
    <DialogBox title="Close this part of the exam?" alert onClose={moves.stay}>
      <p>
        <strong>{asking.section.title}</strong> closes when you leave it, and it cannot be opened again, as in the real
        exam. {emptyWords(total - answered, total)}
      </p>
      <div className={styles.ways}>
        <Button variant="secondary" autoFocus onPress={moves.stay}>
          Stay
        </Button>
        <Button variant="quiet" onPress={() => moves.depart(asking)}>
          Close it and go on
        </Button>
      </div>
    </DialogBox>
  )
}
