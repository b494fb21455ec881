import { useEffect } from 'react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Glyph } from '../../../components/Wordmark'
import { useResult } from '../../../stores/result'
import { useRoute } from '../../../stores/route'
import { weekdayDate } from '../../../text/dates'
import { NotFinished, Opened } from '../Opened'
import { dayOf } from '../words'
import { ReviewedQuestion } from './ReviewedQuestion'
import styles from './review.module.css'
import { type Show, shownOf, shows, showWords } from './shown'

/** A finished attempt, question by question, with a rationale for every option. */
export function ReviewScreen({ id }: { id: string }) {
  const { view, open } = useResult()
  useEffect(() => {
    void open(id)
  }, [id, open])
  return (
    <Opened id={id} load={view} again={() => void open(id)}>
      {(data) => (data.attempt.finished ? <Review view={data} /> : <NotFinished attempt={id} />)}
    </Opened>
  )
}

function Review({ view }: { view: AttemptView }) {
  const { query } = useRoute()
  const { attempt } = view
  const show = shows.find((name) => name === query.get('show')) ?? 'wrong'
  const rows = shownOf(view, show)
  const result = `#/practice/result/${attempt.id}`
  const address = (name: Show) => `${result}/review?show=${name}`
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <p className={styles.name}>
          <a className={styles.home} href={result} aria-label="Back to the result" title="Back to the result">
            <Glyph />
          </a>
          <strong>{attempt.title}</strong>
          <span>review, {weekdayDate(dayOf(attempt.finished?.at ?? attempt.startedAt))}</span>
        </p>
        <nav className={styles.tabs} aria-label="Questions to look through">
          {shows.map((name) => (
            <a key={name} href={address(name)} aria-current={name === show ? 'page' : undefined}>
              {showWords[name].tab} <span>{shownOf(view, name).length}</span>
            </a>
          ))}
        </nav>
      </header>
      <ReviewedQuestion view={view} rows={rows} show={show} at={query.get('q')} />
    </div>
  )
}
