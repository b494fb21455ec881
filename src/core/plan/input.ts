/** What the planner refuses, and why: nonsense is an error; what is merely impossible is an infeasible plan. */
import { dayNumber, weekdays, yearsLater } from '../base/calendar'
import { DomainError } from '../base/errors'
import type { Blueprint, Programme } from '../catalog/schema'
import { planInput, planLimits } from './schema'
import type { PlanInput } from './types'

/** An input with its dates as day numbers. */
export type DatedInput = {
  readonly input: PlanInput
  readonly start: number
  readonly exam: number
  readonly daysOff: ReadonlySet<number>
}

function realDay(iso: string): number {
  const day = dayNumber(iso)
  if (day === null) throw new DomainError('PLAN_DATE_INVALID', `There is no date ${iso}.`, { date: iso })
  return day
}

/**
 * The dates of an input as day numbers.
 * @throws {DomainError} PLAN_DATE_INVALID when one of them does not exist.
 */
export function datesOf(input: PlanInput): DatedInput {
  const daysOff = new Set(input.daysOff.map(realDay))
  return { input, start: realDay(input.start), exam: realDay(input.exam), daysOff }
}

/**
 * Checks what a plan is asked for. Days off outside the calendar do no harm. A calendar without a usable day
 * (all days off, or a buffer as long as the calendar) is not refused: its plan is infeasible and says by how much.
 * @throws {DomainError} PLAN_INPUT_INVALID, PLAN_NO_BLUEPRINT, PLAN_DATE_INVALID, PLAN_EXAM_DATE_PAST (the exam
 * is on or before the first day of study), PLAN_TOO_LONG (over three years), PLAN_NO_STUDY_TIME (every weekday
 * has 0 minutes).
 */
export function checkInput(given: PlanInput, programme: Programme): DatedInput & { readonly blueprint: Blueprint } {
  const dated = datesOf(given)
  const parsed = planInput.safeParse(given)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    const why = parsed.error.issues[0]?.message ?? ''
    throw new DomainError('PLAN_INPUT_INVALID', `The plan cannot use this value of ${where}: ${why}.`, { field: where })
  }
  const input = parsed.data
  if (input.programme !== programme.id) {
    const message = `The plan is for ${input.programme}, not for ${programme.id}.`
    throw new DomainError('PLAN_INPUT_INVALID', message, { field: 'programme' })
  }
  if (programme.blueprint === null) {
    const message = `${programme.name} has no published blueprint, so there is nothing to plan by.`
    throw new DomainError('PLAN_NO_BLUEPRINT', message, { programme: programme.id })
  }
  const { start, exam } = dated
  if (exam <= start) {
    const message = `The exam on ${input.exam} has to lie after the first day of study, ${input.start}.`
    throw new DomainError('PLAN_EXAM_DATE_PAST', message, { exam: input.exam, start: input.start })
  }
  if (exam > yearsLater(start, planLimits.years)) {
    const message = `From ${input.start} to ${input.exam} is more than ${planLimits.years} years.`
    throw new DomainError('PLAN_TOO_LONG', message, { exam: input.exam, start: input.start, years: planLimits.years })
  }
  if (weekdays.every((weekday) => input.minutes[weekday] === 0)) {
    throw new DomainError('PLAN_NO_STUDY_TIME', 'Every weekday has 0 minutes; give at least one of them some time.')
  }
  return { ...dated, input, blueprint: programme.blueprint }
}
