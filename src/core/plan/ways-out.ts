/** When the work does not fit: by how much and by when, and four ways out, each with its effect. */
import { weekdays } from '../base/calendar'
import { fitOf, type MakePlanOptions } from './make-plan'
import { expectedMarks } from './marks'
import { firstFittingExam } from './replan'
import { planLimits } from './schema'
import type { DroppedSession, Plan, PlanInput, Situation } from './types'

export type WaysOut = {
  /** Minutes that do not fit, and the date by which the first of them are missing. */
  readonly short: { minutes: number; by: string | null }
  /** Minutes more on every day that has any, in steps of 5, and what the longest day then has. */
  readonly minutes: { extra: number; longestDay: number } | null
  /** The first date on which everything fits. */
  readonly exam: { date: string } | null
  /** The most minutes of study in all that fit. */
  readonly study: { studyMinutes: number } | null
  /** What stays out if nothing is changed, and what part of the expected marks that costs (0 to 1). */
  readonly drop: { sessions: readonly DroppedSession[]; minutes: number; marks: number }
}

const dayMinutes = 1440
const step = 5

/** The smallest whole number from `low` to `high` for which `holds`, which holds for all larger ones; null for none. */
function smallest(low: number, high: number, holds: (value: number) => boolean): number | null {
  if (!holds(high)) return null
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

const withMore = ({ minutes }: PlanInput, extra: number): PlanInput['minutes'] => {
  const more = { ...minutes }
  for (const day of weekdays) if (more[day] > 0) more[day] = Math.min(dayMinutes, more[day] + extra)
  return more
}

/** The ways out for a plan that does not fit; each is null where it does not lead anywhere. */
export function waysOut({ plan, ...situation }: { plan: Plan } & Situation): WaysOut {
  const { programme, progress, today, others } = situation
  const { id, createdAt, revision, input } = plan
  const before = { plan, progress, today }
  const options: MakePlanOptions = { id, createdAt, revision, input, programme, others, before }
  const fits = (changes: Partial<PlanInput>): boolean =>
    fitOf({ ...options, input: { ...input, ...changes } }).minutes === 0
  const extra = smallest(0, dayMinutes / step, (steps) => fits({ minutes: withMore(input, step * steps) }))
  const exam = firstFittingExam(options)
  const most = Math.min(planLimits.studyMinutes.max, Math.round(plan.studyMinutes / input.pace))
  const { min } = planLimits.studyMinutes
  const less = smallest(0, Math.max(0, most - min), (minutes) => fits({ studyMinutes: most - minutes }))
  return {
    short: fitOf(options),
    minutes:
      extra === null
        ? null
        : { extra: step * extra, longestDay: Math.max(...Object.values(withMore(input, step * extra))) },
    exam: fits({ exam }) ? { date: exam } : null,
    study: less === null ? null : { studyMinutes: Math.max(min, most - less) },
    drop: {
      sessions: plan.dropped,
      minutes: plan.dropped.reduce((all, { minutes }) => all + minutes, 0),
      marks: 1 - expectedMarks(plan),
    },
  }
}
