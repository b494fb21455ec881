/** Four ways on when days were missed, each seen before it is chosen: the same call makes the preview and the change. */
import { dayNumber, isoOfDay, yearsLater } from '../base/calendar'
import { minutesByDate, planCalendar, usedMinutes } from './calendar'
import { changed } from './change'
import { datesOf } from './input'
import { insertMissed } from './insert'
import { fitOf, type MakePlanOptions, makePlan } from './make-plan'
import { standing, statusOf } from './progress'
import { inStudyOrder, workIdOf } from './relation'
import { planLimits } from './schema'
import { type Before, fatesOf, standsAsItIs } from './settle'
import type { DroppedSession, Plan, PlannedSession, ReplanChoice, Situation } from './types'
import { leastValuable } from './value'

export type Moved = Pick<PlannedSession, 'kind' | 'title' | 'minutes'> & {
  session: string
  /** null for work that was not planned before. */
  from: string | null
  to: string
}

export type Replan = {
  readonly choice: ReplanChoice
  readonly plan: Plan
  readonly moved: readonly Moved[]
  /** Left out by this choice, and not before. */
  readonly dropped: readonly DroppedSession[]
  readonly exam: string
  readonly feasible: boolean
  readonly shortfallMinutes: number
  /** Minutes to spare from today on; below 0 what is missing. */
  readonly cushion: number
}

type Given = { plan: Plan; choice: ReplanChoice } & Situation

const optionsOf = ({ plan, programme, others, progress, today }: Given): MakePlanOptions & { before: Before } => {
  const { id, createdAt, revision, input } = plan
  return { id, createdAt, revision, input, programme, others, before: { plan, progress, today, letGo: true } }
}

const minutesOf = (parts: readonly { minutes: number }[]): number =>
  parts.reduce((all, { minutes }) => all + minutes, 0)

/** Left out because there was no room, not because the learner wished it. */
const isUnfit = ({ reason }: DroppedSession): boolean => reason !== 'skipped' && reason !== 'least-valuable'

const droppedAs =
  (reason: DroppedSession['reason']) =>
  ({ date: _date, ...session }: PlannedSession): DroppedSession => ({ ...session, reason })

/** The plan with missed sessions put in between the others; null when that is not possible. */
function caughtUp(given: Given, letGo: readonly PlannedSession[]): Plan | null {
  const { plan, others, today } = given
  const { done, free, out } = fatesOf(optionsOf(given).before)
  const gone = new Set(letGo.map(({ id }) => id))
  const left = free.filter(({ id }) => !gone.has(id))
  const pins = new Map(plan.input.pinned.map(({ session, date }) => [session, date]))
  const isPinned = ({ id, date }: PlannedSession): boolean => pins.get(id) === date && date >= today
  const rests = new Set(done.map(({ id }) => id))
  const isMissed = ({ id, date }: PlannedSession): boolean => date < today || rests.has(id)
  const days = planCalendar(datesOf(plan.input), usedMinutes(others)).filter(
    ({ date, capacity }) => date >= today && capacity > 0,
  )
  const fixed = left.filter(isPinned)
  const open = left.filter((session) => !isMissed(session) && !isPinned(session))
  const used = minutesByDate([...done, ...fixed, ...open])
  const capacity = new Map(days.map((day) => [day.date, day.capacity]))
  if ([...open, ...fixed].some(({ date }) => (used.get(date) ?? 0) > (capacity.get(date) ?? 0))) return null
  const inserted = insertMissed({
    missed: left.filter(isMissed),
    open,
    fixed,
    done,
    days,
    exam: datesOf(plan.input).exam,
  })
  if (inserted === null) return null

  const dropped = [...plan.dropped.filter(isUnfit), ...letGo.map(droppedAs('least-valuable')), ...out]
  const sessions = inStudyOrder([...done, ...fixed, ...inserted])
  const unfit = minutesOf(dropped.filter(isUnfit))
  const ahead = minutesOf(sessions.filter(({ date }) => date >= today))
  const spare = minutesOf(days.map((day) => ({ minutes: day.capacity }))) - ahead
  const requiredMinutes = minutesOf(sessions) + minutesOf(dropped)
  return changed(plan, {
    sessions,
    dropped,
    input: { ...plan.input, pinned: fixed.map(({ id, date }) => ({ session: id, date })) },
    feasible: unfit === 0,
    requiredMinutes,
    capacityMinutes: requiredMinutes - unfit + Math.max(0, spare),
    shortfallMinutes: unfit,
    spareMinutes: unfit > 0 ? 0 : Math.max(0, spare),
  })
}

/** The plan made anew from today on; `changes` are of what it is made of. */
function remade(given: Given, changes: Partial<MakePlanOptions> = {}): Plan {
  return changed(given.plan, makePlan({ ...optionsOf(given), ...changes }))
}

/** The first exam date on which everything fits, or the last one there may be. */
export function firstFittingExam(options: MakePlanOptions): string {
  const { start, exam } = datesOf(options.input)
  const today = options.before ? (dayNumber(options.before.today) ?? exam) : exam
  let [low, high] = [Math.max(exam, today + 1), yearsLater(start, planLimits.years)]
  const fits = (day: number): boolean => {
    return fitOf({ ...options, input: { ...options.input, exam: isoOfDay(day) } }).minutes === 0
  }
  if (low >= high || fits(low)) return isoOfDay(Math.min(low, high))
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return isoOfDay(high)
}

function chosen(given: Given): Plan {
  const { plan, choice } = given
  switch (choice) {
    case 'catch-up':
      return caughtUp(given, []) ?? remade(given)
    case 'spread':
      return remade(given)
    case 'drop':
      return withoutLeastValuable(given)
    case 'move-exam':
      return remade(given, { input: { ...plan.input, exam: firstFittingExam(optionsOf(given)) } })
  }
}

function withoutLeastValuable(given: Given): Plan {
  const { plan, progress, today } = given
  const pinned = new Set(plan.input.pinned.map(({ session }) => session))
  const open = plan.sessions.filter((session) => {
    const status = statusOf(session, progress, today)
    return status === 'missed' || (status === 'planned' && !pinned.has(session.id))
  })
  const letGo = leastValuable(plan, open, standing(given).missedMinutes)
  const caught = caughtUp(given, letGo)
  if (caught) return caught
  const gone = new Set(letGo.map(({ id }) => id))
  const sessions = plan.sessions.filter(({ id }) => !gone.has(id))
  const before = { ...plan, sessions, dropped: [...plan.dropped, ...letGo.map(droppedAs('least-valuable'))] }
  return remade(given, { before: { plan: before, progress, today, letGo: true } })
}

/** What differs between two forms of a plan, as far as it is still to do. */
function movesBetween(before: Plan, after: Plan): Moved[] {
  const dates = new Map(before.sessions.map(({ id, date }) => [id, date]))
  const works = new Map(before.sessions.map(({ id, date }) => [workIdOf(id), date]))
  return after.sessions.flatMap(({ id, kind, title, minutes, date }) => {
    const from = dates.get(id) ?? works.get(workIdOf(id)) ?? null
    return from === date ? [] : [{ session: id, kind, title, minutes, from, to: date }]
  })
}

/**
 * The plan after a choice, and what it changes; nothing is saved. What is done, what is pinned to a day to come and what
 * was skipped stays. Where nothing was missed, nothing moves.
 *
 * - `catch-up`: missed work goes into the next free minutes, the rest stays, as far as that is possible.
 * - `spread`: all that is left is spread over all days left.
 * - `drop`: as much of the least valuable work as was missed is left out, and what was missed takes its place.
 * - `move-exam`: the exam goes to the first date on which everything fits, and the work is spread up to it.
 */
export function replan(given: Given): Replan {
  const { plan, choice, progress, today, others } = given
  const short = plan.dropped.some(isUnfit)
  const asItIs = standsAsItIs({ plan, progress, today }, plan.input, others) && !(choice === 'move-exam' && short)
  const after = asItIs ? plan : chosen(given)
  const known = new Set(plan.dropped.map(({ id }) => id))
  return {
    choice,
    plan: after,
    moved: movesBetween(plan, after),
    dropped: after.dropped.filter(({ id }) => !known.has(id)),
    exam: after.input.exam,
    feasible: after.feasible,
    shortfallMinutes: after.shortfallMinutes,
    cushion: standing({ plan: after, progress, today, others }).cushion - after.shortfallMinutes,
  }
}
