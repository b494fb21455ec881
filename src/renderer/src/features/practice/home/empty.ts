/** Why no question is left: the choice that leaves none, in a sentence. Pure. */
import { everything, type PoolFilter, selectPool } from '../../../../../core/practice/select'
import type { Pool } from '../../../stores/pool'
import { count } from '../../../text/dates'
import type { Choices } from './choices'

type Part = 'focus' | 'notShownIn' | 'domains' | 'objectives' | 'topics' | 'types' | 'cases'

const parts: readonly Part[] = ['focus', 'notShownIn', 'domains', 'objectives', 'topics', 'types', 'cases']

/** What a choice is called, and why it leaves nothing when it is the only one. */
const names: Record<Part, (filter: PoolFilter) => { name: string; alone: string }> = {
  focus: ({ focus, within }) => {
    switch (focus) {
      case 'missed':
        return {
          name: 'what you missed',
          alone: within === null ? 'Nothing is missed.' : `Nothing was missed in ${newest(within)}.`,
        }
      case 'unseen':
        return { name: 'what you have not met', alone: 'You have met every question of this pack.' }
      case 'flagged':
        return { name: 'what is flagged', alone: 'Nothing is flagged.' }
      case 'sure-but-wrong':
        return { name: 'what you were sure of', alone: 'No answer you were sure of was wrong.' }
      case 'weakest':
        return { name: 'your weakest topics', alone: 'Nothing is answered yet, so no topic is weaker than another.' }
      case 'all':
        return { name: 'all questions', alone: 'This pack has no question.' }
    }
  },
  notShownIn: ({ notShownIn }) => ({
    name: `what was not shown in ${newest(notShownIn ?? 1)}`,
    alone: `Every question was shown in ${newest(notShownIn ?? 1)}.`,
  }),
  domains: () => ({ name: 'the domains', alone: 'No question of this pack is of the chosen domain.' }),
  objectives: () => ({ name: 'the objectives', alone: 'No question of this pack is about the chosen objective.' }),
  topics: () => ({ name: 'the topics', alone: 'No question of this pack is about the chosen topic.' }),
  types: () => ({ name: 'the kinds of question', alone: 'No question of this pack is of the chosen kind.' }),
  cases: () => ({
    name: 'leaving out case studies',
    alone: 'Every question of this pack belongs to a case study.',
  }),
}

const newest = (attempts: number): string => (attempts === 1 ? 'the last attempt' : `the last ${attempts} attempts`)

const isChosen = (filter: PoolFilter, part: Part): boolean => {
  const value = filter[part]
  return Array.isArray(value) ? value.length > 0 : value !== everything[part]
}

/** `filter` with one choice taken back. */
const without = (filter: PoolFilter, part: Part): PoolFilter => ({
  ...filter,
  [part]: everything[part],
  ...(part === 'focus' ? { within: null } : {}),
})

/** Why nothing is left of the pool; null when something is. */
export function whyEmpty({ rows, past }: Pool, { filter, missedIn }: Choices, available: number): string | null {
  if (available > 0) return null
  if (missedIn !== null) return 'No question missed in this attempt is on record.'
  const left = (of: PoolFilter) => selectPool(rows, of, past).length
  const chosen = parts.filter((part) => isChosen(filter, part))
  const only = (part: Part) =>
    chosen.filter((other) => other !== part).reduce((rest, other) => without(rest, other), filter)
  const alone = chosen.find((part) => left(only(part)) === 0)
  if (alone) return names[alone](filter).alone
  const [most] = chosen.map((part) => ({ part, more: left(without(filter, part)) })).sort((a, b) => b.more - a.more)
  return most && most.more > 0
    ? `No question fits all of this. Without ${names[most.part](filter).name} there would be ${count(most.more, 'question')}.`
    : 'No question fits all of this. Take more than one choice back.'
}
