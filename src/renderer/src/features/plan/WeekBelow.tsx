import { planSummary } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { Cushion, fitSentence } from '../../components/Cushion'
import { dayMonth, duration } from '../../text/dates'
import type from '../../theme/type.module.css'
import { BurnDown } from './BurnDown'
import styles from './plan.module.css'
import { Weakest } from './Weakest'

/** The whole plan under the week: the work left, and whether it fits. */
export function WeekBelow({ view, now }: { view: PlanView; now: string }) {
  const { plan, ticked } = view
  const summary = planSummary(plan)
  const left = plan.sessions.filter(({ id }) => !(id in ticked)).reduce((sum, { minutes }) => sum + minutes, 0)
  const spare = plan.spareMinutes - plan.shortfallMinutes
  return (
    <div className={styles.below}>
      <BurnDown view={view} now={now} />
      <section>
        <h2 className={type.section}>Does it fit?</h2>
        <p className={type.sentence}>{fitSentence(spare)}</p>
        <Cushion minutes={spare} />
        <dl className={styles.ledger}>
          <Row
            term={plan.capacityMinutes > 0 ? `Time until ${dayMonth(summary.lastStudyDate)}` : 'Time for study'}
            minutes={plan.capacityMinutes}
          />
          <Row term="The work needs" minutes={plan.requiredMinutes} />
          <Row term="Still to do" minutes={left} />
          {plan.input.buffer > 0 ? <Row term="Buffer before the exam" minutes={summary.bufferMinutes} /> : null}
        </dl>
        <Weakest programme={plan.programme} />
        <ul style={{ marginTop: 12 }}>
          {plan.assumptions.map((text) => (
            <li key={text} className={type.meta}>
              {text}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Row({ term, minutes }: { term: string; minutes: number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{duration(minutes)}</dd>
    </div>
  )
}
