import { Button } from '../../../components/Button'
import { usePlans } from '../../../stores/plans'
import type { Result } from '../../../stores/result'
import styles from './result.module.css'

/** Says what this attempt was in the plan, and whether it is ticked off there. */
export function Planned({ result: { attempt } }: { result: Result }) {
  const { plans, tick } = usePlans()
  const { planned } = attempt
  if (planned === null || plans.state !== 'ready') return null
  const view = plans.data.find(({ plan }) => plan.id === planned.plan)
  const session = view?.plan.sessions.find(({ id }) => id === planned.session)
  if (!view || !session) return null
  const ticked = session.id in view.ticked
  return (
    <p className={styles.planned}>
      A session of your plan: <strong>{session.title}</strong>. {ticked ? 'It is ticked off.' : 'It is not ticked off.'}
      <Button variant="secondary" onPress={() => void tick(view.plan.id, session.id, !ticked)}>
        {ticked ? 'Take the tick back' : 'Tick it off'}
      </Button>
    </p>
  )
}
