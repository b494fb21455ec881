import { useMemo } from 'react'
import { standing } from '../../../../../core/plan/progress'
import type { Plan, Situation } from '../../../../../core/plan/types'
import type { PlanView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { go } from '../../../stores/route'
import { today } from '../../../text/dates'
import { useSituation } from '../useSituation'
import { Replan } from './Replan'

/** The ways on for one plan; when there is nothing to do about it, that is said. */
export function ReplanScreen({ view, all }: { view: PlanView; all: readonly PlanView[] }) {
  const situation = useSituation(view, all, today())
  return situation ? <Known plan={view.plan} situation={situation} /> : <p className="sr-only">Loading</p>
}

function Known({ plan, situation }: { plan: Plan; situation: Situation }) {
  const { missed, cushion } = useMemo(() => standing({ plan, ...situation }), [plan, situation])
  const over = situation.today >= plan.input.exam
  if (!over && (missed.length > 0 || cushion < 0)) return <Replan plan={plan} situation={situation} />
  return (
    <Page
      crumbs={[{ label: 'Plan', to: `#/plan/${plan.id}` }, { label: 'Re-plan' }]}
      title={over ? 'The exam day is here' : 'Nothing went by undone'}
      lead={
        over
          ? 'There are no days left to move work to. The plan and its ticks stay.'
          : 'When days go by without study, four ways on stand here, each shown before you take it: catch up, spread, leave out the least valuable, or move the exam.'
      }
    >
      <Button variant="main" onPress={() => go(`#/plan/${plan.id}`)}>
        Back to the plan
      </Button>
    </Page>
  )
}
