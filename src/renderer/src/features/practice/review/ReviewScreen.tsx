import { Glyph } from '../../../components/Wordmark'
import type { Result } from '../../../stores/result'
import { useRoute } from '../../../stores/route'
import { weekdayDate } from '../../../text/dates'
import { Finished } from '../result/Finished'
import { dayOf } from '../words'
import { ReviewedQuestion } from './ReviewedQuestion'
import styles from './review.module.css'
import { shownOf, shows, showWords, tabsOf } from './shown'

/** A finished attempt, question by question, with a rationale for every option. */
export function ReviewScreen({ id }: { id: string }) {
  return <Finished id={id}>{(result) => <Review result={result} />}</Finished>
}

function Review({ result }: { result: Result }) {
  const { query } = useRoute()
  const { attempt, view } = result
  const show = shows.find((name) => name === query.get('show')) ?? 'wrong'
  const address = `#/practice/result/${attempt.id}`
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <p className={styles.name}>
          <a className={styles.home} href={address} aria-label="Back to the result" title="Back to the result">
            <Glyph />
          </a>
          <strong>{attempt.title}</strong>
          <span>review, {weekdayDate(dayOf(attempt.finished?.at ?? attempt.startedAt))}</span>
        </p>
        <nav className={styles.tabs} aria-label="Questions to look through">
          {tabsOf(view).map(({ show: name, count }) => (
            <a key={name} href={`${address}/review?show=${name}`} aria-current={name === show ? 'page' : undefined}>
              {showWords[name].tab} <span>{count}</span>
            </a>
          ))}
        </nav>
      </header>
      <ReviewedQuestion result={result} rows={shownOf(view, show)} show={show} at={query.get('q')} />
    </div>
  )
}
