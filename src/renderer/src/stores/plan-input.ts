/** What the questions that make a plan start from, also after a few questions of a pack in between. */
import { create } from 'zustand'
import { dayNumber, isoOfDay } from '../../../core/base/calendar'
import { levelOf } from '../../../core/plan/emphasis'
import { planDefaults } from '../../../core/plan/schema'
import type { PlanInput } from '../../../core/plan/types'
import { api } from '../api'
import { notify, say } from './messages'
import { go, useRoute } from './route'

/** Twelve weeks: long enough for any associate exam here at an hour a day. */
const usualDays = 84

/** What a new plan's questions start from. `today` is a date as YYYY-MM-DD. */
export function freshInput(today: string, minutes: PlanInput['minutes'], programme: string | null): PlanInput {
  return {
    ...planDefaults,
    programme: programme ?? 'aws-mla-c02',
    start: today,
    exam: isoOfDay((dayNumber(today) ?? 0) + usualDays),
    minutes,
  }
}

type State = {
  /** Answers that wait for a diagnostic; null when there are none. */
  draft: PlanInput | null
  /** Keeps the answers, begins a study session of so many questions and offers the way back from its result. */
  diagnose: (input: PlanInput, pack: string, count: number) => Promise<void>
  /** The plan is made, or the answers are no longer wanted. */
  forget: () => void
}

/** The answers with the start level of every domain that was practised. */
async function withLevels(input: PlanInput): Promise<PlanInput> {
  const { domains } = await api.readiness.get({ programme: input.programme, chart: false })
  const known = domains.flatMap(({ id, mastery: { share } }) => (share === null ? [] : [[id, levelOf(share)] as const]))
  return { ...input, levels: { ...input.levels, ...Object.fromEntries(known) } }
}

export const usePlanInput = create<State>((set, get) => {
  /** Where the result of an attempt is shown, the way back to the questions is offered. */
  const wait = (attempt: string, back: string) => {
    const stop = useRoute.subscribe(({ parts: [screen, place, id] }) => {
      if (screen !== 'practice' || place !== 'result' || id !== attempt) return
      stop()
      const take = async () => {
        const { draft } = get()
        if (draft) set({ draft: await withLevels(draft) })
        go(back)
      }
      const act = () => void take().catch(notify)
      say('Your plan can start from this.', 'done', { label: 'Back to the plan', act })
    })
  }
  return {
    draft: null,
    forget: () => set({ draft: null }),
    diagnose: async (draft, pack, count) => {
      const back = window.location.hash
      try {
        const { attempt } = await api.practice.start({ pack, mode: 'study', count, planned: null })
        set({ draft })
        wait(attempt.id, back)
        go(`#/practice/attempt/${attempt.id}`)
      } catch (error) {
        notify(error)
      }
    },
  }
})
