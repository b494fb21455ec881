import { rangeWords } from '../features/practice/words'
import cover from '../print/Cover.module.css'
import { CoverHead, Figures } from '../print/CoverHead'
import { longDate } from '../text/dates'
import styles from './Cover.module.css'
import { figuresOf, lineOf, ruleWords } from './cover-words'
import type { ResultJob } from './job'

const of = (name: string): string => (name.trim() === '' ? 'Result' : `Result of ${name.trim()}`)

/** The head of the first page: how it went, by which rule, and by domain. */
export function Cover({ job }: { job: ResultJob }) {
  const domains = job.result.score.byDomain.filter(({ domain }) => domain !== null)
  return (
    <header className={cover.cover} data-cover>
      <CoverHead about={`${of(job.name)}, printed ${longDate(job.printed)}`} title={job.result.attempt.title} />
      <Figures items={figuresOf(job)} />
      <p className={styles.rule}>{ruleWords(job)}</p>
      {domains.length > 0 ? <Domains domains={domains} line={lineOf(job)} /> : null}
    </header>
  )
}

type Domain = ResultJob['result']['score']['byDomain'][number]

/** A bar for the share right, a whisker for its range, and the line to reach; every number beside it. */
function Domains({ domains, line }: { domains: readonly Domain[]; line: number | null }) {
  return (
    <table className={styles.domains}>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">
            {line === null ? 'Share right and its range' : `Share right and its range, line at ${line} %`}
          </th>
          <th scope="col">Right</th>
          <th scope="col">Range, 95 %</th>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ domain, title, weight, right, total, low, high }) => (
          <tr key={domain}>
            <th scope="row">
              {title} {weight === null ? null : <span className={styles.weight}>{weight} %</span>}
            </th>
            <td className={styles.chart}>
              <span className={`${styles.mark} ${styles.bar}`} style={{ width: `${(100 * right) / total}%` }} />
              <span
                className={`${styles.mark} ${styles.whisker}`}
                style={{ left: `${low}%`, width: `${high - low}%` }}
              />
              {line === null ? null : <span className={`${styles.mark} ${styles.line}`} style={{ left: `${line}%` }} />}
            </td>
            <td>
              <b>{right}</b> of {total}
            </td>
            <td>{rangeWords({ low, high })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
