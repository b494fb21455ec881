/** What the learner did with the question on screen: ahead of what main holds until every part of it is on disk. */
import type { Answer } from '../../../core/practice/answer'
import type { AttemptItem } from '../../../core/practice/attempt'
import type { AttemptPatch } from '../../../shared/ipc/views'
import { api } from '../api'

export type Draft = { answer: Answer | null; flagged: boolean; struck: readonly string[] }

export const blank: Draft = { answer: null, flagged: false, struck: [] }

export type Here = { about: { attempt: string; question: string }; item: AttemptItem }

type Ports = {
  /** The question on screen; null when there is none. */
  here: () => Here | null
  draft: () => Draft
  /** Takes in what main says after an act on a question. */
  accept: (question: string, patch: AttemptPatch) => void
  /** Asks main in turn, so that an older reply never overwrites a newer one. */
  inOrder: <T>(act: () => Promise<T>) => Promise<T>
}

/** The longest time on one question that is counted at once, in milliseconds. */
const day = 86_400_000

/** Time on a question below this, in milliseconds, is not worth an event of its own. */
const blink = 500

export const without = (options: readonly string[], option: string): string[] =>
  options.filter((other) => other !== option)

/** An option struck out in one of the two and not in the other. */
const turned = (a: readonly string[], b: readonly string[]): string | undefined =>
  [...a, ...b].find((option) => a.includes(option) !== b.includes(option))

export function drafts({ here, draft, accept, inOrder }: Ports) {
  /** What main is known to hold for the question on screen. */
  let held = blank
  /** Reading of `performance.now()` up to which the time on this question has been sent. */
  let since = 0
  let saver: Promise<void> | null = null

  const keep = (question: string, part: Partial<Draft>, patch: AttemptPatch) => {
    if (here()?.about.question === question) held = { ...held, ...part }
    accept(question, patch)
  }

  /** Sends the answer with the time spent up to now. */
  const sendAnswer = async ({ about }: Here) => {
    const { answer } = draft()
    const from = since
    since = performance.now()
    const ms = Math.min(Math.round(since - from), day)
    try {
      keep(about.question, { answer }, await inOrder(() => api.practice.answer({ ...about, answer, ms })))
    } catch (error) {
      since = from
      throw error
    }
  }

  const sendAll = async (): Promise<void> => {
    for (let at = here(); at; at = here()) {
      const { about } = at
      const { answer, flagged, struck } = draft()
      const option = turned(struck, held.struck)
      if (answer !== held.answer) {
        await sendAnswer(at)
      } else if (flagged !== held.flagged) {
        keep(about.question, { flagged }, await inOrder(() => api.practice.flag({ ...about, on: flagged })))
      } else if (option !== undefined) {
        const on = struck.includes(option)
        const patch = await inOrder(() => api.practice.strike({ ...about, option, on }))
        keep(about.question, { struck: on ? [...held.struck, option] : without(held.struck, option) }, patch)
      } else return
    }
  }

  /** Sends whatever differs from what main holds, the answer first, until nothing does. @throws what main refused */
  const save = (): Promise<void> => {
    saver ??= sendAll().finally(() => {
      saver = null
    })
    return saver
  }

  return {
    save,

    /** Saves before the question is left: what differs, and the time spent on it. @throws what main refused */
    async settle(): Promise<void> {
      await save()
      const at = here()
      if (at && !at.item.checked && performance.now() - since >= blink) await sendAnswer(at)
    },

    /** Starts with what main holds for a question. */
    begin(item: AttemptItem | undefined): Draft {
      held = item ? { answer: item.answer, flagged: item.flagged, struck: item.struck } : blank
      since = performance.now()
      return held
    },

    held: (): Draft => held,

    hasNewAnswer: (): boolean => draft().answer !== held.answer,

    differs(): boolean {
      const { answer, flagged, struck } = draft()
      return answer !== held.answer || flagged !== held.flagged || turned(struck, held.struck) !== undefined
    },
  }
}
