/** The planner: from what the learner asks for to dated sessions. */
import { isoOfDay } from '../base/calendar'
import type { Programme } from '../catalog/schema'
import { examMinutes } from '../practice/exam-rules'
import { axisOf } from './axis'
import { planCalendar } from './calendar'
import { checkInput } from './input'
import { keepWhatFits } from './keep'
import { reserveMocks } from './mocks'
import { placeWork } from './place'
import { estimatedStudyTime } from './study-time'
import type { Plan, PlanInput } from './types'
import { type WorkItem, workFor } from './work'

/** Looking back belongs to the last days before the exam, so that nothing was last met longer ago than this. */
const lastDays = 10
/** In a calendar so short that this part of it is shorter, to its last quarter. */
const lastPart = 0.75

/** A piece of an item, planned or dropped, before parts are numbered. */
type Cut = { item: WorkItem; minutes: number }

/** Gives every piece of an item that came out in several its part number, in the order of `cuts`. */
function numbered<T extends Cut>(cuts: readonly T[]) {
  const pieces = new Map<WorkItem, T[]>()
  for (const cut of cuts) {
    const known = pieces.get(cut.item)
    if (known) known.push(cut)
    else pieces.set(cut.item, [cut])
  }
  return (cut: T) => {
    const { from: _from, to: _to, objectives, ...item } = cut.item
    const all = pieces.get(cut.item) ?? []
    const part = all.length > 1 ? { n: all.indexOf(cut) + 1, of: all.length } : null
    const id = part ? `${item.id}-p${part.n}` : item.id
    return { ...item, objectives: [...objectives], id, minutes: cut.minutes, part }
  }
}

/**
 * Makes the study plan for `input` over the blueprint of `programme`. Pure: `id`, `revision` and `createdAt` (an
 * instant, ISO 8601) are given, and the same arguments give the same plan. All times are whole minutes.
 *
 * The plan is feasible exactly when all work (study, two mock exams and their reviews) is no more than the minutes
 * of all days from the start to the day before the buffer; sessions are cut in parts where that is the only way to
 * make it fit. Otherwise `shortfallMinutes` is the difference, the most valuable work is planned and the rest is
 * listed in `dropped`: planned and dropped minutes always add up to `requiredMinutes`.
 * @throws {DomainError} see `checkInput`.
 */
export function makePlan(options: {
  id: string
  createdAt: string
  revision: number
  input: PlanInput
  programme: Programme
}): Plan {
  const { id, createdAt, revision, programme } = options
  const checked = checkInput(options.input, programme)
  const { input, blueprint, start, exam } = checked
  const mock = examMinutes(programme)
  const estimate = estimatedStudyTime(programme)
  const studyMinutes = input.studyMinutes ?? estimate.minutes
  const work = workFor(blueprint, studyMinutes, mock.minutes)
  const axis = axisOf(planCalendar(checked))
  const { streams, mocks, dropped } = keepWhatFits(work, axis.end)
  const learning = streams.filter(({ kind }) => kind === 'learn').flatMap(({ tasks }) => tasks)
  const learnMinutes = learning.reduce((all, { minutes }) => all + minutes, 0)
  const reserved = reserveMocks({ axis, mocks, learnMinutes, start, exam })
  const looksBackFrom = Math.max(exam - lastDays, start + Math.ceil(lastPart * (exam - start)))
  const placed = placeWork({ axis, reserved, streams, exam, looksBackFrom })

  const planned = placed.map(({ index, task, minutes }) => ({
    item: task.item,
    minutes,
    date: isoOfDay(axis.days[index]?.day ?? start),
  }))
  const name = numbered<Cut>([...planned, ...dropped])
  return {
    id,
    programme: programme.id,
    createdAt,
    revision,
    input,
    studyMinutes,
    mockMinutes: mock.minutes,
    assumptions: [...(input.studyMinutes === null ? [estimate.assumed] : []), ...(mock.assumed ? [mock.assumed] : [])],
    feasible: work.minutes <= axis.end,
    requiredMinutes: work.minutes,
    capacityMinutes: axis.end,
    shortfallMinutes: Math.max(0, work.minutes - axis.end),
    spareMinutes: Math.max(0, axis.end - work.minutes),
    sessions: planned.map((cut) => ({ ...name(cut), date: cut.date })),
    dropped: dropped.map((cut) => ({ ...name(cut), reason: cut.reason })),
  }
}
