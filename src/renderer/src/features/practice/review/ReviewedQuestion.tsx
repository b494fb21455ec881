import { useEffect, useRef } from 'react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Prose } from '../../../components/Prose'
import { go } from '../../../stores/route'
import { Facts } from '../solution/Facts'
import { SolvedRows } from '../solution/SolvedRows'
import { Takeaway } from '../solution/Takeaway'
import { solvedRows } from '../solved'
import { useShortcuts } from '../useShortcuts'
import styles from './review.module.css'
import { type Show, type Shown, showWords } from './shown'

type Props = { view: AttemptView; rows: readonly Shown[]; show: Show; at: string | null }

/** The question at the left, its options with their rationales at the right, and the way through the list below. */
export function ReviewedQuestion({ view, rows, show, at }: Props) {
  const index = Math.max(
    0,
    rows.findIndex(({ item }) => item.question === at),
  )
  const shown = rows[index]
  const body = useRef<HTMLDivElement>(null)
  const result = `#/practice/result/${view.attempt.id}`
  const showAt = (place: number) => {
    const next = rows[place]
    if (next) go(`${result}/review?show=${show}&q=${encodeURIComponent(next.item.question)}`, true)
    else if (place >= rows.length) go(result)
  }
  const last = index >= rows.length - 1

  const id = shown?.item.question
  useEffect(() => {
    if (id === undefined) return
    body.current?.scrollTo({ top: 0 })
    body.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [id])

  useShortcuts((key) => {
    if (key === 'ArrowRight' || key === 'Enter') showAt(index + 1)
    else if (key === 'ArrowLeft') showAt(index - 1)
    else return false
    return true
  })

  return (
    <>
      <div className={styles.body} ref={body}>
        {shown ? (
          <Columns view={view} shown={shown} show={show} place={`${index + 1} of ${rows.length}`} />
        ) : (
          <Nothing show={show} />
        )}
      </div>
      <footer className={styles.footer}>
        <p className={styles.notice}>{view.notice}</p>
        <div className={styles.ways}>
          {index > 0 ? (
            <Button variant="tool" hint="←" onPress={() => showAt(index - 1)}>
              Previous
            </Button>
          ) : null}
          <Button variant="main" hint="→" onPress={() => showAt(last ? rows.length : index + 1)}>
            {last ? 'Back to the result' : `Next ${showWords[show].one}`}
          </Button>
        </div>
      </footer>
    </>
  )
}

function Nothing({ show }: { show: Show }) {
  return (
    <div className={styles.nothing}>
      <h1 tabIndex={-1}>{showWords[show].none}</h1>
    </div>
  )
}

function Columns({ view, shown, show, place }: { view: AttemptView; shown: Shown; show: Show; place: string }) {
  const { item, number } = shown
  const question = view.questions.find(({ id }) => id === item.question)
  const solution = view.solutions[item.question]
  const times = view.attempt.items.flatMap(({ seen, ms }) => (seen ? [ms] : []))
  const average = times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length)
  return (
    <div className={styles.columns}>
      <section className={styles.question} aria-labelledby="reviewed">
        <h1 id="reviewed" className={styles.number} tabIndex={-1}>
          Question {number} <span>{show === 'all' ? `of ${view.attempt.items.length}` : `· ${place} ${show}`}</span>
        </h1>
        {question?.stem ? (
          <div className={styles.stem}>
            <Prose>{question.stem}</Prose>
          </div>
        ) : null}
        <p className={styles.ask}>
          <Prose within="text">{question?.ask ?? 'The pack no longer holds this question.'}</Prose>
        </p>
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
            <Takeaway>{solution.takeaway}</Takeaway>
            <Facts solution={solution} ms={item.ms} average={average} />
          </div>
        </>
      ) : null}
    </div>
  )
}
