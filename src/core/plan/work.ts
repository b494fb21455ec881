/** What has to be studied for an exam, before any calendar: sessions in streams, and mock exams. */
import { apportion } from '../base/apportion'
import type { Blueprint, Domain } from '../catalog/schema'
import { type Emphasis, plainEmphasis } from './emphasis'
import { resourceAt, type Stock, stocksOf } from './resources'
import { type Slice, slicesOf, type Unit, unitsOf } from './slices'
import type { SessionKind } from './types'

export type WorkItem = {
  readonly id: string
  readonly kind: SessionKind
  readonly minutes: number
  readonly domain: string | null
  readonly objectives: readonly string[]
  readonly title: string
  /** The stretch of its domain's units it is about; a stream's items follow each other along it. */
  readonly stretch: { readonly stage: number; readonly from: number; readonly to: number } | null
  readonly resource: string | null
}

/** Sessions of one domain and stage, done in order. `stage` 0 learns, 1, 2, … drill, the last one looks back. */
export type Stream = {
  readonly domain: string
  readonly share: number
  readonly stage: number
  readonly kind: 'learn' | 'drill' | 'review'
  readonly items: readonly WorkItem[]
}

export type Work = {
  readonly streams: readonly Stream[]
  /** Mock exam 1 and its review, mock exam 2 and its review, in this order. */
  readonly mocks: readonly WorkItem[]
  readonly minutes: number
}

/**
 * How the minutes of a domain are spent: four parts learning, five drilling, one looking back at the end.
 * Practice gets the largest part because practice testing is, with spacing, the technique with the best evidence
 * (Dunlosky et al. 2013, doi:10.1177/1529100612453266); the exact parts are Lectern's own choice.
 */
const parts = { learn: 4, drill: 5, review: 1 } as const

/** Looking back has to fit into the last days, so it takes at most so many minutes for each unit, or domain. */
const lookBack = { perUnit: 5, perDomain: 30 } as const

/** Minutes a session aims at. */
const target = { learn: 30, drill: 20, review: 25 } as const

/** Drills per objective: a pass takes about 8 minutes for each, and there are at least 2 passes and at most 5. */
const pass = { minutes: 8, least: 2, most: 5 } as const

/** A domain's minutes for learning, drilling and looking back; learning comes first when there are hardly any. */
function stagesOf(minutes: number, units: number): { learn: number; passes: readonly number[]; review: number } {
  const all = parts.learn + parts.drill + parts.review
  const learn = Math.ceil((minutes * parts.learn) / all)
  const most = Math.max(lookBack.perDomain, lookBack.perUnit * units)
  const review = Math.min(most, Math.floor((minutes * parts.review) / all))
  const drill = minutes - learn - review
  const count = Math.min(pass.most, Math.max(pass.least, Math.round(drill / units / pass.minutes)))
  const passes = apportion(
    drill,
    Array.from({ length: count }, () => 1),
  )
  return { learn, passes, review }
}

/** Where a session begins and ends, widened to whole objectives: half an objective cannot be drilled. */
function stretch({ from, to, units }: Slice): { from: number; to: number } {
  const whole = units.some((unit) => unit.objective !== null)
  return whole ? { from: Math.floor(from), to: Math.ceil(to) } : { from, to }
}

/** Titles of the sessions of a stage: their task, and where several share it, which of them it is. */
function titlesOf(slices: readonly Slice[], number: boolean): string[] {
  const plain = slices.map(({ units }) => {
    const titles = [...new Set(units.map((unit) => unit.title))]
    return titles.length > 1 ? `${titles[0]}, and ${titles.length - 1} more` : (titles[0] ?? '')
  })
  if (!number) return plain
  return plain.map((title, i) => {
    const first = plain.indexOf(title)
    const count = plain.lastIndexOf(title) - first + 1
    return count > 1 ? `${title}, ${i - first + 1} of ${count}` : title
  })
}

/** What is left to learn: what the units need of it, but what the learner owns is used whole. */
function learnMinutes(usual: number, units: readonly Unit[], need: (unit: Unit) => number, stocks: readonly Stock[]) {
  const needed = units.reduce((all, unit) => all + need(unit), 0) / units.length
  const owned = stocks.reduce((all, { minutes }) => all + minutes, 0)
  return Math.max(Math.round(usual * needed), owned)
}

type Own = { minutes: number; share: number; stocks: readonly Stock[]; emphasis: Emphasis }

function domainStreams(domain: Domain, { minutes, share, stocks, emphasis }: Own): Stream[] {
  const units: Unit[] = unitsOf(domain)
  const { passes, review, learn: usual } = stagesOf(minutes, units.length)
  const { longest } = emphasis
  const need = (unit: Unit): number => emphasis.need(domain, unit)
  const learn = learnMinutes(usual, units, need, stocks)
  const counters = new Map<string, number>()
  let learnt = 0
  const itemOf = (kind: SessionKind, stage: number, slice: Slice, title: string): WorkItem => {
    const key = `${kind}-${slice.units[0]?.place ?? domain.id}`
    const n = (counters.get(key) ?? 0) + 1
    counters.set(key, n)
    const objectives = slice.units.flatMap(({ objective }) => objective ?? [])
    const resource = kind === 'learn' ? resourceAt(stocks, learnt + slice.minutes / 2) : null
    if (kind === 'learn') learnt += slice.minutes
    const about = { domain: domain.id, objectives, title, resource, stretch: { stage, ...stretch(slice) } }
    return { id: `${key}-${n}`, kind, minutes: slice.minutes, ...about }
  }
  const stages = [
    { kind: 'learn' as const, minutes: learn },
    ...passes.map((each) => ({ kind: 'drill' as const, minutes: each })),
    { kind: 'review' as const, minutes: review },
  ]
  return stages.map(({ kind, minutes: each }, stage) => {
    const cut = { target: target[kind], longest, ...(kind === 'learn' && { need }) }
    const slices = slicesOf(units, each, cut)
    const titles = titlesOf(slices, kind === 'learn')
    const items = slices.map((slice, i) => itemOf(kind, stage, slice, titles[i] ?? domain.title))
    return { domain: domain.id, share, stage, kind, items }
  })
}

/** Minutes for going through a mock exam's wrong answers: a third of it, in steps of 5, from 15 to 60. */
export function mockReviewMinutes(mockMinutes: number): number {
  return Math.min(60, Math.max(15, 5 * Math.round(mockMinutes / 3 / 5)))
}

function mockItems(mockMinutes: number): WorkItem[] {
  const whole = { domain: null, objectives: [], stretch: null, resource: null }
  const review = mockReviewMinutes(mockMinutes)
  return [1, 2].flatMap((n): WorkItem[] => [
    { ...whole, id: `mock-${n}`, kind: 'mock', minutes: mockMinutes, title: `Mock exam ${n}` },
    { ...whole, id: `review-mock-${n}`, kind: 'review', minutes: review, title: `Mock exam ${n}, every wrong answer` },
  ])
}

/**
 * All work for a blueprint: `studyMinutes` (≥ 1) over its domains by their shares, less the learning that is not needed,
 * and two mock exams of `mockMinutes`, each with a review on top. Learning takes as long as what the learner owns where
 * that is longer. Without any emphasis of its own the minutes of all items add up to `studyMinutes` + 2 × (mock + review)
 * exactly.
 */
export function workFor(
  blueprint: Blueprint,
  studyMinutes: number,
  mockMinutes: number,
  emphasis: Emphasis = plainEmphasis(blueprint),
): Work {
  const { shares, resources } = emphasis
  const minutes = apportion(studyMinutes, shares)
  const stocks = stocksOf(blueprint, shares, resources)
  const streams = blueprint.domains.flatMap((domain, i) => {
    const own = { minutes: minutes[i] ?? 0, share: shares[i] ?? 0, stocks: stocks[i] ?? [], emphasis }
    return domainStreams(domain, own)
  })
  const mocks = mockItems(mockMinutes)
  const items = [...mocks, ...streams.flatMap((stream) => stream.items)]
  return { streams, mocks, minutes: items.reduce((all, item) => all + item.minutes, 0) }
}
