/** What `npm run bench plan` measures: the planner on plans of a wanted number of tasks and days. */
import { isoOfDay, weekdays } from '../../../src/core/base/calendar'
import type { Programme } from '../../../src/core/catalog/schema'
import { makePlan } from '../../../src/core/plan/make-plan'
import { noProgress } from '../../../src/core/plan/progress'
import { replan } from '../../../src/core/plan/replan'
import { planDefaults } from '../../../src/core/plan/schema'
import type { Plan, ReplanChoice } from '../../../src/core/plan/types'

const first = 20_825

/** Minutes of study that give about so many sessions, which are a little over 20 minutes long on average. */
const minutesFor = (tasks: number): number => Math.max(60, 22 * (tasks - 4) - 200)

/** A programme with as much of the blueprint as that many sessions can be about. */
export function subjectOf(programme: Programme, tasks: number): Programme {
  const { blueprint } = programme
  const some = Math.ceil(tasks / 100)
  const kept = blueprint?.domains.slice(0, Math.ceil(tasks / 60)) ?? []
  const domains = kept.map((domain) => ({ ...domain, tasks: domain.tasks.slice(0, some) }))
  return { ...programme, blueprint: blueprint && { ...blueprint, domains } }
}

/** A plan of about `tasks` sessions over so many days, four fifths of whose minutes it needs. */
export function planOf(programme: Programme, tasks: number, days: number): Plan {
  const study = minutesFor(tasks)
  const perWeek = (7 * (study + 400)) / (0.8 * (days - 2))
  // Nobody studies for ten minutes a day: an hour on fewer days, or more than that on all.
  const often = Math.min(7, Math.ceil(perWeek / 60))
  const minutes = { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 }
  for (const day of weekdays.slice(0, often)) minutes[day] = Math.min(1440, Math.ceil(perWeek / often))
  const input = {
    ...planDefaults,
    programme: programme.id,
    start: isoOfDay(first),
    exam: isoOfDay(first + days),
    minutes,
    studyMinutes: study,
  }
  return makePlan({ id: 'p', createdAt: '2027-01-06T08:00:00Z', revision: 0, input, programme })
}

/** Plans anew after a third of the days, the last two of which were missed. */
export function planAnew(plan: Plan, programme: Programme, choice: ReplanChoice, days: number): number {
  const today = isoOfDay(first + Math.floor(days / 3))
  const missedFrom = isoOfDay(first + Math.floor(days / 3) - 2)
  const done = plan.sessions.filter(({ date }) => date < missedFrom)
  const progress = { ...noProgress, ticked: Object.fromEntries(done.map(({ id, date }) => [id, `${date}T18:00:00Z`])) }
  return replan({ plan, choice, programme, progress, today, others: [] }).moved.length
}
