import { dayNumber, isoOfDay } from '../../../core/base/calendar'
import type { PlanInput } from '../../../core/plan/types'

/** Twelve weeks: long enough for any associate exam here at an hour a day. */
const usualDays = 84

/** What a new plan's questions start from. `today` is a date as YYYY-MM-DD. */
export function freshInput(today: string, minutes: PlanInput['minutes'], programme: string | null): PlanInput {
  return {
    programme: programme ?? 'aws-mla-c02',
    start: today,
    exam: isoOfDay((dayNumber(today) ?? 0) + usualDays),
    minutes,
    daysOff: [],
    buffer: 2,
    studyMinutes: null,
  }
}
