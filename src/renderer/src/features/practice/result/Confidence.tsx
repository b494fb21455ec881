import { wilson } from '../../../../../core/practice/score'
import { ScoreBars } from '../../../components/ScoreBars'
import type { Result } from '../../../stores/result'
import type from '../../../theme/type.module.css'
import { confidenceNames } from '../words'
import styles from './result.module.css'
import { surenessWords } from './sureness'

/** How often an answer was right when the learner was sure of it; nothing where no confidence was given. */
export function Confidence({ result: { attempt, score } }: { result: Result }) {
  const words = surenessWords(score.byConfidence)
  if (words === null) return null
  const given = score.byConfidence.reduce((sum, { total }) => sum + total, 0)
  const sure = score.byConfidence.find(({ confidence }) => confidence === 'sure')
  const bars = score.byConfidence.map(({ confidence, right, total }) => ({
    id: confidence,
    name: confidenceNames[confidence],
    note: null,
    right,
    total,
    ...wilson(right, total),
  }))
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={type.section}>Sure and right</h2>
        <span className={styles.key}>
          {given < score.total ? `said of ${given} of ${score.total} questions` : null}
        </span>
      </div>
      <ScoreBars label="Right answers by how sure you were" bars={bars} line={null} />
      <p className={styles.says}>
        {words}{' '}
        {sure && sure.right < sure.total ? (
          <a href={`#/practice/result/${attempt.id}/review?show=sure`}>Look at them</a>
        ) : null}
      </p>
    </section>
  )
}
