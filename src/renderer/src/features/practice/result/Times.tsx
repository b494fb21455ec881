import type { Verdict } from '../../../../../core/practice/score'
import type { Result } from '../../../stores/result'
import type from '../../../theme/type.module.css'
import { spentWords, verdictNames } from '../words'
import styles from './result.module.css'
import { averageMs, longestMs } from './spent'
import strip from './times.module.css'

/** A bar for each question by the time it took, and the same as a table; nothing where no time was taken. */
export function Times({ result }: { result: Result }) {
  const { items } = result.attempt
  const average = averageMs(items)
  if (average === 0) return null
  const longest = longestMs(items)
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={type.section}>Time for each question</h2>
        <span className={styles.key}>full: right · hollow: missed · line: your average, {spentWords(average)}</span>
      </div>
      <div className={strip.strip} aria-hidden="true">
        {items.map(({ question, ms }, i) => (
          <span
            key={question}
            className={strip.bar}
            data-verdict={result.score.verdicts[question] ?? 'unanswered'}
            title={`Question ${i + 1}: ${spentWords(ms)}`}
            style={{ height: `${(100 * ms) / longest}%` }}
          />
        ))}
        <span className={strip.average} style={{ bottom: `${(100 * average) / longest}%` }} />
      </div>
      <p className={strip.ends} aria-hidden="true">
        <span>1</span>
        <span>{items.length}</span>
      </p>
      <details className={styles.how}>
        <summary>Every question as a table</summary>
        <Table result={result} />
      </details>
    </section>
  )
}

const words = (verdict: Verdict | undefined): string => (verdict ? verdictNames[verdict] : 'not in the pack')

function Table({ result: { attempt, score, view } }: { result: Result }) {
  const titles = new Map(view.questions.map(({ id, title }) => [id, title]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Question</th>
          <th scope="col">Answer</th>
          <th scope="col" className={styles.end}>
            Time
          </th>
        </tr>
      </thead>
      <tbody>
        {attempt.items.map(({ question, ms }, i) => (
          <tr key={question}>
            <td>{i + 1}</td>
            <th scope="row">
              <a href={`#/practice/result/${attempt.id}/review?show=all&q=${encodeURIComponent(question)}`}>
                {titles.get(question) ?? question}
              </a>
            </th>
            <td>{words(score.verdicts[question])}</td>
            <td className={styles.end}>{ms > 0 ? spentWords(ms) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
