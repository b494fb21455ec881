/** What the planner promises, by name, and how a promise is judged. */
import type { OtherPlan, PlanInput } from '../../../src/core/plan/types'
import { capacityByDate, minutesOf, total } from './calendars'

export const promises = [
  'asks of no day more than it has',
  'puts nothing before what it builds on',
  'plans nothing after the buffer begins',
  'gives each domain its minutes',
  'practises every objective three times, spaced, and lately',
  'has two whole mock exams, the last three to seven days before',
  'mixes domains',
  'loses nothing',
  'gives the same bytes for the same input',
  'moves nothing when nothing changed',
  'gets no worse with more time',
  'moves a fifth at most after one missed day',
  'leaves the past alone',
  'has every date once',
  'fits exactly when a flow says so, and knows the exact shortfall',
  'shows the same sessions everywhere',
] as const

export type Promise = (typeof promises)[number]
export type Breach = { promise: Promise; seen: string }

/** How often each promise had something to say about. */
export type Tally = Record<Promise, number>
export const noTally = (): Tally => {
  const tally = Object.fromEntries(promises.map((promise) => [promise, 0]))
  return tally as Tally
}

export type Judge = (promise: Promise, holds: boolean, seen: () => string) => void

/** Minutes of each date as a plan may use them. */
export function capacityOf(input: PlanInput, others: readonly OtherPlan[]): Map<string, number> {
  const capacity = capacityByDate(input)
  for (const [date, minutes] of capacity) {
    const used = minutesOf(others.flatMap(({ plan }) => plan.sessions.filter((session) => session.date === date)))
    capacity.set(date, Math.max(0, minutes - input.cards - used))
  }
  return capacity
}

/** Minutes of all dates from `from` on. */
export const sumFrom = (minutes: ReadonlyMap<string, number>, from: string): number =>
  total([...minutes].filter(([date]) => date >= from).map(([, own]) => own))
