import { useEffect } from 'react'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { flagships } from '../../components/plan-form/ExamPicker'
import { PlanForm } from '../../components/plan-form/PlanForm'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'
import { freshInput } from '../../stores/plan-input'
import { usePlans } from '../../stores/plans'
import { go } from '../../stores/route'
import { useSettings } from '../../stores/settings'
import { today } from '../../text/dates'

type Props = { plans: readonly PlanView[]; programme: string | null }

/** Makes a plan, or makes the one a programme already has anew; ticks and the calendar's entries stay. */
export function NewPlan({ plans, programme }: Props) {
  const { list, load, programmes, open } = useCatalog()
  const save = usePlans((state) => state.save)
  const minutes = useSettings((settings) => settings.minutes)
  const now = today()
  const planned = new Set(plans.map(({ plan }) => plan.programme))
  const known = plans.find(({ plan }) => plan.programme === programme)?.plan.input
  const fresh = freshInput(now, minutes, programme ?? flagships.find((id) => !planned.has(id)) ?? null)
  // A date that is over is no answer any more.
  const initial = known
    ? { ...known, start: known.start < now ? now : known.start, exam: known.exam > now ? known.exam : fresh.exam }
    : fresh
  const show = (id: string) => void open([id]).catch(notify)

  useEffect(() => {
    void load()
    void open([initial.programme]).catch(notify)
  }, [load, open, initial.programme])

  return (
    <Page
      title={known ? 'Change the plan' : 'Four questions, then a plan'}
      lead={
        known
          ? 'All the work is dealt out anew from the first day of study. Ticks stay on the sessions that come back, and the work they stand for is planned again.'
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
            today={now}
            saveLabel={(id) => (planned.has(id) ? 'Make it anew' : 'Make my plan')}
            onProgramme={show}
            onSave={(input) =>
              void save(input).then((view) => {
                if (view) go(`#/plan/${view.plan.id}`)
              })
            }
          />
        )}
      </LoadView>
    </Page>
  )
}
