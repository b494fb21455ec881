/** What an open profile shows, register by register. */
import { plansOf } from '../../../src/core/plan/shelf'
import type { Attempt } from '../../../src/core/practice/attempt'
import type { Store } from '../../../src/main/storage/store'
import { answerKey, attemptKey, countKey, ended, planKey, settingsKey, tickKey, type Value } from './registers'

function seeAnswers(seen: Map<string, Value>, { id, items }: Pick<Attempt, 'id' | 'items'>): void {
  for (const { question, answer } of items) {
    if (answer !== null) seen.set(answerKey(id, question), answer.type === 'single' ? answer.option : answer.type)
  }
}

/** `look` says of which finished attempts the answers are read too; of the others they are counted. */
export async function seeing(store: Store, look: (attempt: string) => boolean): Promise<Map<string, Value>> {
  const seen = new Map<string, Value>()
  const { running, finished, ticks } = await store.study()
  for (const { attempt } of running.values()) {
    seen.set(attemptKey(attempt.id), 'begun')
    seeAnswers(seen, attempt)
  }
  for (const { id, score, answered } of finished.values()) {
    seen.set(attemptKey(id), ended(score?.right))
    if (!look(id)) seen.set(countKey(id), answered)
    else seeAnswers(seen, (await store.attempt(id)) ?? { id, items: [] })
  }
  for (const [plan, sessions] of ticks) for (const session of sessions.keys()) seen.set(tickKey(plan, session), true)
  for (const plan of plansOf(store.plans.value)) seen.set(planKey(plan.id), plan.revision)
  const { name } = store.settings.value
  if (name !== '') seen.set(settingsKey, Number(name))
  return seen
}
