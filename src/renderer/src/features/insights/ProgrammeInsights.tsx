import { useEffect } from 'react'
import { Choice } from '../../components/Choice'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { Which } from '../../components/Which'
import { useCatalog } from '../../stores/catalog'
import { idle } from '../../stores/load'
import { useReadiness } from '../../stores/readiness'
import { go, useRoute } from '../../stores/route'
import { fullDate, today } from '../../text/dates'
import type { Known } from './Insights'
import { Lookback } from './Lookback'
import { Objectives } from './Objectives'
import { Overview } from './Overview'
import { titleFor } from './sentences'

const tabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'objectives', label: 'Objectives' },
  { id: 'history', label: 'History' },
] as const

type Props = { id: string; ids: readonly string[]; known: Known }

/** What the answers say of one programme. */
export function ProgrammeInsights({ id, ids, known }: Props) {
  const { load } = useReadiness()
  const view = useReadiness(({ views }) => views[id]) ?? idle
  const programmes = useCatalog((state) => state.programmes)
  const wanted = useRoute().query.get('tab')
  const again = () => void load({ programme: id, chart: true })
  useEffect(() => void load({ programme: id, chart: true }), [load, id])
  const tab = tabs.find((one) => one.id === wanted)?.id ?? 'overview'
  const plan = known.plans.find((one) => one.plan.programme === id)?.plan ?? null
  const exam = plan && plan.input.exam >= today() ? ` · exam on ${fullDate(plan.input.exam)}` : ''
  const show = (programme: string, next: string) => {
    const query = new URLSearchParams({ programme, ...(next === 'overview' ? {} : { tab: next }) })
    go(`#/insights?${query}`, true)
  }
  return (
    <Page
      above={
        <>
          <Which
            label="Which programme"
            value={id}
            options={ids.map((one) => ({ id: one, label: programmes[one]?.label ?? '' }))}
            onChange={(next) => show(next, tab)}
          />
          {exam}
        </>
      }
      title={view.state === 'ready' ? titleFor(view.data) : 'Insights'}
      actions={
        <>
          <span className="sr-only" id="insights-view">
            View
          </span>
          <Choice
            labelledBy="insights-view"
            value={tab}
            look="tabs"
            options={tabs}
            onChange={(next) => show(id, next)}
          />
        </>
      }
    >
      {tab === 'history' ? (
        <Lookback known={known} />
      ) : (
        <LoadView load={view} again={again}>
          {(data) =>
            tab === 'overview' ? (
              <Overview view={data} known={known} />
            ) : (
              <Objectives view={data} programme={programmes[id] ?? null} packs={known.packs} />
            )
          }
        </LoadView>
      )}
    </Page>
  )
}
