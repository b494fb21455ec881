import { dayNumber, isoOfDay } from '../../../../../core/base/calendar'
import { minutesLeft } from '../../../../../core/plan/progress'
import type { Plan, PlannedSession, PlanProgress } from '../../../../../core/plan/types'

/** Minutes of one day under the plan as it stands, and under another one. */
export type DayMinutes = {
  date: string
  /** Planned now, done or not; and planned then. */
  now: number
  after: number
  /** Of a day gone by, what was not done. */
  missed: number
  /** What the other plan adds to it. */
  added: number
  /** Whether a mock exam stands there, now and then. */
  mock: boolean
  mockAfter: boolean
}

/** Every day of both plans, in order. Pure. */
export function dayMinutes(plan: Plan, after: Plan, progress: PlanProgress, today: string): DayMinutes[] {
  const now = byDate(plan.sessions)
  const then = byDate(after.sessions)
  const first = dayNumber(plan.input.start) ?? 0
  const last = dayNumber(plan.input.exam > after.input.exam ? plan.input.exam : after.input.exam) ?? first
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const date = isoOfDay(first + i)
    const sessions = now.get(date) ?? []
    const later = then.get(date) ?? []
    const [minutes, minutesAfter] = [sum(sessions), sum(later)]
    return {
      date,
      now: minutes,
      after: minutesAfter,
      missed: date < today ? sessions.reduce((all, session) => all + minutesLeft(session, progress), 0) : 0,
      added: date < today ? 0 : Math.max(0, minutesAfter - minutes),
      mock: sessions.some(isMock),
      mockAfter: later.some(isMock),
    }
  })
}

/** The days to draw: from the first one missed in the week before `today`, as many as there is room for. Pure. */
export function inView(days: readonly DayMinutes[], today: string, room: number): DayMinutes[] {
  const weekAgo = isoOfDay((dayNumber(today) ?? 0) - 7)
  const from = days.find(({ date, missed }) => date >= weekAgo && date < today && missed > 0)?.date ?? today
  return days.filter(({ date }) => date >= from).slice(0, room)
}

const isMock = ({ kind }: PlannedSession): boolean => kind === 'mock'

const sum = (sessions: readonly PlannedSession[]): number => sessions.reduce((all, { minutes }) => all + minutes, 0)

function byDate(sessions: readonly PlannedSession[]): Map<string, PlannedSession[]> {
  const days = new Map<string, PlannedSession[]>()
  for (const session of sessions) days.set(session.date, [...(days.get(session.date) ?? []), session])
  return days
}
