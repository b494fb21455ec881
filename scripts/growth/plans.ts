/** The plans a synthetic learner follows one after another, made by Lectern's own planner. */
import { isoOfDay } from '../../src/core/base/calendar'
import type { Programme } from '../../src/core/catalog/schema'
import { makePlan } from '../../src/core/plan/make-plan'
import { planDefaults, planLimits } from '../../src/core/plan/schema'
import type { Plan } from '../../src/core/plan/types'
import { createChance } from './chance'
import { daysOf, holidays, instantOf, type Span } from './diary'

/** Three evenings and a Saturday: four days a week. */
const minutes = { mon: 60, tue: 60, wed: 0, thu: 60, fri: 0, sat: 150, sun: 0 }
const minutesPerWeek = 330
const daysPerPlan = 365
/** What is left of the last plan at the end of the learner's time. */
const daysToGo = 42

/**
 * A plan for each year, each for another of `programmes`, in their order and up to the last of them. The exam of the
 * last plan is six weeks after `end`; holidays are days off.
 */
export function plansFor(span: Span, zone: string, programmes: readonly Programme[]): Plan[] {
  const { first, last } = daysOf(span)
  const chance = createChance(span.seed, 'plans')
  const away = [...holidays(span)]
  const chosen = programmes
    .filter(({ blueprint }) => blueprint !== null)
    .slice(-Math.round((last - first) / daysPerPlan))
  return chosen.map((programme, i) => {
    const [start, exam] = [
      first + Math.floor(((last - first) * i) / chosen.length),
      first + Math.floor(((last - first) * (i + 1)) / chosen.length) + (i === chosen.length - 1 ? daysToGo : 0),
    ]
    const studyMinutes = Math.floor((0.7 * minutesPerWeek * (exam - start)) / 7)
    return makePlan({
      id: chance.id(),
      createdAt: new Date(instantOf(isoOfDay(start), zone, '09:00')).toISOString(),
      revision: 0,
      programme,
      input: {
        ...planDefaults,
        programme: programme.id,
        start: isoOfDay(start),
        exam: isoOfDay(exam),
        minutes,
        daysOff: away.filter((day) => day >= start && day < exam).map(isoOfDay),
        buffer: 2,
        studyMinutes: Math.min(planLimits.studyMinutes.max, studyMinutes),
      },
    })
  })
}
