import { useMemo } from 'react'
import { standing } from '../../../../core/plan/progress'
import { planSummary } from '../../../../core/plan/summary'
import type { Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { Cushion, fitSentence } from '../../components/Cushion'
import { dayMonth, duration } from '../../text/dates'
import type from '../../theme/type.module.css'
import { BurnDown } from './BurnDown'
import styles from './plan.module.css'
import { Weakest } from './Weakest'

/** The whole plan under the week or month: the work left, and whether it fits. */
export function WeekBelow({ view, situation }: { view: PlanView; situation: Situation }) {
  const { plan } = view
  const summary = planSummary(plan)
  const stand = useMemo(() => standing({ plan, ...situation }), [plan, situation])
  const spare = plan.feasible ? stand.cushion : -plan.shortfallMinutes
  return (
    <div className={styles.below}>
      <BurnDown view={view} situation={situation} cushion={spare} />
      <section>
        <h2 className={type.section}>Does it fit?</h2>
        <p className={type.sentence}>{fitSentence(spare)}</p>
        <Cushion minutes={spare} />
        <dl className={styles.ledger}>
          <Row term={`You have until ${dayMonth(summary.lastStudyDate)}`} minutes={stand.freeMinutes} />
          <Row term="The work left needs" minutes={stand.leftMinutes} />
          {plan.input.buffer > 0 ? <Row term="Buffer before the exam" minutes={summary.bufferMinutes} /> : null}
        </dl>
        <Weakest plan={plan} />
        <ul className={styles.assumptions}>
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
