/** The planner: from what the learner asks for to dated sessions. */
import { isoOfDay } from '../base/calendar'
import type { Programme } from '../catalog/schema'
import { examMinutes } from '../practice/exam-rules'
import { axisOf } from './axis'
import { type CalendarDay, dayOf, minutesByDate, planCalendar, usedMinutes } from './calendar'
import { emphasisOf, taughtBefore } from './emphasis'
import type { Encounter } from './heads'
import { checkInput } from './input'
import { keepWhatFits, type Task, tasksOf } from './keep'
import { lanesOf } from './lanes'
import { reserveMocks } from './mocks'
import { namesFor } from './naming'
import { placeWork } from './place'
import { inStudyOrder } from './relation'
import { type Before, settle, standsAsItIs, todoOf } from './settle'
import { estimatedStudyTime } from './study-time'
import type { OtherPlan, Plan, PlanInput, PlannedSession } from './types'
import { type Free, type Job, shortfallOf } from './windows'
import { workFor } from './work'

/** Looking back belongs to the last days before the exam, so that nothing was last met longer ago than this. */
const lastDays = 10
/** In a calendar so short that this part of it is shorter, to its last quarter. */
const lastPart = 0.75
/** A single fixed mock exam so many days before the exam, or fewer, is the second one. */
const lastMockWithin = 10

export type MakePlanOptions = {
  id: string
  createdAt: string
  revision: number
  input: PlanInput
  programme: Programme
  /** The learner's other plans: their minutes are taken, and what they teach before need not be learnt twice. */
  others?: readonly OtherPlan[]
  /** The plan to make anew from today on: what is done or pinned stays. */
  before?: Before
}

/** Day numbers wanted for mock exam 1 and 2. */
function wantedMocks({ mocks }: PlanInput, exam: number): readonly (number | null)[] {
  const [first, second] = mocks.map(dayOf).sort((a, b) => a - b)
  if (first === undefined || second !== undefined) return [first ?? null, second ?? null]
  return exam - first <= lastMockWithin ? [null, first] : [first, null]
}

const minutesOf = (parts: readonly { minutes: number }[]): number =>
  parts.reduce((all, { minutes }) => all + minutes, 0)
const jobOf = ({ window, minutes }: Task): Job => ({ ...window, minutes })
const cutOf = ({ task, minutes }: { task: Task; minutes: number }) => ({ item: task.item, minutes })

/** The days with what is free of them once what stays has had its own. */
function freeDays(days: readonly CalendarDay[], stay: readonly PlannedSession[]): CalendarDay[] {
  const used = minutesByDate(stay)
  return days.map((day) => ({ ...day, capacity: Math.max(0, day.capacity - (used.get(day.date) ?? 0)) }))
}

const encountersOf = (sessions: readonly PlannedSession[]): Encounter[] =>
  sessions.flatMap(({ domain, stretch, date }) => (domain && stretch ? [{ domain, ...stretch, day: dayOf(date) }] : []))

/** Everything a plan is laid out from. */
function prepare({ id, createdAt, input: given, programme, others = [], before }: MakePlanOptions) {
  const checked = checkInput(given, programme)
  const { input, blueprint, start, exam } = checked
  const mock = examMinutes(programme)
  const estimate = estimatedStudyTime(programme)
  const wanted = Math.max(1, Math.round((input.studyMinutes ?? estimate.minutes) * input.pace))
  const taught = taughtBefore({ id, exam: input.exam, createdAt }, others)
  const work = workFor(blueprint, wanted, mock.minutes, emphasisOf(blueprint, input, taught))

  const from = Math.max(start, before ? dayOf(before.today) : start)
  const last = Math.max(from, exam - input.buffer - 1)
  const calendar = planCalendar(checked, usedMinutes(others)).filter(({ day }) => day >= from && day <= last)
  const room = new Map(calendar.map(({ date, capacity }) => [date, capacity]))
  const settled = settle(work, input, (date) => room.get(date) ?? 0, before)
  const days = freeDays(calendar, settled.stay)
  const todo = todoOf(work, settled, from, last)
  const free: Free = { from, minutes: days.map(({ capacity }) => capacity) }
  const short = shortfallOf(free, tasksOf(todo).map(jobOf))
  const assumptions = [
    ...(input.studyMinutes === null ? [estimate.assumed] : []),
    ...(mock.assumed ? [mock.assumed] : []),
  ]
  return { input, start, exam, from, mockMinutes: mock.minutes, assumptions, settled, days, todo, free, short }
}

type Prepared = ReturnType<typeof prepare>

/** Days for all that is to do; what does not fit is dropped. */
function layOut({ todo, days, free, settled, input, start, from, exam }: Prepared) {
  const { streams, mocks, dropped } = keepWhatFits(todo, free)
  const axis = axisOf(days)
  const learning = streams.filter(({ kind }) => kind === 'learn').flatMap(({ tasks }) => tasks)
  const reserved = reserveMocks({
    axis,
    mocks,
    wanted: wantedMocks(input, exam),
    jobs: streams.flatMap(({ tasks }) => tasks.map(jobOf)),
    learnMinutes: minutesOf(learning),
    start: from,
    exam,
  })
  const looksBackFrom = Math.max(exam - lastDays, start + Math.ceil(lastPart * (exam - start)))
  const met = encountersOf(settled.stay)
  const placed = placeWork({ axis, reserved, streams: lanesOf(streams), met, exam, looksBackFrom })
  const dateOf = (index: number): string => isoOfDay(axis.days[index]?.day ?? from)
  return {
    planned: placed.map(({ index, ...piece }) => ({ ...cutOf(piece), date: dateOf(index) })),
    dropped,
    room: axis.end,
  }
}

/** Minutes that do not fit, and the date by which some are missing; 0 and null when all fits. Exact, and quick. */
export function fitOf(options: MakePlanOptions): { minutes: number; by: string | null } {
  const { minutes, by } = prepare(options).short
  return { minutes, by: by === null ? null : isoOfDay(by) }
}

/**
 * Makes the study plan for `input` over the blueprint of `programme`. Pure: `id`, `revision` and `createdAt` (an
 * instant, ISO 8601) are given, and the same arguments give the same plan. All times are whole minutes.
 *
 * The plan is feasible exactly when any plan of its work is: when all work (study, two mock exams and their reviews) is
 * no more than the minutes of all days from the start to the day before the buffer, and where sessions are pinned, when
 * what has to be done before and after them fits there as well; sessions are cut in parts where that is the only way to
 * make it fit. Otherwise `shortfallMinutes` is the least that has to be left out, the most valuable work is planned and
 * the rest is listed in `dropped`: planned and dropped minutes always add up to `requiredMinutes`.
 *
 * With a plan `before`, what is done and what is pinned stays as it is, and only the days from today on are planned;
 * where nothing is asked for anew and nothing was missed, every session stays where it is.
 * @throws {DomainError} see `checkInput`.
 */
export function makePlan(options: MakePlanOptions): Plan {
  const { id, createdAt, revision, programme, others = [], before } = options
  const prepared = prepare(options)
  const { input, settled, short } = prepared
  const canStand = before && (before.plan.feasible || short.minutes > 0)
  if (canStand && standsAsItIs(before, input, others)) {
    return { ...before.plan, id, createdAt, revision, shortfallMinutes: short.minutes, previous: null }
  }
  const { planned, dropped, room } = layOut(prepared)
  const name = namesFor([...planned, ...dropped], settled.stay, settled.out)
  const sessions = inStudyOrder([...settled.stay, ...planned.map((cut) => ({ ...name(cut), date: cut.date }))])
  const left = [...dropped.map((cut) => ({ ...name(cut), reason: cut.reason })), ...settled.out]
  const all = [...sessions, ...left]
  const capacityMinutes = minutesOf([...settled.stay, ...settled.out]) + room
  return {
    id,
    programme: programme.id,
    createdAt,
    revision,
    input: { ...input, pinned: [...settled.pinned] },
    studyMinutes: minutesOf(all.filter(({ domain }) => domain !== null)),
    mockMinutes: prepared.mockMinutes,
    assumptions: prepared.assumptions,
    feasible: short.minutes === 0,
    requiredMinutes: minutesOf(all),
    capacityMinutes,
    shortfallMinutes: short.minutes,
    spareMinutes: short.minutes > 0 ? 0 : capacityMinutes - minutesOf(all),
    sessions,
    dropped: left,
    retired: [],
    previous: null,
  }
}
