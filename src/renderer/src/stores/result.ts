/** A finished attempt: its score, its questions with their rationales, and what is done about them. */
import { create } from 'zustand'
import type { Attempt } from '../../../core/practice/attempt'
import type { MissReason } from '../../../core/progress/events'
import type { AttemptSummary, AttemptView, PackView, ResultView } from '../../../shared/ipc/views'
import { AppError, api } from '../api'
import { count } from '../text/dates'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'
import { type Action, notify, say } from './messages'
import { usePlans } from './plans'

export type Result = ResultView & {
  view: AttemptView
  pack: PackView | null
  /** What the programme is called; null for a vendor-neutral pack. */
  label: string | null
  /** Every attempt there is, newest first. */
  attempts: readonly AttemptSummary[]
  /** How many of its missed questions can be asked again: none where the attempt recorded no marks. */
  missed: number
  /** Ids of the pack's questions whose takeaway is a card. */
  kept: ReadonlySet<string>
}

type Paper = 'a4' | 'letter'

type State = {
  result: Load<Result>
  load: (attempt: string) => Promise<void>
  /** Says why a question was missed; null takes it back. */
  explain: (question: string, why: MissReason | null) => Promise<void>
  /** Keeps the takeaway of a question as a card, or takes it out again. */
  toggleCard: (question: string) => Promise<void>
  /** Keeps the takeaways of these questions as cards, with a way back. */
  keepAll: (questions: readonly string[]) => Promise<void>
  exportAs: (format: 'pdf' | 'csv', paper: Paper) => Promise<void>
  /** True while a file is being made. */
  exporting: boolean
  /** Saves a question as a file for its author; true when it was saved. */
  report: (question: string, says: string) => Promise<boolean>
}

/** Whether what was asked for is an attempt that still runs. */
export const stillRuns = (load: Load<Result>): boolean =>
  load.state === 'failed' && load.error instanceof AppError && load.error.code === 'ATTEMPT_NOT_FINISHED'

const keptWords = (n: number, on: boolean): string => {
  if (!on) return n === 1 ? 'The card was taken out.' : `${count(n, 'card')} were taken out.`
  return n === 1 ? 'The takeaway is kept as a card.' : `${count(n, 'takeaway')} are kept as cards.`
}

async function resultOf(id: string): Promise<Result> {
  const result = await api.practice.result({ attempt: id })
  const { programme, pack } = result.attempt
  const [view, packs, attempts, { rows }, kept] = await Promise.all([
    api.practice.open({ attempt: id }),
    api.practice.packs(),
    api.practice.attempts(),
    api.practice.pool({ pack }),
    api.practice.kept(),
    usePlans.getState().load(),
    programme === null ? null : useCatalog.getState().open([programme]),
  ])
  const missedHere = rows.filter(({ record }) =>
    record?.recent.some(({ attempt, mark }) => attempt === id && mark !== 'r'),
  )
  return {
    ...result,
    view,
    pack: packs.find((one) => one.id === pack) ?? null,
    label: programme === null ? null : (useCatalog.getState().programmes[programme]?.label ?? null),
    attempts,
    missed: missedHere.length,
    kept: new Set(kept.flatMap((card) => (card.pack === pack ? [card.question] : []))),
  }
}

export const useResult = create<State>((set, get) => {
  const run = loader<Result>((result) => {
    // What is known stays on screen while it is asked for again.
    if (result.state === 'loading' && get().result.state === 'ready') return
    set({ result })
  })
  const shown = (): Result | null => {
    const { result } = get()
    return result.state === 'ready' ? result.data : null
  }
  const change = (attempt: string, part: Partial<Result>): void => {
    const data = shown()
    if (data?.attempt.id === attempt) set({ result: { state: 'ready', data: { ...data, ...part } } })
  }
  /** Gives the questions it was done for; where the disk refuses one, that is said and the rest stays as it is. */
  const keep = async ({ id: attempt, pack }: Attempt, questions: readonly string[], on: boolean): Promise<string[]> => {
    const done: string[] = []
    try {
      for (const question of questions) {
        const cards = await api.practice.keep({ attempt, question, on })
        done.push(question)
        change(attempt, { kept: new Set(cards.flatMap((card) => (card.pack === pack ? [card.question] : []))) })
      }
    } catch (error) {
      notify(error)
    }
    return done
  }
  const sayKept = (n: number, on: boolean, undo: Action | null): void => {
    if (n > 0) say(keptWords(n, on), 'done', undo)
  }

  return {
    result: idle,
    exporting: false,
    load: (attempt) => run(() => resultOf(attempt)),
    explain: async (question, why) => {
      const attempt = shown()?.attempt.id
      if (attempt === undefined) return
      try {
        change(attempt, await api.practice.explain({ attempt, question, why }))
      } catch (error) {
        notify(error)
      }
    },
    toggleCard: async (question) => {
      const data = shown()
      if (!data) return
      const on = !data.kept.has(question)
      sayKept((await keep(data.attempt, [question], on)).length, on, null)
    },
    keepAll: async (questions) => {
      const attempt = shown()?.attempt
      if (!attempt) return
      const done = await keep(attempt, questions, true)
      const undo = async () => sayKept((await keep(attempt, done, false)).length, false, null)
      sayKept(done.length, true, { label: 'Undo', act: () => void undo() })
    },
    exportAs: async (format, paper) => {
      const attempt = shown()?.attempt.id
      if (attempt === undefined) return
      set({ exporting: true })
      try {
        const { path } = await api.practice.export({ attempt, format, paper })
        if (path) say(`Saved as ${path}`)
      } catch (error) {
        notify(error)
      } finally {
        set({ exporting: false })
      }
    },
    report: async (question, says) => {
      const attempt = shown()?.attempt.id
      if (attempt === undefined) return false
      try {
        const { path } = await api.practice.report({ attempt, question, says })
        if (path) say(`Saved as ${path}. Send it to the author of the pack.`)
        return path !== null
      } catch (error) {
        notify(error)
        return false
      }
    },
  }
})
