import { useEffect } from 'react'
import type { PlanInput } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { flagships } from '../../components/plan-form/ExamPicker'
import { PlanForm } from '../../components/plan-form/PlanForm'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'
import { freshInput, usePlanInput } from '../../stores/plan-input'
import { usePlans } from '../../stores/plans'
import { go } from '../../stores/route'
import { useSettings } from '../../stores/settings'
import { today } from '../../text/dates'

type Props = { plans: readonly PlanView[]; programme: string | null }

/** Makes a plan, or makes the one a programme already has anew around what is done. */
export function NewPlan({ plans, programme }: Props) {
  const { list, load, programmes, open } = useCatalog()
  const save = usePlans((state) => state.save)
  const { draft, diagnose, forget } = usePlanInput()
  const minutes = useSettings((settings) => settings.minutes)
  const now = today()
  const planned = new Set(plans.map(({ plan }) => plan.programme))
  const known = plans.find(({ plan }) => plan.programme === programme)?.plan.input
  const fresh = freshInput(now, minutes, programme ?? flagships.find((id) => !planned.has(id)) ?? null)
  // A date that is over is no answer any more.
  const initial: PlanInput = draft ?? (known ? { ...known, exam: known.exam > now ? known.exam : fresh.exam } : fresh)
  const show = (id: string) => void open([id]).catch(notify)

  useEffect(() => {
    void load()
    for (const { plan } of plans) void open([plan.programme]).catch(notify)
    void open([initial.programme]).catch(notify)
  }, [load, open, plans, initial.programme])

  const onSave = async (input: PlanInput) => {
    const view = await save(input)
    if (!view) return
    forget()
    go(`#/plan/${view.plan.id}`)
  }

  return (
    <Page
      title={known ? 'Change the plan' : 'Four questions, then a plan'}
      lead={
        known
          ? 'What is done, what has passed and what you pinned stays; the rest is planned anew from today. You can undo it.'
          : 'You can change every answer later. Nothing you write leaves this computer.'
      }
      {...(plans.length > 0 ? { crumbs: [{ label: 'Plan', to: '#/plan' }, { label: known ? 'Change' : 'New' }] } : {})}
    >
      <LoadView load={list} again={() => void load()}>
        {(rows) => (
          <PlanForm
            key={programme ?? ''}
            programmes={rows}
            initial={initial}
            programmesById={programmes}
            plans={plans}
            today={now}
            saveLabel={(id) => (planned.has(id) ? 'Make it anew' : 'Make my plan')}
            onProgramme={show}
            onSave={(input) => void onSave(input)}
            onDiagnose={(input, pack, count) => void diagnose(input, pack, count)}
          />
        )}
      </LoadView>
    </Page>
  )
}
