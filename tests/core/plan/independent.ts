/** What the planner promises, worked out again by other means: sums, precedences and flows that share no code with it. */
import type { PlannedSession } from '../../../src/core/plan/types'

export type Bounded = { minutes: number; release: number; deadline: number }

/**
 * The most minutes of jobs that days can take, each minute of a job on a day between its release and its deadline: day
 * by day the job with the earliest deadline first, which is a greatest matching of a convex bipartite graph (F. Glover,
 * "Maximum matching in a convex bipartite graph", 1967).
 */
export function greatestFlow(capacity: ReadonlyMap<number, number>, jobs: readonly Bounded[]): number {
  const left = jobs.map((job) => ({ ...job }))
  let flow = 0
  for (const day of [...capacity.keys()].sort((a, b) => a - b)) {
    let room = capacity.get(day) ?? 0
    const open = left.filter(({ release, deadline, minutes }) => release <= day && day <= deadline && minutes > 0)
    for (const job of open.sort((a, b) => a.deadline - b.deadline)) {
      const taken = Math.min(room, job.minutes)
      job.minutes -= taken
      room -= taken
      flow += taken
    }
  }
  return flow
}

export type Work = Pick<PlannedSession, 'id' | 'kind' | 'domain' | 'stretch'>

const workOf = (id: string): string => id.replace(/-r\d+$/, '').replace(/-p\d+$/, '')

const chain = ['mock-1', 'review-mock-1', 'mock-2', 'review-mock-2']
const turn = { learn: 0, drill: 1, review: 2, mock: 0 } as const

/** Whether `b` must not come before `a`. */
export function mustPrecede(a: Work, b: Work): boolean {
  if (a.domain !== b.domain) return false
  if (a.domain === null) return chain.indexOf(workOf(a.id)) < chain.indexOf(workOf(b.id))
  const [first, second] = [a.stretch, b.stretch]
  if (!first || !second) return false
  const sooner = turn[a.kind] < turn[b.kind] || (a.kind === 'drill' && b.kind === 'drill' && first.stage < second.stage)
  return sooner && Math.min(first.to, second.to) - Math.max(first.from, second.from) > 1e-6
}
