/** A synthetic learner's study events over years: what tests and benchmarks take for a well-filled journal. */
import type { Programme } from '../../src/core/catalog/schema'
import type { Plan } from '../../src/core/plan/types'
import type { Pack } from '../../src/core/practice/pack-schema'
import type { StudyEvent, StudyEventBody } from '../../src/core/progress/events'
import { type Chance, createChance } from './chance'
import { instantOf, type Span, studyDays } from './diary'
import { type Sitting, sit } from './sitting'

export type LearnerOptions = Span & {
  /** How many events, exactly. */
  events: number
  /** IANA time zone. */
  zone: string
  device: string
  packs: readonly Pack[]
  programmes: ReadonlyMap<string, Programme>
  /** Plans whose sessions the learner ticks off. */
  plans: readonly Plan[]
}

/** More than this and a day has too few hours. */
const eventsPerYear = 120_000
const firstEvening = 150
/** Ticks are at most this part of all events, however short the journal. */
const mostTicks = 0.1

/** @throws {RangeError} when the options are impossible. */
export function checkLearner({ events, years, packs, end, zone }: LearnerOptions): void {
  instantOf(end, zone, '00:00')
  if (!Number.isInteger(events) || events < 1) throw new RangeError(`Events are a whole number over 0, not ${events}.`)
  const most = years * eventsPerYear
  if (events > most) throw new RangeError(`In ${years} years nobody makes more than ${most} events.`)
  if (packs.length === 0) throw new RangeError('There is no pack to study from.')
}

/** Draws sittings: one in six is an exam, of a pack that has one; larger packs are opened more often. */
function sitter({ packs, programmes }: LearnerOptions, chance: Chance) {
  const seen = new Set<string>()
  const programmeOf = (pack: Pack) => (pack.programme === null ? null : (programmes.get(pack.programme) ?? null))
  const exams = packs.filter((pack) => programmeOf(pack)?.kind === 'certification')
  const byQuestions = packs.flatMap((pack) => pack.questions.map(() => pack))
  return (progress: number, onlyStudy: boolean): Sitting => {
    const mode = !onlyStudy && exams.length > 0 && chance.happens(1 / 6) ? 'exam' : 'study'
    const pack = chance.pick(mode === 'exam' ? exams : byQuestions)
    return sit({ mode, pack, programme: programmeOf(pack), seen, progress, chance })
  }
}

/** Sessions by the day they are planned for. */
function planned(plans: readonly Plan[]) {
  const byDate = new Map<string, { plan: string; session: string }[]>()
  for (const plan of plans) {
    for (const { id: session, date } of plan.sessions) {
      byDate.set(date, [...(byDate.get(date) ?? []), { plan: plan.id, session }])
    }
  }
  return (date: string) => byDate.get(date) ?? []
}

/**
 * Exactly `events` study events from `years` before `end` to the evening before it: exams and study sessions over
 * the questions of `packs`, ticks for the sessions of `plans`. The clock goes strictly forward and the learner gets
 * better. The same options give the same events. The last sitting stops in the middle when its events run out.
 * @throws {RangeError} when the options are impossible.
 */
export function* syntheticEvents(options: LearnerOptions): Generator<StudyEvent, void, undefined> {
  checkLearner(options)
  const { seed, events, zone, device } = options
  const chance = createChance(seed, 'study')
  const ids = createChance(seed, 'events')
  const draw = sitter(options, chance)
  const sessionsOn = planned(options.plans)
  const days = studyDays(options)
  const end = instantOf(options.end, zone, '00:00')
  let [seq, ticks, clock] = [0, 0, 0]
  let next: Sitting | null = null

  const happen = (after: number, body: StudyEventBody): StudyEvent => {
    clock += after
    seq += 1
    if (clock >= end) throw new Error(`The days have too few hours for ${events} events.`)
    return { v: 1, id: ids.id(), seq, at: new Date(clock).toISOString(), zone, device, ...body }
  }

  for (const [i, { date, share }] of days.entries()) {
    const last = i === days.length - 1
    // The first evening is a whole one, so that even a short journal begins where its years do.
    const due = Math.floor(i === 0 ? Math.max(events * share, Math.min(firstEvening, events / 2)) : events * share)
    const target = last ? events : due
    const sessions = sessionsOn(date)
    // Long days begin in the morning, others after work.
    const time = target - seq > 250 ? '07:00' : '18:30'
    clock = Math.max(clock, instantOf(date, zone, time) + chance.between(0, 1_800_000))
    while (seq < target) {
      next ??= draw(share, last)
      if (seq + 1 + next.steps.length > target) {
        if (!last) break
        if (next.mode === 'exam') next = draw(share, last)
      }
      const pause = chance.span(300_000)
      yield happen(pause, next.begin(clock + pause, sessions[0] ?? null))
      for (const { after, body } of next.steps) {
        if (seq === events) return
        yield happen(after, body)
      }
      next = null
    }
    for (const session of sessions) {
      if (last || seq + 3 > target || ticks >= seq * mostTicks || chance.happens(0.1)) continue
      // Now and then the wrong box: ticked, taken back, ticked again.
      for (const on of chance.happens(0.03) ? [true, false, true] : [true]) {
        ticks += 1
        yield happen(chance.span(2_500), { kind: 'session-ticked', ...session, on })
      }
    }
  }
}
