import { Flag } from 'lucide-react'
import type { RefObject } from 'react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { QuestionView } from '../../../../../core/practice/view'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Prose } from '../../../components/Prose'
import { useAttempt } from '../../../stores/attempt'
import { placeInCase } from '../marks'
import { Facts } from '../solution/Facts'
import { SolvedRows } from '../solution/SolvedRows'
import { Takeaway } from '../solution/Takeaway'
import { Verdict } from '../solution/Verdict'
import { solvedRows } from '../solved'
import { taskWords } from '../words'
import { CaseStudy } from './CaseStudy'
import { Choices } from './Choices'
import frame from './frame.module.css'
import { Marks } from './Marks'
import { Matching } from './Matching'
import { Note } from './Note'
import { Ordering } from './Ordering'
import { Picture } from './Picture'
import styles from './question.module.css'
import { Sentences } from './Sentences'
import type { Tool } from './Tools'

type Props = {
  view: AttemptView
  item: AttemptItem
  number: number
  /** What the question's text stands in. */
  root: RefObject<HTMLElement | null>
  tool: Tool | null
  setTool: (tool: Tool | null) => void
  /** By case id, where the learner folded its scenario away or unfolded it. */
  unfolded: Readonly<Record<string, boolean>>
  unfold: (study: string, on: boolean) => void
}

/** One question: what it says, what it asks and the answer; after a check, the rationales in the options' place. */
export function QuestionPage({ view, item, number, root, tool, setTool, unfolded, unfold }: Props) {
  const highlights = useAttempt((state) => state.highlights)
  const question = view.questions.find(({ id }) => id === item.question)
  const solution = view.solutions[item.question]
  const study = question?.case ? view.cases[question.case] : undefined
  const place = question ? placeInCase(view.attempt, view.questions, question) : null
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
          {study && place ? (
            <CaseStudy
              study={study}
              place={place}
              open={unfolded[study.id] ?? place.number === 1}
              setOpen={(on) => unfold(study.id, on)}
            />
          ) : null}
          {question.stem === null ? null : (
            <div className={styles.stem} data-part="stem">
              <Prose>{question.stem}</Prose>
            </div>
          )}
          {question.image ? <Picture image={question.image} /> : null}
          <p className={styles.ask} id="ask" data-part="ask">
            <Prose within="text">{question.ask}</Prose>
          </p>
          <Marks root={root} marks={highlights} />
          {tool === 'highlight' ? <Sentences root={root} onClose={() => setTool(null)} /> : null}
          {solution ? (
            <div className={styles.solved}>
              <Verdict verdict={solution.verdict} />
              <SolvedRows rows={solvedRows({ question, solution, item })} />
              <Takeaway>{solution.takeaway}</Takeaway>
              <Facts solution={solution} ms={item.ms} />
              <p className={styles.notice}>{view.notice}</p>
            </div>
          ) : (
            <AnswerField question={question} item={item} striking={tool === 'strike'} />
          )}
          <Note open={tool === 'note'} setOpen={(on) => setTool(on ? 'note' : null)} />
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
