import { useEffect } from 'react'
import type { Plan } from '../../../../core/plan/types'
import { Button } from '../../components/Button'
import { MasteryLine } from '../../components/MasteryLine'
import { sharesOf } from '../../components/plan-form/evidence'
import { say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { usePractice } from '../../stores/practice'
import { useKnownReadiness, useReadiness } from '../../stores/readiness'
import { practiseRoute } from '../../text/readiness'
import type from '../../theme/type.module.css'
import { hasMoved, weakest } from './least'
import styles from './plan.module.css'

/** The domain that is mastered least, with ways to practise it and to plan by it; nothing before there are answers. */
export function Weakest({ plan }: { plan: Plan }) {
  const { programme } = plan
  const { save, undo } = usePlans()
  const { home, load: loadPractice } = usePractice()
  const load = useReadiness((state) => state.load)
  useEffect(() => {
    void load({ programme, chart: false })
    void loadPractice()
  }, [load, loadPractice, programme])
  const view = useKnownReadiness(programme)
  const domain = weakest(view)
  const shares = sharesOf(view?.domains ?? [])
  const weigh = async () => {
    if (!(await save({ ...plan.input, mastery: shares }))) return
    const back = () => void undo(plan.id)
    say('Weak domains get more of the time now, from today on.', 'done', { label: 'Undo', act: back })
  }
  const packs = home.state === 'ready' ? home.data.packs : []
  const pack = packs.find((one) => one.programme === programme)
  if (!domain || !pack) return null
  return (
    <div className={styles.weakest}>
      <h3 className={type.section}>Mastered least</h3>
      <p className={type.small}>
        {domain.title}. <a href={practiseRoute(pack.id, { domain: domain.id })}>Practise it</a>
      </p>
      <MasteryLine mastery={domain.mastery} />
      {hasMoved(shares, plan.input.mastery) ? (
        <Button variant="secondary" onPress={() => void weigh()}>
          Plan by what you know now
        </Button>
      ) : null}
    </div>
  )
}
