/** What a state of the learner's data holds, in numbers, and how two states differ. */
import { join } from 'node:path'
import { plansOf } from '../../../core/plan/shelf'
import type { Plan, PlanDocument } from '../../../core/plan/types'
import { isEmpty } from '../../../core/practice/grade'
import type { StudyEvent } from '../../../core/progress/events'
import type { Study } from '../../../core/progress/study'
import type { Holdings, PlanChange } from '../../../shared/ipc/data-views'
import type { Disk } from '../../storage/disk'
import { readSealed } from '../../storage/document'
import { plansKind } from '../../storage/kinds'
import type { Library } from '../library'

/** Answers are questions that stand answered, in attempts that run or are finished. */
export function holdingsOf(study: Study, plans: PlanDocument): Holdings {
  let answers = 0
  for (const { attempt } of study.running.values()) {
    answers += attempt.items.filter((item) => !isEmpty(item.answer)).length
  }
  for (const { answered } of study.finished.values()) answers += answered
  let sessions = 0
  for (const ticks of study.ticks.values()) sessions += ticks.size
  return {
    answers,
    attempts: study.running.size + study.finished.size,
    sessions,
    plans: plansOf(plans).length,
  }
}

/** The holdings of a folder whose store is not open yet. */
export const holdingsIn =
  (disk: Disk) =>
  async (study: Study, folder: string): Promise<Holdings> => {
    const text = await disk.readFile(join(folder, 'plans.json')).catch(() => null)
    const found = text && readSealed(text.toString('utf8'), plansKind)
    return holdingsOf(study, found && found !== 'newer' ? found.value : plansKind.defaults)
  }

/** What events would add: questions answered, attempts begun and sessions ticked by them. */
export function addedBy(events: readonly StudyEvent[]) {
  const answers = new Set<string>()
  const attempts = new Set<string>()
  const sessions = new Set<string>()
  for (const event of events) {
    if (event.kind === 'question-answered' && event.answer) answers.add(`${event.attempt} ${event.question}`)
    if (event.kind === 'attempt-started') attempts.add(event.attempt)
    if (event.kind === 'session-ticked' && event.on) sessions.add(`${event.plan} ${event.session}`)
  }
  return { events: events.length, answers: answers.size, attempts: attempts.size, sessions: sessions.size }
}

/** The name of a plan's programme, as far as the catalog knows it. */
export const labelOf = (library: Library, plan: Plan): Promise<string> =>
  library.programme(plan.programme).then(
    ({ label }) => label,
    () => plan.programme,
  )

/** What becomes of each plan when `then` takes the place of `now`. */
export async function planChanges(library: Library, now: PlanDocument, then: PlanDocument): Promise<PlanChange[]> {
  const [here, there] = [plansOf(now), plansOf(then)]
  const changeOf = (id: string): PlanChange['change'] => {
    const [before, after] = [here.find((plan) => plan.id === id), there.find((plan) => plan.id === id)]
    if (!before) return 'comes-back'
    if (!after) return 'goes'
    return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed'
  }
  const all = new Map([...there, ...here].map((plan) => [plan.id, plan]))
  return Promise.all(
    [...all.values()].map(async (plan) => ({
      id: plan.id,
      label: await labelOf(library, plan),
      change: changeOf(plan.id),
    })),
  )
}
