import { Check, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../../components/Button'
import { isTyping, physicalKey } from '../../../components/keys'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { choose, useExplore } from '../../../stores/explore'
import { go, useRoute } from '../../../stores/route'
import type { Programme, ProgrammeSummary } from '../types'
import { useProgrammes } from '../useProgrammes'
import { CoverageList, HowCovered } from './CoverageList'
import { coursesFor, examsFor } from './covering'
import { History } from './History'
import { Overview } from './Overview'
import { SourceList } from './SourceList'

type Props = { programme: Programme; programmes: readonly ProgrammeSummary[]; back: string }

export function ProgrammePage({ programme, programmes, back }: Props) {
  const { id, name, kind, provider, label, blueprint, status, history, sources } = programme
  const wanted = useRoute().query.get('tab') ?? 'facts'
  const chosen = useExplore((state) => state.chosen.includes(id))
  const plannable = blueprint !== null && status.value !== 'retired'
  const isExam = kind === 'certification'
  const coverage = useCoverage(programme, programmes)

  useEffect(() => {
    if (!plannable) return
    const listen = (event: KeyboardEvent) => {
      if (physicalKey(event) !== 'p' || isTyping(event)) return
      event.preventDefault()
      go(`#/plan/new?programme=${id}`)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [plannable, id])

  const over = new Set(programmes.filter(({ status: { value } }) => value === 'retired').map((one) => one.id))
  const covers = isExam ? 'Courses' : 'Covers'
  const list = {
    title: isExam ? 'What covers it' : 'What it covers',
    programmes,
    empty: isExam
      ? 'No course in the catalog shares a topic with it.'
      : 'It shares no topic with an exam of the catalog.',
  }
  const tabs = [
    {
      id: 'facts',
      label: isExam ? 'Facts and blueprint' : 'Facts and syllabus',
      panel: (
        <Overview programme={programme} label={(other) => programmes.find((one) => one.id === other)?.label ?? null}>
          <CoverageList
            {...list}
            rows={coverage.filter(({ id: other }) => !over.has(other)).slice(0, 4)}
            more={coverage.length > 4 ? <a href={`#/explore/${id}?tab=coverage`}>All {coverage.length}</a> : null}
          />
        </Overview>
      ),
    },
    { id: 'history', label: 'History', panel: <History history={history} /> },
    ...(coverage.length === 0
      ? []
      : [
          {
            id: 'coverage',
            label: covers,
            count: coverage.length,
            panel: (
              <div style={{ maxWidth: 720 }}>
                <CoverageList {...list} rows={coverage} />
                <HowCovered />
              </div>
            ),
          },
        ]),
    { id: 'sources', label: 'Sources', count: sources.length, panel: <SourceList programme={programme} /> },
  ]
  const current = tabs.some((tab) => tab.id === wanted) ? wanted : 'facts'
  return (
    <Page
      title={name}
      crumbs={[{ label: 'Explore', to: back }, { label: label === provider ? provider : `${provider} · ${label}` }]}
      actions={
        <>
          <Button variant="secondary" pressed={chosen} onPress={() => choose(id, !chosen)}>
            {chosen ? (
              <Check size={15} strokeWidth={1.75} aria-hidden="true" />
            ) : (
              <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
            )}
            {chosen ? 'Chosen to compare' : 'Compare'}
          </Button>
          {plannable ? (
            <Button variant="main" hint="P" onPress={() => go(`#/plan/new?programme=${id}`)}>
              Plan this exam
            </Button>
          ) : null}
        </>
      }
    >
      <Tabs
        label="About this programme"
        items={tabs}
        current={current}
        onChange={(tab) => go(tab === 'facts' ? `#/explore/${id}` : `#/explore/${id}?tab=${tab}`, true)}
      />
    </Page>
  )
}

/** Courses for an exam; for a course the exams that can still be sat. */
function useCoverage(programme: Programme, programmes: readonly ProgrammeSummary[]) {
  const isExam = programme.kind === 'certification'
  const exams = programmes.filter(
    ({ kind, topics, status }) => kind === 'certification' && topics.length > 0 && status.value !== 'retired',
  )
  const { load } = useProgrammes(isExam ? [] : exams.map(({ id }) => id))
  const self = programmes.find(({ id }) => id === programme.id)
  if (isExam) return coursesFor(programme, programmes)
  return load.state === 'ready' && self ? examsFor(self, load.data) : []
}
