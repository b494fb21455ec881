import { Flag } from 'lucide-react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { QuestionView } from '../../../../../core/practice/view'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Prose } from '../../../components/Prose'
import { Facts } from '../solution/Facts'
import { SolvedRows } from '../solution/SolvedRows'
import { Takeaway } from '../solution/Takeaway'
import { Verdict } from '../solution/Verdict'
import { solvedRows } from '../solved'
import { taskWords } from '../words'
import { Choices } from './Choices'
import frame from './frame.module.css'
import { Matching } from './Matching'
import { Ordering } from './Ordering'
import styles from './question.module.css'

/** One question: what it says, what it asks and the answer; after a check, the rationales in the options' place. */
export function QuestionPage({
  view,
  item,
  number,
  striking,
}: {
  view: AttemptView
  item: AttemptItem
  number: number
  striking: boolean
}) {
  const question = view.questions.find(({ id }) => id === item.question)
  const solution = view.solutions[item.question]
  return (
    <section className={frame.column} aria-labelledby="question">
      <div className={styles.meta}>
        <h1 id="question" className={styles.number} tabIndex={-1}>
          Question {number} <span>of {view.attempt.items.length}</span>
          {question ? <span> · {taskWords(question.type, question.choose)}</span> : null}
        </h1>
        {item.flagged ? (
          <span className={styles.flagged}>
            <Flag size={14} strokeWidth={1.75} fill="currentColor" aria-hidden="true" />
            Flagged
          </span>
        ) : null}
      </div>
      {question ? (
        <>
          {question.stem === null ? null : (
            <div className={styles.stem}>
              <Prose>{question.stem}</Prose>
            </div>
          )}
          <p className={styles.ask} id="ask">
            <Prose within="text">{question.ask}</Prose>
          </p>
          {solution ? (
            <div className={styles.solved}>
              <Verdict verdict={solution.verdict} />
              <SolvedRows rows={solvedRows({ question, solution, item })} />
              <Takeaway>{solution.takeaway}</Takeaway>
              <Facts solution={solution} ms={item.ms} />
              <p className={styles.notice}>{view.notice}</p>
            </div>
          ) : (
            <AnswerField question={question} item={item} striking={striking} />
          )}
        </>
      ) : (
        <p className={styles.stem}>
          The pack no longer holds this question. It counts neither for nor against you; go on to the next.
        </p>
      )}
    </section>
  )
}

function AnswerField(props: { question: QuestionView; item: AttemptItem; striking: boolean }) {
  switch (props.question.type) {
    case 'single':
    case 'multiple':
      return <Choices {...props} />
    case 'ordering':
      return <Ordering question={props.question} />
    case 'matching':
      return <Matching question={props.question} />
  }
}
