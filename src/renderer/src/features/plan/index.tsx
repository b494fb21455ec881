import { useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { usePlans } from '../../stores/plans'
import { useRoute } from '../../stores/route'
import { EmptyPlan } from './EmptyPlan'
import { ReplanScreen } from './missed/ReplanScreen'
import { NewPlan } from './NewPlan'
import { PlanScreen } from './PlanScreen'

/**
 * `#/plan` shows the plan made last, `#/plan/<id>` another one and `#/plan/<id>/replan` the ways on when days were
 * missed; `#/plan/new` asks the questions that make one.
 */
export default function Plan() {
  const { parts, query } = useRoute()
  const { plans, load } = usePlans()
  useEffect(() => void load(), [load])
  return (
    <LoadView load={plans} again={() => void load()}>
      {(views) => {
        if (parts[1] === 'new') return <NewPlan plans={views} programme={query.get('programme')} />
        const view = views.find(({ plan }) => plan.id === parts[1]) ?? views[0]
        if (view && parts[2] === 'replan') return <ReplanScreen key={view.plan.id} view={view} all={views} />
        return view ? <PlanScreen key={view.plan.id} view={view} all={views} /> : <EmptyPlan />
      }}
    </LoadView>
  )
}
