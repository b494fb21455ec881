/** Why a session is in the plan and why on its day, as codes with data from which sentences are made. */
import { domainShares } from '../catalog/domain-shares'
import { dayOf, planCalendar, usedMinutes } from './calendar'
import { weaknessFactor } from './emphasis'
import { datesOf } from './input'
import { isDone } from './progress'
import { precedes, standpointOf, workIdOf } from './relation'
import { gapDays } from './spacing'
import type { Plan, PlannedSession, Situation, StartLevel } from './types'

/** What a session is for. Shares are from 0 to 1. */
export type WhyReason =
  | { code: 'learn'; objectives: number }
  | { code: 'drill'; pass: number; passes: number }
  | { code: 'look-back' }
  | { code: 'mock'; n: number }
  | { code: 'mock-review'; n: number }
  | { code: 'weight'; domain: string; title: string; share: number }
  /** More than its weight, or less, because so much of it is mastered. */
  | { code: 'weak' | 'strong'; domain: string; mastered: number }
  | { code: 'level'; domain: string; level: StartLevel }
  | { code: 'resource'; title: string }
  /** What is left of something that was begun. */
  | { code: 'rest' }

/** Why it is on its date. Days are whole days, minutes whole minutes. */
export type WhenReason =
  | { code: 'done' }
  | { code: 'pinned' }
  | { code: 'fixed-mock' }
  | { code: 'missed' }
  /** It builds on this session; for a drill `gap` is how many days later it should be, `days` how many it is. */
  | { code: 'after'; session: string; title: string; date: string; days: number; gap: number | null }
  /** This session builds on it. */
  | { code: 'before'; session: string; title: string; date: string; days: number }
  | { code: 'last-days'; days: number }
  | { code: 'mock-days'; days: number }
  | { code: 'whole-day'; minutes: number }
  | { code: 'part'; n: number; of: number }
  /** Another domain was before it that day, or the day before: mixing helps to tell them apart. */
  | { code: 'mixed'; domain: string }
  /** What the plan has asked for by the end of this day, of all it asks for; and what the calendar has given by then. */
  | { code: 'even'; minutes: number; of: number; given: number }

export type Explanation = { readonly why: readonly WhyReason[]; readonly when: readonly WhenReason[] }

const mockNumber = ({ id }: PlannedSession): number => (workIdOf(id).endsWith('1') ? 1 : 2)

function purposeOf(plan: Plan, session: PlannedSession): WhyReason {
  const { kind, domain, objectives, stretch } = session
  if (kind === 'mock') return { code: 'mock', n: mockNumber(session) }
  if (domain === null) return { code: 'mock-review', n: mockNumber(session) }
  if (kind === 'learn') return { code: 'learn', objectives: objectives.length }
  if (kind === 'review') return { code: 'look-back' }
  const stages = [...plan.sessions, ...plan.dropped].flatMap((other) =>
    other.kind === 'drill' && other.domain === domain ? (other.stretch?.stage ?? 1) : [],
  )
  return { code: 'drill', pass: stretch?.stage ?? 1, passes: Math.max(1, ...stages) }
}

function whyOf({ plan, programme }: { plan: Plan } & Situation, session: PlannedSession): WhyReason[] {
  const { input } = plan
  const reasons: WhyReason[] = [purposeOf(plan, session)]
  const at = programme.blueprint?.domains.findIndex(({ id }) => id === session.domain) ?? -1
  const domain = programme.blueprint?.domains[at]
  if (programme.blueprint && domain) {
    const { id, title } = domain
    reasons.push({ code: 'weight', domain: id, title, share: domainShares(programme.blueprint)[at] ?? 0 })
    const mastered = input.mastery[id]
    const factor = mastered === undefined ? 1 : weaknessFactor(mastered)
    if (mastered !== undefined && factor !== 1) {
      reasons.push({ code: factor > 1 ? 'weak' : 'strong', domain: id, mastered })
    }
    const level = input.levels[id] ?? 'new'
    if (session.kind === 'learn' && level !== 'new') reasons.push({ code: 'level', domain: id, level })
  }
  const resource = input.resources.find(({ id }) => id === session.resource)
  if (resource) reasons.push({ code: 'resource', title: resource.title })
  if (/-r\d+$/.test(session.id)) reasons.push({ code: 'rest' })
  return reasons
}

function neighboursOf(plan: Plan, session: PlannedSession): WhenReason[] {
  const at = standpointOf(session)
  const days = (from: string, to: string): number => dayOf(to) - dayOf(from)
  const others = plan.sessions.filter(({ id }) => id !== session.id)
  const before = others.filter((other) => precedes(standpointOf(other), at)).at(-1)
  const after = others.find((other) => precedes(at, standpointOf(other)))
  const about = ({ id, title, date }: PlannedSession) => ({ session: id, title, date })
  const reasons: WhenReason[] = []
  if (before) {
    const gap = session.kind === 'drill' ? gapDays(days(before.date, plan.input.exam)) : null
    reasons.push({ code: 'after', ...about(before), days: days(before.date, session.date), gap })
  }
  if (after) reasons.push({ code: 'before', ...about(after), days: days(session.date, after.date) })
  return reasons
}

function loadOf({ plan, others }: { plan: Plan } & Situation, session: PlannedSession): WhenReason {
  const sum = (sessions: readonly { minutes: number }[]): number => sessions.reduce((all, one) => all + one.minutes, 0)
  const given = planCalendar(datesOf(plan.input), usedMinutes(others))
    .filter(({ date }) => date <= session.date)
    .reduce((all, { capacity }) => all + capacity, 0)
  const byThen = plan.sessions.filter(({ date }) => date <= session.date)
  return { code: 'even', minutes: sum(byThen), of: sum(plan.sessions), given }
}

function whenOf(options: { plan: Plan } & Situation, session: PlannedSession): WhenReason[] {
  const { plan, progress, today } = options
  if (isDone(session, progress)) return [{ code: 'done' }]
  const reasons: WhenReason[] = []
  const left = dayOf(plan.input.exam) - dayOf(session.date)
  if (session.date < today) reasons.push({ code: 'missed' })
  if (plan.input.pinned.some((pin) => pin.session === session.id)) reasons.push({ code: 'pinned' })
  if (session.kind === 'mock') {
    const fixed = plan.input.mocks.includes(session.date)
    reasons.push(fixed ? { code: 'fixed-mock' } : { code: 'mock-days', days: left })
    if (session.part === null) reasons.push({ code: 'whole-day', minutes: session.minutes })
  } else if (session.kind === 'review' && session.domain !== null) reasons.push({ code: 'last-days', days: left })
  if (session.part) reasons.push({ code: 'part', ...session.part })
  reasons.push(...neighboursOf(plan, session))
  const before = plan.sessions[plan.sessions.findIndex(({ id }) => id === session.id) - 1]
  if (before?.domain && session.domain && before.domain !== session.domain) {
    reasons.push({ code: 'mixed', domain: before.domain })
  }
  return [...reasons, loadOf(options, session)]
}

/** Why a session is there and why then, the weightiest first; null for one the plan does not have. */
export function explain(options: { plan: Plan; session: string } & Situation): Explanation | null {
  const session = options.plan.sessions.find(({ id }) => id === options.session)
  return session ? { why: whyOf(options, session), when: whenOf(options, session) } : null
}
