import { learnedPace } from '../../../../core/plan/pace-learned'
import type { PlanView } from '../../../../shared/ipc/views'
import { count } from '../../text/dates'
import { Button } from '../Button'
import { Row } from './Row'

/** `1.2 times the estimate`. */
const times = (pace: number): string => `${Number(pace.toFixed(2))} times the estimate`

/** From the plan that tells it by the most sessions. */
const paceOf = (plans: readonly PlanView[]) =>
  plans
    .flatMap(({ plan, ...progress }) => learnedPace({ plan, progress }) ?? [])
    .reduce<ReturnType<typeof learnedPace>>((best, one) => (best && best.sessions >= one.sessions ? best : one), null)

type Props = { pace: number; plans: readonly PlanView[]; onChange: (pace: number) => void }

/** How long this learner needs against the estimate; shown once there is something to tell it by. */
export function PaceField({ pace, plans, onChange }: Props) {
  const learned = paceOf(plans)
  if (learned === null && pace === 1) return null
  return (
    <Row label="Your pace">
      <span>
        {pace === 1 ? 'Planned as estimated.' : `Planned with ${times(pace)}.`}
        {learned && learned.pace !== pace
          ? ` By the ${count(learned.sessions, 'session')} you told the time of, you need ${times(learned.pace)}.`
          : null}
      </span>
      {learned && learned.pace !== pace ? (
        <Button variant="secondary" onPress={() => onChange(learned.pace)}>
          Plan with that
        </Button>
      ) : null}
      {pace === 1 ? null : (
        <Button variant="secondary" onPress={() => onChange(1)}>
          Back to the estimate
        </Button>
      )}
    </Row>
  )
}
