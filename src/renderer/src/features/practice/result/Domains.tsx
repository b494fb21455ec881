import { ScoreBars } from '../../../components/ScoreBars'
import type { Result } from '../../../stores/result'
import type from '../../../theme/type.module.css'
import { mostToGain } from '../gain'
import styles from './result.module.css'

/** The score by domain; nothing where the pack follows no blueprint. */
export function Domains({ result: { score }, line }: { result: Result; line: number | null }) {
  const { byDomain } = score
  if (byDomain.every(({ domain }) => domain === null)) return null
  const gain = mostToGain(byDomain)
  const bars = byDomain.map(({ domain, title, weight, ...tally }) => ({
    ...tally,
    id: domain ?? 'none',
    name: title,
    note: (
      <>
        {weight === null ? 'weight not published' : `${weight} % of the exam`}
        {gain?.domain === domain ? (
          <>
            {' '}
            · <strong>most to gain here</strong>
          </>
        ) : null}
      </>
    ),
  }))
  return (
    <section className={styles.domains}>
      <div className={styles.head}>
        <h2 className={type.section}>By domain</h2>
        <span className={styles.key}>dot: share right · line: 95 % range</span>
      </div>
      <ScoreBars label="Right answers by domain" bars={bars} line={line} />
    </section>
  )
}
