/**
 * What a profile has to hold, as registers: an answer, a tick, a plan, each under a key. Of every key what was
 * acknowledged last must be there, or something that was begun after it.
 */
import type { Act } from './protocol'

/** null stands also for what is not there. */
export type Value = string | number | boolean | null

export type Register = Readonly<{ must: Value; may: readonly Value[] }>

export type State = ReadonlyMap<string, Register>

export const answerKey = (attempt: string, question: string): string => `answer ${attempt} ${question}`
export const attemptKey = (attempt: string): string => `attempt ${attempt}`
export const tickKey = (plan: string, session: string): string => `tick ${plan} ${session}`
export const planKey = (plan: string): string => `plan ${plan}`
export const settingsKey = 'settings'

/** How many questions of a finished attempt are answered, where they were not looked at one by one. */
export const countKey = (attempt: string): string => `count ${attempt}`

export const ended = (right: number | undefined): string => `ended with ${right}`

/** What an act puts into which registers. */
export function writesOf(act: Act): [key: string, value: Value][] {
  switch (act.kind) {
    case 'settings':
      return [[settingsKey, act.n]]
    case 'plan':
      return [[planKey(act.plan), act.n]]
    case 'import':
      return [...act.bodies.flatMap((body) => writesOf({ kind: 'event', body })), [planKey(act.plan), act.n]]
    case 'event':
      break
    default:
      return []
  }
  const { body } = act
  switch (body.kind) {
    case 'attempt-started':
      return [[attemptKey(body.attempt), 'begun']]
    case 'attempt-finished':
      return [[attemptKey(body.attempt), ended(body.score?.right)]]
    case 'question-answered':
      return [[answerKey(body.attempt, body.question), body.answer?.type === 'single' ? body.answer.option : null]]
    case 'session-ticked':
      return [[tickKey(body.plan, body.session), body.on || null]]
    default:
      return []
  }
}

/** Nothing that was acknowledged, and this value, perhaps. */
export function withMay(state: Map<string, Register>, key: string, value: Value): void {
  const known = state.get(key) ?? { must: null, may: [] }
  state.set(key, { ...known, may: [...known.may, value] })
}

/** Answers that stand, by attempt, where every register is sure. */
function standing(state: State): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [key, { must }] of state) {
    const [kind, attempt = ''] = key.split(' ')
    if (kind === 'answer' && must !== null) counts.set(attempt, (counts.get(attempt) ?? 0) + 1)
  }
  return counts
}

/** What `seen` lacks of `state`, and what it has that nobody wrote, or that a restore had put away. */
export function differences(state: State, seen: ReadonlyMap<string, Value>): string[] {
  const counts = standing(state)
  const lost = [...state].flatMap(([key, { must, may }]) => {
    const [kind, attempt = ''] = key.split(' ')
    if (kind === 'answer' && seen.has(countKey(attempt))) return []
    const found = seen.get(key) ?? null
    return found === must || may.includes(found) ? [] : [`lost: ${key} is ${found} and not ${must}`]
  })
  const odd = [...seen].flatMap(([key, value]) => {
    const [kind, attempt = ''] = key.split(' ')
    if (kind !== 'count') return state.has(key) || value === null ? [] : [`from nowhere: ${key} is ${value}`]
    const count = counts.get(attempt) ?? 0
    return count === value ? [] : [`lost: ${value} of ${count} answers of ${attempt} are there`]
  })
  return [...lost, ...odd]
}

/** The state in which what was seen is what must be there; of what was not looked at, what had to be. */
export function adopted(state: State, seen: ReadonlyMap<string, Value>): Map<string, Register> {
  const next = new Map<string, Register>()
  for (const [key, { must }] of state) {
    const [kind, attempt = ''] = key.split(' ')
    const unseen = kind === 'answer' && seen.has(countKey(attempt))
    const value = unseen ? must : (seen.get(key) ?? null)
    if (value !== null) next.set(key, { must: value, may: [] })
  }
  return next
}
