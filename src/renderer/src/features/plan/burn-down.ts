import { dayNumber } from '../../../../core/base/calendar'
import { planDays } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'

/** Minutes of work left at the end of a day; `day` counts from the first day of study. */
export type Point = { day: number; left: number }

export type BurnDownData = {
  days: number
  total: number
  plan: Point[]
  /** What was left as sessions were ticked off, up to today; empty before the first day. */
  you: Point[]
  mocks: number[]
  bufferFrom: number
}

/** The lines of the burn-down: planned work left, and work left by the dates of the ticks. `now` is a date. */
export function burnDown({ plan, ticked }: PlanView, now: string): BurnDownData {
  const days = planDays(plan)
  const first = dayNumber(plan.input.start) ?? 0
  const total = plan.sessions.reduce((sum, { minutes }) => sum + minutes, 0)
  let planned = total
  const line = days.map(({ minutes }, day) => {
    planned -= minutes
    return { day: day + 1, left: planned }
  })
  const today = Math.min((dayNumber(now) ?? first) - first, days.length - 1)
  const ticks = plan.sessions.flatMap(({ id, minutes }) => {
    const at = ticked[id]
    return at ? [{ day: Math.max(0, (dayNumber(at.slice(0, 10)) ?? first) - first), minutes }] : []
  })
  const you = Array.from({ length: Math.max(0, today + 1) }, (_, day) => ({
    day: day + 1,
    left: total - ticks.filter((tick) => tick.day <= day).reduce((sum, { minutes }) => sum + minutes, 0),
  }))
  return {
    days: days.length,
    total,
    plan: [{ day: 0, left: total }, ...line],
    you: you.length > 0 ? [{ day: 0, left: total }, ...you] : [],
    mocks: days.flatMap(({ sessions }, day) =>
      sessions.some(({ kind, part }) => kind === 'mock' && (part === null || part.n === 1)) ? [day] : [],
    ),
    bufferFrom: days.findIndex(({ kind }) => kind === 'buffer' || kind === 'exam'),
  }
}
