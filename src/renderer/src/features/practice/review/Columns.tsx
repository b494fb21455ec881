import { Layers, MessageSquareWarning } from 'lucide-react'
import { Button } from '../../../components/Button'
import { type Result, useResult } from '../../../stores/result'
import { averageMs } from '../result/spent'
import { Facts } from '../solution/Facts'
import { SolvedRows } from '../solution/SolvedRows'
import { Takeaway } from '../solution/Takeaway'
import { solvedRows } from '../solved'
import { QuestionText } from './QuestionText'
import styles from './review.module.css'
import type { Shown } from './shown'
import { WhyMissed } from './WhyMissed'

type Props = {
  result: Result
  shown: Shown
  /** Where it stands in the list, in words. */
  place: string
  report: () => void
}

/** One question as it was answered: what it says, why each option is right or wrong, and what to do about it. */
export function Columns({ result, shown: { item, number }, place, report }: Props) {
  const toggleCard = useResult((state) => state.toggleCard)
  const { view, misses, kept } = result
  const question = view.questions.find(({ id }) => id === item.question)
  const solution = view.solutions[item.question]
  return (
    <div className={styles.columns}>
      <section className={styles.question} aria-labelledby="reviewed">
        <h1 id="reviewed" className={styles.number} tabIndex={-1}>
          Question {number} <span>{place}</span>
        </h1>
        {question ? (
          <QuestionText view={view} question={question} item={item} />
        ) : (
          <p className={styles.gone}>The pack no longer holds this question.</p>
        )}
        {solution?.verdict === 'unanswered' ? <p className={styles.empty}>You gave no answer.</p> : null}
      </section>
      {question && solution ? (
        <>
          <section className={styles.options} aria-labelledby="options">
            <h2 id="options" className="sr-only">
              Options and rationales
            </h2>
            <SolvedRows rows={solvedRows({ question, solution, item })} />
          </section>
          <div className={styles.solution}>
            {solution.verdict === 'right' ? null : (
              <WhyMissed question={item.question} why={misses[item.question] ?? null} />
            )}
            <Takeaway>{solution.takeaway}</Takeaway>
            <Facts solution={solution} ms={item.ms} average={averageMs(view.attempt.items)} item={item} />
            <div className={styles.tools}>
              <Button
                variant="tool"
                hint="M"
                aria-label={kept.has(item.question) ? 'Take the card out' : 'Make a card'}
                onPress={() => void toggleCard(item.question)}
              >
                <Layers size={15} strokeWidth={1.75} aria-hidden="true" />
                {kept.has(item.question) ? 'Kept as a card' : 'Make a card'}
              </Button>
              <Button variant="tool" hint="R" onPress={report}>
                <MessageSquareWarning size={15} strokeWidth={1.75} aria-hidden="true" />
                Report
              </Button>
            </div>
          </div>
        </>
      ) : null}
    </div>
  )
}
