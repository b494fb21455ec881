import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../src/core/plan/schema'
import { arranged, numberOf, rowsOf } from '../../src/renderer/src/features/insights/objective-rows'
import { programmesOf } from '../../src/renderer/src/features/insights/programmes'
import { weakest } from '../../src/renderer/src/features/plan/least'
import { practiseRoute } from '../../src/renderer/src/text/readiness'
import type { AttemptSummary, PlanView } from '../../src/shared/ipc/views'
import { mastery, unknown, viewOf } from './readiness-views'

const objective = (id: string) => ({ id: `x/${id}`, text: `Objective ${id}`, topics: [] })
const domain = (id: string, ...objectives: string[]) => ({
  id,
  title: `Domain ${id}`,
  shortTitle: `Domain ${id}`,
  weight: null,
  topics: [],
  tasks: [{ id: `${id}.1`, title: `Task ${id}`, objectives: objectives.map(objective) }],
})

const blueprint = {
  version: '1',
  published: null,
  note: null,
  source: null,
  checked: null,
  confidence: null,
  domains: [domain('1', '1.1.1', '1.1.2'), domain('2', '2.1.1', '2.1.2')],
}

const view = viewOf({
  asked: ['x/1.1.1', 'x/2.1.1'],
  objectives: { 'x/1.1.1': mastery(3, 4, 0.5, 0.9), 'x/2.1.1': mastery(1, 4, 0.1, 0.5) },
})

describe('the objectives of a blueprint', () => {
  const rows = rowsOf({ blueprint }, view)

  it('stand in its order, those without evidence among them', () => {
    expect(rows.map(({ id, domain: own, asked, mastery: known }) => [numberOf(id), own, asked, known?.right])).toEqual([
      ['1.1.1', '1', true, 3],
      ['1.1.2', '1', false, undefined],
      ['2.1.1', '2', true, 1],
      ['2.1.2', '2', false, undefined],
    ])
    expect(rowsOf({ blueprint: null }, view)).toEqual([])
  })

  it('stand with the weakest first, and last what nothing tells of, in the order of the blueprint', () => {
    expect(arranged(rows, [], 'weakest').map(({ id }) => numberOf(id))).toEqual(['2.1.1', '1.1.1', '1.1.2', '2.1.2'])
    expect(arranged(rows, [], 'blueprint')).toEqual(rows)
  })

  it('are left to the chosen domains', () => {
    expect(arranged(rows, ['2'], 'blueprint').map(({ id }) => numberOf(id))).toEqual(['2.1.1', '2.1.2'])
  })

  it('are practised by a link that names them', () => {
    expect(practiseRoute('p', { objective: 'x/1.1.1' })).toBe('#/practice?pack=p&mode=study&objective=x%2F1.1.1')
    expect(practiseRoute('p', { domain: '2' })).toBe('#/practice?pack=p&mode=study&domain=2')
  })
})

describe('the weakest domain of a plan', () => {
  it('is the one with the lowest mastery that has answers', () => {
    const domains = [
      { id: '1', title: 'Data', mastery: mastery(3, 4, 0.5, 0.9) },
      { id: '2', title: 'Models', mastery: unknown },
      { id: '3', title: 'Monitoring', mastery: mastery(1, 4, 0.1, 0.5) },
    ]
    expect(weakest({ domains })?.id).toBe('3')
    expect(weakest({ domains: [{ id: '2', title: 'Models', mastery: unknown }] })).toBeNull()
    expect(weakest(null)).toBeNull()
  })
})

describe('programmes to look at', () => {
  const attempt = (of: string | null): AttemptSummary => ({
    id: 'a',
    title: 't',
    mode: 'study',
    programme: of,
    pack: 'p',
    startedAt: '2026-11-22T10:00:00.000Z',
    finishedAt: null,
    questions: 1,
    answered: 0,
    score: null,
    msLeft: null,
    pace: 'strict',
  })
  const plan = (of: string, exam: string): PlanView => ({
    ticked: {},
    spent: {},
    skipped: {},
    plan: {
      id: `plan-${of}`,
      programme: of,
      createdAt: '2026-11-01T10:00:00.000Z',
      revision: 0,
      input: {
        ...planDefaults,
        programme: of,
        start: '2026-11-01',
        exam,
        minutes: { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1, sat: 1, sun: 1 },
        daysOff: [],
        buffer: 0,
        studyMinutes: null,
      },
      sessions: [],
      studyMinutes: 0,
      mockMinutes: 0,
      feasible: true,
      dropped: [],
      retired: [],
      previous: null,
      assumptions: [],
      capacityMinutes: 0,
      requiredMinutes: 0,
      shortfallMinutes: 0,
      spareMinutes: 0,
    },
  })

  it('are those practised, by the next exam and then by the last practice, and after them those only planned', () => {
    const plans = [plan('c', '2026-12-20'), plan('d', '2026-12-01'), plan('a', '2026-11-20')]
    const attempts = [attempt('a'), attempt(null), attempt('b'), attempt('c'), attempt('a')]
    expect(programmesOf(plans, attempts, '2026-11-22')).toEqual(['c', 'a', 'b', 'd'])
    expect(programmesOf([], [attempt(null)], '2026-11-22')).toEqual([])
  })
})
