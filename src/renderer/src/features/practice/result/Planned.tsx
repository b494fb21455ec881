import { Button } from '../../../components/Button'
import { type Result, useResult } from '../../../stores/result'
import styles from './result.module.css'

/** Says what this attempt was in the plan, and whether it is ticked off there. */
export function Planned({ result: { session } }: { result: Result }) {
  const tick = useResult((state) => state.tick)
  if (session === null) return null
  return (
    <p className={styles.planned}>
      A session of your plan: <strong>{session.title}</strong>.{' '}
      {session.ticked ? 'It is ticked off.' : 'It is not ticked off.'}
      <Button variant="secondary" onPress={() => void tick(!session.ticked)}>
        {session.ticked ? 'Take the tick back' : 'Tick it off'}
      </Button>
    </p>
  )
}
