/** The promises of the planner, each judged for one life of a plan. A breach is a name and what was seen. */
import { domainShares } from '../../../src/core/catalog/domain-shares'
import { makePlan } from '../../../src/core/plan/make-plan'
import { expectedMarks } from '../../../src/core/plan/marks'
import { replan } from '../../../src/core/plan/replan'
import { plan as planSchema } from '../../../src/core/plan/schema'
import { planDays, planWeeks } from '../../../src/core/plan/summary'
import type { OtherPlan, Plan, PlannedSession, PlanProgress, Situation } from '../../../src/core/plan/types'
import { dayOf, isoDate, minutesOf } from './calendars'
import { type Bounded, greatestFlow, mustPrecede } from './independent'
import { type Life, othersOf, programmeOf, progressOf, todayOf } from './lives'
import { type Breach, capacityOf, type Judge, sumFrom, type Tally } from './promise'
import { judgeMixing, judgeMocks, judgePractice } from './promises-of-practice'

function judgeDays(made: Plan, others: readonly OtherPlan[], settled: ReadonlySet<string>, judge: Judge): void {
  const capacity = capacityOf(made.input, others)
  const used = new Map<string, number>()
  const free = made.sessions.filter(({ id }) => !settled.has(id))
  for (const { date, minutes } of made.sessions) used.set(date, (used.get(date) ?? 0) + minutes)
  for (const { id, date } of free) {
    const over = (used.get(date) ?? 0) - (capacity.get(date) ?? 0)
    judge('asks of no day more than it has', over <= 0, () => `${id} on ${date}: ${over} too many`)
    const before = dayOf(date) < dayOf(made.input.exam) - made.input.buffer
    judge('plans nothing after the buffer begins', before, () => `${id} on ${date}`)
  }
}

function judgeOrder(made: Plan, settled: ReadonlySet<string>, judge: Judge): void {
  const byDomain = new Map<string, { session: PlannedSession; at: number }[]>()
  for (const [at, session] of made.sessions.entries()) {
    const key = session.domain ?? 'mocks'
    byDomain.set(key, [...(byDomain.get(key) ?? []), { session, at }])
  }
  for (const sessions of byDomain.values()) {
    for (const [i, later] of sessions.entries()) {
      for (const earlier of sessions.slice(0, i)) {
        if (settled.has(earlier.session.id)) continue
        const wrong = mustPrecede(later.session, earlier.session)
        judge('puts nothing before what it builds on', !wrong, () => `${earlier.session.id} before ${later.session.id}`)
      }
    }
  }
  const dates = made.sessions.map(({ date }) => date)
  judge('puts nothing before what it builds on', dates.join() === [...dates].sort().join(), () => 'dates out of order')
}

function judgeSums(made: Plan, judge: Judge): void {
  const [planned, dropped] = [minutesOf(made.sessions), minutesOf(made.dropped)]
  judge('loses nothing', planned + dropped === made.requiredMinutes, () => `${planned} + ${dropped}`)
  const ids = [...made.sessions, ...made.dropped].map(({ id }) => id)
  judge(
    'loses nothing',
    new Set(ids).size === ids.length,
    () => `an id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`,
  )
  judge('loses nothing', planSchema.safeParse(made).success, () =>
    JSON.stringify(planSchema.safeParse(made).error?.issues[0]),
  )
}

function judgeDomains(made: Plan, life: Life, judge: Judge): void {
  const { blueprint } = programmeOf(life)
  const { levels, mastery, resources } = life.input
  const plain = Object.keys(levels).length + Object.keys(mastery).length + resources.length === 0
  if (!blueprint || !plain || !made.feasible) return
  for (const [i, share] of domainShares(blueprint).entries()) {
    const own = made.sessions.filter(({ domain }) => domain === blueprint.domains[i]?.id)
    const target = share * made.studyMinutes
    const longest = Math.max(0, ...own.map(({ minutes }) => minutes))
    const off = Math.abs(minutesOf(own) - target)
    judge('gives each domain its minutes', off <= Math.max(0.1 * target, longest), () => `${i}: ${off} off ${target}`)
  }
}

function judgeCalendar(made: Plan, judge: Judge): void {
  const [start, exam] = [dayOf(made.input.start), dayOf(made.input.exam)]
  const dates = planDays(made).map(({ date }) => date)
  const all = Array.from({ length: exam - start + 1 }, (_, i) => isoDate(start + i))
  judge('has every date once', dates.join() === all.join(), () => `${dates.length} dates of ${all.length}`)
  const inWeeks = planWeeks(made).flatMap(({ days }) => days.map(({ date }) => date))
  judge('has every date once', inWeeks.join() === all.join(), () => 'weeks')
  const shown = planDays(made).flatMap(({ sessions }) => sessions.map(({ id, date }) => `${date} ${id}`))
  const kept = made.sessions.map(({ id, date }) => `${date} ${id}`)
  judge('shows the same sessions everywhere', shown.join() === kept.join(), () => 'days and sessions differ')
}

/** Work still to do as jobs between the days that pinned sessions leave, worked out by going through all pairs again and again. */
function jobsOf(made: Plan, pinned: readonly PlannedSession[], settled: ReadonlySet<string>, from: number): Bounded[] {
  const ids = new Set(pinned.map(({ id }) => id))
  const open = [
    ...made.sessions,
    ...made.dropped.filter(({ reason }) => reason !== 'skipped' && reason !== 'least-valuable'),
  ]
    .filter(({ id }) => !settled.has(id) && !ids.has(id))
    .map((session) => ({ session, release: from, deadline: dayOf(made.input.exam) - made.input.buffer - 1 }))
  const fixed = pinned.map((session) => ({ session, release: dayOf(session.date), deadline: dayOf(session.date) }))
  const all = [...open, ...fixed]
  for (let changed = fixed.length > 0; changed; ) {
    changed = false
    for (const a of all) {
      for (const b of all) {
        if (!mustPrecede(a.session, b.session)) continue
        if (b.release < a.release) [b.release, changed] = [a.release, true]
        if (a.deadline > b.deadline) [a.deadline, changed] = [b.deadline, true]
      }
    }
  }
  return open.map(({ session, release, deadline }) => ({ minutes: session.minutes, release, deadline }))
}

function judgeFit(
  made: Plan,
  others: readonly OtherPlan[],
  today: string,
  settled: ReadonlySet<string>,
  judge: Judge,
): void {
  const pins = new Map(made.input.pinned.map(({ session, date }) => [session, date]))
  const pinned = made.sessions.filter(({ id, date }) => pins.get(id) === date)
  const taken = made.sessions.filter(({ id }) => settled.has(id) || pins.has(id))
  const room = new Map<number, number>()
  for (const [date, minutes] of capacityOf(made.input, others)) {
    const own = minutesOf(taken.filter((session) => session.date === date))
    if (date >= today) room.set(dayOf(date), Math.max(0, minutes - own))
  }
  const jobs = jobsOf(made, pinned, settled, Math.max(dayOf(today), dayOf(made.input.start)))
  const short = minutesOf(jobs) - greatestFlow(room, jobs)
  const promise = 'fits exactly when a flow says so, and knows the exact shortfall'
  judge(promise, made.feasible === (short === 0), () => `${made.feasible}, and the flow is short by ${short}`)
  judge(promise, made.shortfallMinutes === short, () => `${made.shortfallMinutes}, and the flow is short by ${short}`)
}

function judgeMore(life: Life, made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const { input, extra } = life
  const day = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[extra % 7] ?? 'mon'
  const minutes = { ...input.minutes, [day]: Math.min(1440, input.minutes[day] + extra) }
  const wider =
    [
      { ...input, minutes },
      { ...input, daysOff: [] },
      { ...input, buffer: 0 },
    ][extra % 3] ?? input
  const more = makePlan({ ...made, input: wider, programme: programmeOf(life), others })
  const [before, after] = [expectedMarks(made), expectedMarks(more)]
  judge('gets no worse with more time', after >= before - 1e-9, () => `${before} and then ${after}`)
  judge('gets no worse with more time', more.feasible || !made.feasible, () => 'feasible no more')
  judge('gets no worse with more time', more.shortfallMinutes <= made.shortfallMinutes, () => 'shorter than before')
}

const nothing: PlanProgress = { ticked: {}, spent: {}, skipped: {} }
const instant = (date: string): string => `${date}T18:00:00.000Z`

/** One day is missed, after everything was done up to it. */
function judgeOneMissed(life: Life, made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const days = [...new Set(made.sessions.map(({ date }) => date))]
  const missed = days[Math.floor(life.passed * days.length)]
  // A mock exam on a fixed date is a wall that the rest has to go around.
  if (missed === undefined || !made.feasible || made.input.mocks.length > 0) return
  const done = made.sessions.filter(({ date }) => date < missed)
  const progress = { ...nothing, ticked: Object.fromEntries(done.map(({ id, date }) => [id, instant(date)])) }
  const today = isoDate(dayOf(missed) + 1)
  const ahead = made.sessions.filter(({ date }) => date >= today)
  const capacity = sumFrom(capacityOf(made.input, others), today)
  const left = minutesOf(made.sessions) - minutesOf(done)
  // Days of a few minutes hold pieces that nobody would sit down for.
  if ([...capacityOf(made.input, others).values()].some((minutes) => minutes > 0 && minutes < 15)) return
  const lost = minutesOf(made.sessions.filter(({ date }) => date === missed))
  // A day that holds more than a tenth of what is left is not one day of many.
  if (ahead.length < 10 || capacity - left < 0.1 * capacity || lost > 0.1 * left) return
  const { moved } = replan({ plan: made, choice: 'catch-up', programme: programmeOf(life), progress, today, others })
  const late = moved.filter(({ from }) => from !== null && from >= today)
  const share = late.length / ahead.length
  judge(
    'moves a fifth at most after one missed day',
    share <= 0.2,
    () => `${late.length} of ${ahead.length} on ${missed}`,
  )
}

function judgeReplan(life: Life, made: Plan, others: readonly OtherPlan[], judge: Judge): void {
  const programme = programmeOf(life)
  const today = todayOf(life)
  const progress = progressOf(life, made, today)
  const open = made.sessions.filter(({ date }) => date >= today)
  const pinned = life.pins.flatMap(({ nth, days }) => {
    const session = open[nth % Math.max(1, open.length)]
    return session ? [{ session: session.id, date: isoDate(dayOf(session.date) + days) }] : []
  })
  const once = [...new Map(pinned.map((pin) => [pin.session, pin])).values()]
  const input = { ...made.input, pinned: once }
  const situation: Situation = { programme, progress, today, others }
  const anew = makePlan({ ...made, programme, others, input, before: { plan: made, ...situation } })
  const settled = new Set(
    made.sessions
      .filter(
        ({ id, minutes }) => progress.ticked[id] !== undefined || (progress.spent[id] ?? 0) >= Math.min(1, minutes),
      )
      .map(({ id }) => id),
  )
  judgeFit(anew, others, today, settled, judge)
  const { plan: after } = replan({ plan: anew, choice: life.choice, ...situation })
  for (const one of [anew, after]) {
    judgeDays(one, others, settled, judge)
    judgeOrder(one, settled, judge)
    judgeSums(one, judge)
  }
  const whole = (plan: Plan): number => minutesOf(plan.sessions) + minutesOf(plan.dropped)
  judge('loses nothing', whole(after) === whole(made), () => `${whole(made)} became ${whole(after)}`)
  for (const session of made.sessions) {
    if (progress.ticked[session.id] === undefined) continue
    const now = after.sessions.find(({ id }) => id === session.id)
    const same = JSON.stringify(now) === JSON.stringify(session)
    judge('leaves the past alone', same, () => `${session.id} became ${JSON.stringify(now)}`)
  }
  const past = after.sessions.find(({ id, date }) => date < today && !settled.has(id))
  judge('leaves the past alone', past === undefined, () => `${past?.id} is planned for ${past?.date}`)
  const again = replan({ plan: after, choice: life.choice, ...situation })
  const still = again.moved.length === 0 && again.dropped.length === 0
  judge('moves nothing when nothing changed', still, () => JSON.stringify(again.moved.slice(0, 2)))
}

/** Every promise for one life. What is seen is named with the promise; nothing is thrown. */
export function judgeLife(life: Life, tally: Tally): Breach[] {
  const breaches: Breach[] = []
  const judge: Judge = (promise, holds, seen) => {
    tally[promise] += 1
    if (!holds) breaches.push({ promise, seen: seen() })
  }
  const others = othersOf(life)
  const options = {
    id: 'p1',
    createdAt: '2026-11-22T08:00:00Z',
    revision: 0,
    input: life.input,
    programme: programmeOf(life),
    others,
  }
  const given = JSON.stringify(life.input)
  const made = makePlan(options)
  const nobody = new Set<string>()
  judgeDays(made, others, nobody, judge)
  judgeOrder(made, nobody, judge)
  judgeSums(made, judge)
  judgeDomains(made, life, judge)
  judgePractice(made, others, judge)
  judgeMocks(made, others, judge)
  judgeMixing(made, others, judge)
  judgeCalendar(made, judge)
  judgeFit(made, others, life.input.start, nobody, judge)
  if (life.extra % 2 === 0) judgeMore(life, made, others, judge)
  judgeOneMissed(life, made, others, judge)
  judgeReplan(life, made, others, judge)
  if (life.extra % 5 === 0) {
    const same = JSON.stringify(makePlan(options)) === JSON.stringify(made)
    judge('gives the same bytes for the same input', same, () => 'two plans differ')
    judge(
      'gives the same bytes for the same input',
      JSON.stringify(life.input) === given,
      () => 'the input was changed',
    )
  }
  return breaches
}
