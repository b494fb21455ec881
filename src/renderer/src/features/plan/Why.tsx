import { useMemo } from 'react'
import { explain } from '../../../../core/plan/explain'
import type { Plan, Situation } from '../../../../core/plan/types'
import type from '../../theme/type.module.css'
import { whenSentence, whySentence } from './reasons'
import styles from './session.module.css'

type Props = { plan: Plan; session: string; situation: Situation }

/** Why a session is in the plan, and why on that day. */
export function Why({ plan, session, situation }: Props) {
  const reasons = useMemo(() => explain({ plan, session, ...situation }), [plan, session, situation])
  const titles = useMemo(
    () => new Map(situation.programme.blueprint?.domains.map(({ id, title }) => [id, title])),
    [situation],
  )
  if (!reasons) return null
  return (
    <div className={styles.why}>
      <h4 className={type.section}>Why this, why then?</h4>
      <ul>
        {reasons.why.map((reason) => (
          <li key={reason.code}>{whySentence(reason)}</li>
        ))}
        {reasons.when.map((reason) => (
          <li key={reason.code}>{whenSentence(reason, titles)}</li>
        ))}
      </ul>
    </div>
  )
}
