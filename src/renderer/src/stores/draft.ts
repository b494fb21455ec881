/** What the learner did with the question on screen: ahead of what main holds until every part of it is on disk. */
import type { Answer } from '../../../core/practice/answer'
import type { AttemptItem } from '../../../core/practice/attempt'
import type { Confidence, Highlight } from '../../../core/progress/events'
import type { AttemptPatch } from '../../../shared/ipc/views'
import { api } from '../api'

export type Draft = {
  answer: Answer | null
  flagged: boolean
  struck: readonly string[]
  confidence: Confidence | null
  note: string
  highlights: readonly Highlight[]
  /** Of the whole attempt. */
  scratchpad: string
}

export const blank: Draft = {
  answer: null,
  flagged: false,
  struck: [],
  confidence: null,
  note: '',
  highlights: [],
  scratchpad: '',
}

type About = { attempt: string; question: string }

export type Here = { about: About; item: AttemptItem }

type Ports = {
  /** The question that is worked at; null when there is none. */
  here: () => Here | null
  draft: () => Draft
  /** Takes in what main says after an act on a question. */
  accept: (question: string, patch: AttemptPatch) => void
  /** Asks main in turn, so that an older reply never overwrites a newer one. */
  inOrder: <T>(act: () => Promise<T>) => Promise<T>
}

/** A part of the draft that differs from what main holds. */
type Difference = {
  /** Asks main to take it in. */
  ask: () => Promise<AttemptPatch>
  /** What main holds after that. */
  held: Partial<Draft>
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
  let question = ''
  /** Reading of `performance.now()` up to which the time on this question has been sent. */
  let since = 0
  let saver: Promise<void> | null = null

  /** The answer, with the time spent up to now. */
  const answerOf = (about: About): Difference => {
    const { answer } = draft()
    const ask = async () => {
      const from = since
      since = performance.now()
      try {
        return await api.practice.answer({ ...about, answer, ms: Math.min(Math.round(since - from), day) })
      } catch (error) {
        since = from
        throw error
      }
    }
    return { ask, held: { answer } }
  }

  /** All that differs, the answer first. */
  const differences = (about: About): Difference[] => {
    const { answer, flagged, struck, confidence, note, highlights, scratchpad } = draft()
    const found: Difference[] = []
    const option = turned(struck, held.struck)
    if (answer !== held.answer) found.push(answerOf(about))
    if (flagged !== held.flagged) {
      found.push({ ask: () => api.practice.flag({ ...about, on: flagged }), held: { flagged } })
    }
    if (option !== undefined) {
      const on = struck.includes(option)
      const others = without(held.struck, option)
      const ask = () => api.practice.strike({ ...about, option, on })
      found.push({ ask, held: { struck: on ? [...others, option] : others } })
    }
    if (confidence !== held.confidence) {
      found.push({ ask: () => api.practice.confide({ ...about, confidence }), held: { confidence } })
    }
    if (note !== held.note) found.push({ ask: () => api.practice.note({ ...about, note }), held: { note } })
    if (highlights !== held.highlights) {
      const ask = () => api.practice.highlight({ ...about, highlights: [...highlights] })
      found.push({ ask, held: { highlights } })
    }
    if (scratchpad !== held.scratchpad) {
      const ask = () => api.practice.scratch({ attempt: about.attempt, text: scratchpad })
      found.push({ ask, held: { scratchpad } })
    }
    return found
  }

  const send = async (about: About, { ask, held: part }: Difference): Promise<void> => {
    const patch = await inOrder(ask)
    if (about.question === question) held = { ...held, ...part }
    accept(about.question, patch)
  }

  const sendAll = async (): Promise<void> => {
    for (let at = here(); at; at = here()) {
      const [first] = differences(at.about)
      if (!first) return
      await send(at.about, first)
    }
  }

  /** Sends whatever differs from what main holds until nothing does. @throws what main refused */
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
      if (at && !at.item.checked && performance.now() - since >= blink) await send(at.about, answerOf(at.about))
    },

    /** Starts with what main holds for a question, and for its attempt. */
    begin(item: AttemptItem | undefined, scratchpad: string): Draft {
      const { answer, flagged, struck, confidence, note, highlights } = item ?? blank
      held = { answer, flagged, struck, confidence, note, highlights, scratchpad }
      question = item?.question ?? ''
      since = performance.now()
      return held
    },

    /** What has passed until now is not spent on the question. */
    skipTime(): void {
      since = performance.now()
    },

    held: (): Draft => held,

    hasNewAnswer: (): boolean => draft().answer !== held.answer,

    differs(): boolean {
      const at = here()
      return at !== null && differences(at.about).length > 0
    },
  }
}
