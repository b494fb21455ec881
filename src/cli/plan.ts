import { type Weekday, weekdays } from '../core/base/calendar'
import { planToIcs } from '../core/exchange/ics'
import { planToCsv } from '../core/exchange/plan-csv'
import { makePlan } from '../core/plan/make-plan'
import { expectedMarks } from '../core/plan/marks'
import { noProgress } from '../core/plan/progress'
import { level, planDefaults } from '../core/plan/schema'
import { planDays, planSummary } from '../core/plan/summary'
import type { DroppedSession, Plan, PlanInput, PlannedSession } from '../core/plan/types'
import { type ExitCode, type Io, json, UsageError } from './io'
import { findProgramme, readProgrammes } from './resources'
import { columns, duration } from './text'

type OptionName =
  | 'exam'
  | 'date'
  | 'minutes'
  | 'start'
  | 'off'
  | 'buffer'
  | 'study'
  | 'level'
  | 'mock'
  | 'longest'
  | 'cards'
  | 'pace'

export type PlanOptions = Partial<Record<OptionName, string>>

type Form = { asJson: boolean; asIcs: boolean; asCsv: boolean }

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`${name} takes a whole number, not "${text}".`)
  return Number(text)
}

/** Reads `mon=60,tue=0`; weekdays that are not named have 0 minutes. */
export function weekOf(text: string): Record<Weekday, number> {
  const week: Record<Weekday, number> = { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 }
  const named = new Set<Weekday>()
  for (const entry of text.split(',')) {
    const [name = '', ...minutes] = entry.split('=').map((part) => part.trim())
    const weekday = weekdays.find((one) => one === name.toLowerCase())
    if (weekday === undefined) throw new UsageError(`--minutes takes mon=60,tue=0,… and knows no weekday "${name}".`)
    if (named.has(weekday)) throw new UsageError(`--minutes names ${weekday} twice.`)
    named.add(weekday)
    week[weekday] = wholeNumber(`--minutes ${weekday}`, minutes.join('='))
  }
  return week
}

const wordsOf = (text = ''): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Reads `1=good,2=some`; domains that are not named are new. */
function levelsOf(text: string | undefined): PlanInput['levels'] {
  return Object.fromEntries(
    wordsOf(text).map((entry) => {
      const [domain = '', name] = entry.split('=').map((part) => part.trim())
      const known = level.safeParse(name)
      if (!known.success) throw new UsageError(`--level takes 1=good,2=some,… and knows no "${entry}".`)
      return [domain, known.data]
    }),
  )
}

function paceOf(text: string): number {
  if (!/^\d(\.\d{1,2})?$/.test(text)) throw new UsageError(`--pace takes a number such as 1.25, not "${text}".`)
  return Number(text)
}

const sessionOf = ({ date: _date, stretch: _stretch, ...session }: PlannedSession) => session
const droppedOf = ({ stretch: _stretch, ...session }: DroppedSession) => session

/** What `plan --json` prints. */
function report(plan: Plan) {
  const days = planDays(plan).filter(({ sessions }) => sessions.length > 0)
  const { feasible, requiredMinutes, capacityMinutes, shortfallMinutes, spareMinutes, studyMinutes, mockMinutes } = plan
  return {
    feasible,
    shortfallMinutes,
    spareMinutes,
    requiredMinutes,
    capacityMinutes,
    studyMinutes,
    mockMinutes,
    assumptions: plan.assumptions,
    input: plan.input,
    days: days.map(({ date, minutes, sessions }) => ({ date, minutes, sessions: sessions.map(sessionOf) })),
    dropped: plan.dropped.map(droppedOf),
    expectedMarks: expectedMarks(plan),
  }
}

function page(plan: Plan): string {
  const { droppedMinutes, mockDates } = planSummary(plan)
  const verdict = plan.feasible
    ? `It fits, with ${duration(plan.spareMinutes)} to spare`
    : `It does not fit: ${duration(plan.shortfallMinutes)} short, ${duration(droppedMinutes)} left out`
  const size = `${duration(plan.requiredMinutes)} of work in the ${duration(plan.capacityMinutes)} you give it`
  const rows = planDays(plan).flatMap(({ date, sessions }) =>
    sessions.map((session, i) => [
      i === 0 ? date : '',
      session.kind,
      String(session.minutes).padStart(4),
      session.title,
    ]),
  )
  const mocks = mockDates.length > 0 ? `Mock exams: ${mockDates.join(', ')}.\n` : ''
  return `${verdict}: ${size}.\n${mocks}${plan.assumptions.map((text) => `${text}\n`).join('')}\n${rows.length > 0 ? columns(rows) : ''}`
}

/** `plan`: a study plan for one exam. An infeasible plan is an answer, not a failure: exit 0, `feasible` false. */
export function planCommand(io: Io, given: PlanOptions, form: Form): ExitCode {
  const { exam, date, minutes } = given
  if (exam === undefined || date === undefined || minutes === undefined) {
    throw new UsageError('plan needs --exam, --date and --minutes.')
  }
  if (Object.values(form).filter((asked) => asked).length > 1) {
    throw new UsageError('Choose one of --json, --ics and --csv.')
  }
  const week = weekOf(minutes)
  const buffer = wholeNumber('--buffer', given.buffer ?? '2')
  const studyMinutes = given.study === undefined ? null : wholeNumber('--study', given.study)
  const programme = findProgramme(readProgrammes(io.resources), exam)
  const plan = makePlan({
    id: `plan-${programme.id}`,
    createdAt: io.now(),
    revision: 0,
    programme,
    input: {
      ...planDefaults,
      programme: programme.id,
      start: given.start ?? io.today(),
      exam: date,
      minutes: week,
      daysOff: wordsOf(given.off),
      buffer,
      studyMinutes,
      levels: levelsOf(given.level),
      mocks: wordsOf(given.mock),
      longest: given.longest === undefined ? null : wholeNumber('--longest', given.longest),
      cards: wholeNumber('--cards', given.cards ?? '0'),
      pace: paceOf(given.pace ?? '1'),
    },
  })
  if (form.asIcs) io.out(planToIcs({ plan, programme, stamp: io.now() }))
  else if (form.asCsv) io.out(planToCsv({ plan, programme, progress: noProgress }))
  else io.out(form.asJson ? json(report(plan)) : page(plan))
  return 0
}
