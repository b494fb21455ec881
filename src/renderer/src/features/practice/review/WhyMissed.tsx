import type { MissReason } from '../../../../../core/progress/events'
import { KeyCap } from '../../../components/KeyCap'
import { useResult } from '../../../stores/result'
import { missNames, missReasons } from '../words'
import styles from './WhyMissed.module.css'

/** Four reasons to choose from; the one that is chosen is taken back by pressing it again. */
export function WhyMissed({ question, why }: { question: string; why: MissReason | null }) {
  const explain = useResult((state) => state.explain)
  return (
    <section className={styles.why} aria-labelledby="why">
      <h2 id="why">Why did you miss it?</h2>
      <ul>
        {missReasons.map((reason, i) => (
          <li key={reason}>
            <button
              type="button"
              aria-pressed={reason === why}
              onClick={() => void explain(question, reason === why ? null : reason)}
            >
              <KeyCap>{i + 1}</KeyCap>
              {missNames[reason]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
