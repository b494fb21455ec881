/** The promises about practice: how often, how far apart, how late, how mixed, and the days of the mock exams. */
import { gapDays } from '../../../src/core/plan/spacing'
import type { OtherPlan, Plan, PlannedSession } from '../../../src/core/plan/types'
import { dayOf, isoDate, minutesOf, total } from './calendars'
import { mustPrecede } from './independent'
import { capacityOf, type Judge, sumFrom } from './promise'

/** When a session's stretch was met before it: the days of what it builds on. */
const metBefore = (made: Plan, session: PlannedSession): number[] =>
  made.sessions.filter((other) => mustPrecede(other, session)).map(({ date }) => dayOf(date))

export function judgePractice(made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const promise = 'practises every objective three times, spaced, and lately'
  const capacity = capacityOf(made.input, others)
  const exam = dayOf(made.input.exam)
  const free = new Map(capacity)
  for (const { date, minutes } of made.sessions) free.set(date, (free.get(date) ?? 0) - minutes)
  // Never sooner than half its gap while a later day, up to what builds on it, has room for it.
  for (const session of made.sessions) {
    if (session.kind !== 'drill' || session.part !== null) continue
    const met = Math.max(...metBefore(made, session))
    const waited = dayOf(session.date) - met
    if (!Number.isFinite(met) || waited >= gapDays(exam - met) / 2) continue
    const builds = made.sessions.filter((other) => mustPrecede(session, other)).map(({ date }) => date)
    const until = builds.reduce((first, date) => (date < first ? date : first), made.input.exam)
    const better = [...free].find(([date, room]) => date > session.date && date <= until && room >= session.minutes)
    judge(promise, better === undefined, () => `${session.id} after ${waited} days, and ${better?.[0]} has room`)
  }
  if (!made.feasible) return
  const mocks = made.sessions.filter(({ kind }) => kind === 'mock').map(({ date }) => dayOf(date))
  const lookBack = minutesOf(made.sessions.filter(({ kind }) => kind === 'review'))
  const roomy = sumFrom(capacity, isoDate(exam - 10)) >= lookBack + made.mockMinutes
  const byDomain = new Map<string, number>()
  for (const { domain, kind, minutes } of made.sessions) {
    if (domain !== null && kind !== 'learn') byDomain.set(domain, (byDomain.get(domain) ?? 0) + minutes)
  }
  const met = new Map<string, { domain: string; days: Set<string>; last: number }>()
  for (const { kind, domain, objectives, date, id } of made.sessions) {
    if (kind === 'learn' || domain === null) continue
    for (const objective of objectives) {
      const known = met.get(objective) ?? { domain, days: new Set<string>(), last: 0 }
      known.days.add(id.replace(/-p\d+$/, ''))
      known.last = Math.max(known.last, dayOf(date))
      met.set(objective, known)
    }
  }
  for (const [objective, { domain, days, last }] of met) {
    // The practice of an hour of study is the least of which there is a look back.
    if ((byDomain.get(domain) ?? 0) >= 36) judge(promise, days.size >= 3, () => `${objective} ${days.size} times`)
    const before = exam - Math.max(last, ...mocks)
    if (roomy && made.input.mocks.length === 0) judge(promise, before <= 10, () => `${objective} ${before} days before`)
  }
}

export function judgeMocks(made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const promise = 'has two whole mock exams, the last three to seven days before'
  if (!made.feasible) return
  const mocks = [1, 2].map((n) => made.sessions.filter(({ id }) => id.startsWith(`mock-${n}`)))
  for (const parts of mocks) {
    judge(promise, minutesOf(parts) === made.mockMinutes, () => `${minutesOf(parts)} of ${made.mockMinutes}`)
  }
  const exam = dayOf(made.input.exam)
  const capacity = capacityOf(made.input, others)
  const review = minutesOf(made.sessions.filter(({ id }) => id.startsWith('review-mock-2')))
  const inWindow = sumFrom(capacity, isoDate(exam - 7)) - sumFrom(capacity, isoDate(exam - 2))
  const untilWindowEnds = total(capacity.values()) - sumFrom(capacity, isoDate(exam - 2))
  const holds =
    inWindow >= made.mockMinutes &&
    sumFrom(capacity, isoDate(exam - 7)) >= made.mockMinutes + review &&
    untilWindowEnds >= 2 * made.mockMinutes + review
  if (!holds || made.input.mocks.length > 0) return
  const before = (mocks[1] ?? []).map(({ date }) => exam - dayOf(date))
  judge(promise, Math.max(...before) <= 7 && Math.min(...before) >= 3, () => `${before} days before`)
}

/**
 * Never a fourth practice session of a domain in a row while a later one of another domain, past half its gap, could
 * change places with it.
 */
export function judgeMixing(made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const capacity = capacityOf(made.input, others)
  const exam = dayOf(made.input.exam)
  const lastDays = Math.min(10, Math.floor((exam - dayOf(made.input.start)) / 4))
  let [run, before]: [number, string | null] = [0, null]
  for (const [at, session] of made.sessions.entries()) {
    const { kind, domain, date, part } = session
    if (kind === 'learn' || domain === null) {
      ;[run, before] = [0, null]
      continue
    }
    if ((part?.n ?? 1) > 1) continue
    run = domain === before ? run + 1 : 1
    before = domain
    if (run <= 3) continue
    const instead = made.sessions.slice(at + 1).find((other) => {
      if (other.kind === 'learn' || other.domain === null || other.domain === domain) return false
      if ((other.part?.n ?? 1) > 1 || made.sessions.slice(at).some((one) => mustPrecede(one, other))) return false
      const room = (date: string): number =>
        (capacity.get(date) ?? 0) - minutesOf(made.sessions.filter((one) => one.date === date))
      if (other.minutes > session.minutes + room(date) || session.minutes > other.minutes + room(other.date))
        return false
      if (made.sessions.some((one) => one.date < other.date && mustPrecede(session, one))) return false
      const met = Math.max(...metBefore(made, other))
      if (other.kind === 'review') return exam - dayOf(date) <= lastDays
      return !Number.isFinite(met) || dayOf(date) - met >= gapDays(exam - met) / 2
    })
    judge('mixes domains', instead === undefined, () => `${session.id} on ${date} in place of ${instead?.id}`)
  }
}
