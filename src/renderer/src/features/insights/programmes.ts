/** Which programmes there is something to say of. Pure. */
import type { AttemptSummary, PlanView } from '../../../../shared/ipc/views'

/**
 * Programmes with a plan or an attempt: those with attempts first, among them the next exam first, then the one practised
 * last. `attempts` are newest first; `now` is a date.
 */
export function programmesOf(
  plans: readonly PlanView[],
  attempts: readonly AttemptSummary[],
  now: string,
): readonly string[] {
  const practised = [...new Set(attempts.flatMap(({ programme }) => programme ?? []))]
  const exams = new Map(
    plans.flatMap(({ plan }) => (plan.input.exam >= now ? [[plan.programme, plan.input.exam] as const] : [])),
  )
  const late = '9999-12-31'
  const byExam = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (exams.get(a) ?? late).localeCompare(exams.get(b) ?? late))
  const planned = plans.map(({ plan }) => plan.programme).filter((id) => !practised.includes(id))
  return [...byExam(practised), ...byExam(planned)]
}
