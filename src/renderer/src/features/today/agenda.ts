import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import { minutesLeft } from '../../../../core/plan/progress'
import { type PlanDay, planDays } from '../../../../core/plan/summary'
import type { PlannedSession } from '../../../../core/plan/types'
import type { AttemptSummary, PackView, PlanView } from '../../../../shared/ipc/views'

export type Agenda = {
  today: readonly PlannedSession[]
  /** Sessions of earlier days that are not done, or only in part. */
  missed: readonly PlannedSession[]
  /** The first session not done: of today, or else of earlier days, or else of days to come; null from the exam on. */
  next: PlannedSession | null
  week: readonly PlanDay[]
  /** True when no session at all found room before the exam. */
  empty: boolean
  daysToExam: number
  minutesLeft: number
  minutesToday: number
}

const sum = (sessions: readonly PlannedSession[]): number => sessions.reduce((all, { minutes }) => all + minutes, 0)

/** What Today shows of a plan on the date `now`. */
export function agendaOf(view: PlanView, now: string): Agenda {
  const { plan } = view
  const open = plan.sessions.filter((session) => minutesLeft(session, view) > 0)
  const today = plan.sessions.filter(({ date }) => date === now)
  const todayOpen = open.filter(({ date }) => date === now)
  const missed = open.filter(({ date }) => date < now)
  const monday = isoOfDay(mondayOf(dayNumber(now) ?? 0))
  const sunday = isoOfDay((dayNumber(monday) ?? 0) + 6)
  const daysToExam = (dayNumber(plan.input.exam) ?? 0) - (dayNumber(now) ?? 0)
  return {
    today,
    missed,
    next: daysToExam > 0 ? (todayOpen[0] ?? missed[0] ?? open[0] ?? null) : null,
    week: planDays(plan).filter(({ date }) => date >= monday && date <= sunday),
    empty: plan.sessions.length === 0,
    daysToExam,
    minutesLeft: todayOpen.reduce((all, session) => all + minutesLeft(session, view), 0),
    minutesToday: sum(today),
  }
}

/** Minutes a practice question takes, reading its rationale included. */
const minutesPerQuestion = 2

/**
 * Where a session is practised in the app: the route of a study session, of an exam, or of the wrong answers of the
 * newest exam; null when nothing serves it. `attempts` are newest first.
 */
export function practiceRoute(
  plan: PlanView['plan'],
  session: PlannedSession,
  packs: readonly PackView[],
  attempts: readonly AttemptSummary[],
): string | null {
  const pack = packs.find(({ programme }) => programme === plan.programme)
  if (!pack || session.kind === 'learn') return null
  if (session.kind === 'review' && session.domain === null) {
    const sat = attempts.find(
      ({ mode, programme, finishedAt }) => mode === 'exam' && programme === plan.programme && finishedAt !== null,
    )
    return sat ? `#/practice/result/${sat.id}/review?show=wrong` : null
  }
  const query = new URLSearchParams({ pack: pack.id, plan: plan.id, session: session.id })
  if (session.kind === 'mock') {
    if (!pack.exam) return null
    query.set('mode', 'exam')
  } else {
    const held = session.domain === null ? pack.questions : (pack.domains[session.domain] ?? 0)
    if (held === 0) return null
    if (session.domain !== null) query.set('domain', session.domain)
    query.set('count', String(Math.max(1, Math.min(held, Math.floor(session.minutes / minutesPerQuestion)))))
  }
  return `#/practice?${query}`
}
