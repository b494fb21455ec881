/** The attempt on screen: one question at a time, and no other shown before the answer to this one is on disk. */
import { create } from 'zustand'
import type { Answer } from '../../../core/practice/answer'
import type { Attempt } from '../../../core/practice/attempt'
import type { AttemptPatch, AttemptView } from '../../../shared/ipc/views'
import { AppError, api } from '../api'
import { blank, type Draft, drafts, without } from './draft'
import { idle, type Load, loader } from './load'
import { notify, say } from './messages'
import { usePlans } from './plans'
import { canPass, retry } from './retry'
import { go } from './route'

/** `trying` while it is tried once more; `again` when Lectern goes on trying by itself. */
export type Saving =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; error: unknown; trying: boolean; again: boolean }

/** Answer, flag and struck options are those of the question on screen, saved or not. */
type State = Draft & {
  view: Load<AttemptView>
  /** The question on screen. */
  current: string
  saving: Saving
  /** Reading of `performance.now()` at which the time is up; null when untimed. */
  endsAt: number | null
  open: (attempt: string) => Promise<void>
  /** Saves what it can and tries nothing more. */
  leave: () => Promise<void>
  /** Asks main for the time left, which a sleeping computer's own clock does not know. */
  resync: () => Promise<void>
  /** Chooses an answer and saves it; null takes it back. Like every act below, false when it could not be saved yet. */
  choose: (answer: Answer | null) => Promise<boolean>
  flag: (on: boolean) => Promise<boolean>
  strike: (option: string, on: boolean) => Promise<boolean>
  /** Shows another question once this one is on disk. */
  show: (question: string) => Promise<boolean>
  /** Goes to the last look before the end once this question is on disk. */
  review: () => Promise<boolean>
  check: () => Promise<boolean>
  finish: (reason: 'learner' | 'time') => Promise<boolean>
  /** Tries once more, now, what could not be done. */
  tryNow: () => Promise<void>
  /** True when something was chosen or marked that could not be saved. */
  hasUnsaved: () => boolean
  /** Gives up what is not saved. */
  drop: () => void
}

const isOver = (error: unknown): boolean => error instanceof AppError && error.code === 'ATTEMPT_FINISHED'

const endOf = (msLeft: number | null): number | null => (msLeft === null ? null : performance.now() + msLeft)

export const useAttempt = create<State>((set, get) => {
  let last: Promise<unknown> = Promise.resolve()
  /** The newest act; when the disk refuses it, it is what is tried again. */
  let wanted: () => Promise<void> = async () => undefined
  let inView = false

  const inOrder = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }

  const here = () => {
    const { view, current } = get()
    if (view.state !== 'ready') return null
    const { attempt } = view.data
    const item = attempt.items.find((other) => other.question === current)
    return item ? { attempt, item, about: { attempt: attempt.id, question: current } } : null
  }

  const accept = (question: string, { attempt, solution, msLeft }: AttemptPatch) => {
    const { view } = get()
    if (view.state !== 'ready' || view.data.attempt.id !== attempt.id) return
    const solutions = solution ? { ...view.data.solutions, [question]: solution } : view.data.solutions
    set({ view: { state: 'ready', data: { ...view.data, attempt, solutions, msLeft } }, endsAt: endOf(msLeft) })
  }

  const draft = drafts({ here, draft: get, accept, inOrder })

  const begin = ({ items }: Attempt, question: string) =>
    set({ current: question, ...draft.begin(items.find((item) => item.question === question)) })

  /** The attempt is over: a planned session is ticked off and the result takes the place of the question. */
  const over = async ({ id, planned }: Attempt) => {
    again.stop()
    if (here() && draft.hasNewAnswer()) {
      say('The time ran out before your last answer could be saved, so it does not count.', 'problem')
    }
    set({ view: idle })
    if (planned) await usePlans.getState().tick(planned.plan, planned.session, true)
    go(`#/practice/result/${id}`, true)
  }

  const reveal = async (question: string): Promise<void> => {
    await draft.settle()
    const at = here()
    if (!at) return
    const patch = await inOrder(() => api.practice.show({ ...at.about, question }))
    // What was chosen meanwhile belongs to the question that was on screen.
    await draft.save()
    accept(question, patch)
    begin(patch.attempt, question)
  }

  /** Another view of the attempt, unless it was left meanwhile. */
  const goWithin = (query: string) => {
    const at = here()
    if (at && inView) go(`#/practice/attempt/${at.about.attempt}${query}`, true)
  }

  /** Does what was asked for; when the disk refuses it, it stays wanted and is tried again. */
  const run = async (act: () => Promise<void>): Promise<boolean> => {
    const at = here()
    if (!at) return false
    wanted = act
    const { saving } = get()
    set({ saving: saving.state === 'failed' ? { ...saving, trying: true } : { state: 'saving' } })
    try {
      await act()
      await draft.save()
      again.stop()
      set({ saving: { state: 'saved' } })
      return true
    } catch (error) {
      if (isOver(error)) {
        await over(at.attempt)
        return false
      }
      set({ saving: { state: 'failed', error, trying: false, again: canPass(error) } })
      if (inView && canPass(error)) again.later()
      return false
    }
  }

  const tryNow = async (): Promise<void> => {
    const { saving } = get()
    if (saving.state === 'failed' && !saving.trying) await run(wanted)
  }

  const again = retry(() => void tryNow())

  /** When the time is up nothing more can be chosen, also while the end itself waits for the disk. */
  const change = async (part: Partial<Draft>): Promise<boolean> => {
    const { endsAt } = get()
    if (endsAt !== null && performance.now() >= endsAt) return false
    set(part)
    return run(draft.save)
  }

  const load = loader<AttemptView>((view) => set({ view }))

  return {
    ...blank,
    view: idle,
    current: '',
    saving: { state: 'saved' },
    endsAt: null,

    open: async (id) => {
      again.stop()
      inView = true
      set({ saving: { state: 'saved' } })
      let shown = true
      await load(async () => {
        const view = await api.practice.open({ attempt: id })
        const { attempt } = view
        if (attempt.finished) {
          await over(attempt)
          return view
        }
        // A full disk is no reason to keep the question from the learner.
        const patch = await api.practice.show({ attempt: id, question: attempt.current }).catch((error: unknown) => {
          if (canPass(error)) return null
          throw error
        })
        shown = patch !== null
        const { attempt: opened, msLeft } = patch ?? view
        begin(opened, opened.current)
        set({ endsAt: endOf(msLeft) })
        return { ...view, attempt: opened }
      })
      if (!shown) await run(() => reveal(get().current))
    },

    leave: async () => {
      inView = false
      again.stop()
      await draft.settle().catch((error: unknown) => {
        if (!isOver(error)) notify(error)
      })
    },

    resync: async () => {
      const at = here()
      if (!at || at.attempt.deadline === null || get().saving.state === 'failed') return
      try {
        const { attempt, msLeft } = await inOrder(() => api.practice.open({ attempt: at.about.attempt }))
        if (attempt.finished) await over(attempt)
        else set({ endsAt: endOf(msLeft) })
      } catch (error) {
        notify(error)
      }
    },

    choose: (answer) => change({ answer }),

    flag: (on) => change({ flagged: on }),

    strike: (option, on) => {
      const others = without(get().struck, option)
      return change({ struck: on ? [...others, option] : others })
    },

    show: (question) =>
      run(async () => {
        if (question !== get().current) await reveal(question)
        goWithin('')
      }),

    review: () =>
      run(async () => {
        await draft.settle()
        goWithin('?view=finish')
      }),

    check: () =>
      run(async () => {
        await draft.settle()
        const at = here()
        if (at) accept(at.about.question, await inOrder(() => api.practice.check(at.about)))
      }),

    finish: (reason) =>
      run(async () => {
        const at = here()
        if (!at) return
        // When the time is up, what is on disk counts.
        await draft.settle().catch((error: unknown) => {
          if (reason === 'learner') throw error
        })
        const { attempt } = await inOrder(() => api.practice.finish({ attempt: at.about.attempt, reason }))
        await over(attempt)
      }),

    tryNow,

    hasUnsaved: () => get().saving.state === 'failed' && draft.differs(),

    drop: () => {
      again.stop()
      set({ ...draft.held(), saving: { state: 'saved' } })
    },
  }
})
