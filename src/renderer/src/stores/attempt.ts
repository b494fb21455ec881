/** The attempt on screen: one question at a time, and nothing shown before the answer before it is on disk. */
import { create } from 'zustand'
import type { Answer } from '../../../core/practice/answer'
import type { AttemptItem } from '../../../core/practice/attempt'
import type { AttemptPatch, AttemptView } from '../../../shared/ipc/views'
import { AppError, api } from '../api'
import { idle, type Load, loader } from './load'
import { notify } from './messages'
import { usePlans } from './plans'
import { go } from './route'

type Saving = { state: 'saved' } | { state: 'saving' } | { state: 'failed'; error: unknown }

type State = {
  view: Load<AttemptView>
  /** The question on screen. */
  current: string
  /** What is chosen for it; ahead of what main holds only until it is saved. */
  answer: Answer | null
  saving: Saving
  /** Reading of `performance.now()` at which the time is up; null when untimed. */
  endsAt: number | null
  open: (attempt: string) => Promise<void>
  /** Asks main for the time left, which a sleeping computer's own clock does not know. */
  resync: () => Promise<void>
  /** Chooses an answer and saves it; null takes it back. */
  choose: (answer: Answer | null) => Promise<boolean>
  /** Saves what is not saved yet, with the time spent. @returns whether everything is on disk */
  settle: () => Promise<boolean>
  /** Shows another question once this one is on disk. */
  show: (question: string) => Promise<boolean>
  flag: (on: boolean) => Promise<void>
  strike: (option: string, on: boolean) => Promise<void>
  check: () => Promise<void>
  finish: (reason: 'learner' | 'time') => Promise<void>
}

/** The longest time on one question that is counted at once, in milliseconds. */
const day = 86_400_000

/** Time on a question below this, in milliseconds, is not worth an event of its own. */
const blink = 500

const isOver = (error: unknown): boolean => error instanceof AppError && error.code === 'ATTEMPT_FINISHED'

const endOf = (msLeft: number | null): number | null => (msLeft === null ? null : performance.now() + msLeft)

export const useAttempt = create<State>((set, get) => {
  /** Reading of `performance.now()` up to which the time on this question has been sent. */
  let since = 0
  /** The answer main is known to hold for the question on screen. */
  let held: Answer | null = null
  let saver: Promise<boolean> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** One act after the other, so that an older reply never overwrites a newer one. */
  const inOrder = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }

  const here = () => {
    const { view, current } = get()
    if (view.state !== 'ready') return null
    const item = view.data.attempt.items.find((other) => other.question === current)
    return item ? { view: view.data, item, about: { attempt: view.data.attempt.id, question: current } } : null
  }

  const accept = (question: string, { attempt, solution, msLeft }: AttemptPatch) => {
    const { view } = get()
    if (view.state !== 'ready' || view.data.attempt.id !== attempt.id) return
    const solutions = solution ? { ...view.data.solutions, [question]: solution } : view.data.solutions
    set({ view: { state: 'ready', data: { ...view.data, attempt, solutions, msLeft } }, endsAt: endOf(msLeft) })
  }

  /** The attempt is over: a planned session is ticked off and the result takes the place of the question. */
  const over = async ({ id, planned }: AttemptView['attempt']) => {
    set({ view: idle })
    if (planned) await usePlans.getState().tick(planned.plan, planned.session, true)
    go(`#/practice/result/${id}`, true)
  }

  const failed = async (error: unknown): Promise<false> => {
    const at = here()
    if (isOver(error) && at) await over(at.view.attempt)
    else set({ saving: { state: 'failed', error } })
    return false
  }

  /** Sends the answer, and whatever was chosen while it was on its way. */
  const save = async (): Promise<boolean> => {
    for (;;) {
      const at = here()
      if (!at) return true
      const { answer } = get()
      const now = performance.now()
      const ms = Math.min(Math.round(now - since), day)
      set({ saving: { state: 'saving' } })
      try {
        const patch = await inOrder(() => api.practice.answer({ ...at.about, answer, ms }))
        since = now
        held = answer
        accept(at.about.question, patch)
      } catch (error) {
        return failed(error)
      }
      if (get().answer === held) {
        set({ saving: { state: 'saved' } })
        return true
      }
    }
  }

  const saveOnce = (): Promise<boolean> => {
    saver ??= save().finally(() => {
      saver = null
    })
    return saver
  }

  const begin = (question: string, item: AttemptItem | undefined) => {
    held = item?.answer ?? null
    since = performance.now()
    set({ current: question, answer: held, saving: { state: 'saved' } })
  }

  const run = loader<AttemptView>((view) => set({ view }))

  return {
    view: idle,
    current: '',
    answer: null,
    saving: { state: 'saved' },
    endsAt: null,

    open: (id) =>
      run(async () => {
        const view = await api.practice.open({ attempt: id })
        const { attempt } = view
        if (attempt.finished) {
          await over(attempt)
          return view
        }
        const patch = await api.practice.show({ attempt: id, question: attempt.current })
        begin(
          attempt.current,
          patch.attempt.items.find((item) => item.question === attempt.current),
        )
        set({ endsAt: endOf(patch.msLeft) })
        return { ...view, attempt: patch.attempt }
      }),

    resync: async () => {
      const at = here()
      if (!at || at.view.attempt.deadline === null) return
      try {
        const { attempt, msLeft } = await inOrder(() => api.practice.open({ attempt: at.about.attempt }))
        if (attempt.finished) await over(attempt)
        else set({ endsAt: endOf(msLeft) })
      } catch (error) {
        notify(error)
      }
    },

    choose: (answer) => {
      set({ answer })
      return saveOnce()
    },

    settle: async () => {
      const at = here()
      if (!at || at.item.checked) return true
      const { answer, saving } = get()
      const nothingNew = answer === held && performance.now() - since < blink
      return saving.state === 'saved' && nothingNew ? true : saveOnce()
    },

    show: async (question) => {
      const at = here()
      if (!at) return false
      if (question === at.about.question) return true
      if (!(await get().settle())) return false
      try {
        const patch = await inOrder(() => api.practice.show({ attempt: at.about.attempt, question }))
        accept(question, patch)
        begin(
          question,
          patch.attempt.items.find((item) => item.question === question),
        )
        return true
      } catch (error) {
        return failed(error)
      }
    },

    flag: async (on) => {
      const at = here()
      if (!at) return
      try {
        accept(at.about.question, await inOrder(() => api.practice.flag({ ...at.about, on })))
      } catch (error) {
        await (isOver(error) ? over(at.view.attempt) : notify(error))
      }
    },

    strike: async (option, on) => {
      const at = here()
      if (!at) return
      try {
        accept(at.about.question, await inOrder(() => api.practice.strike({ ...at.about, option, on })))
      } catch (error) {
        await (isOver(error) ? over(at.view.attempt) : notify(error))
      }
    },

    check: async () => {
      const at = here()
      if (!at || !(await get().settle())) return
      try {
        accept(at.about.question, await inOrder(() => api.practice.check(at.about)))
      } catch (error) {
        await failed(error)
      }
    },

    finish: async (reason) => {
      const at = here()
      if (!at) return
      // When the time is up there is no second try: what is on disk counts.
      if (!(await get().settle()) && (reason === 'learner' || !here())) return
      try {
        const { attempt } = await inOrder(() => api.practice.finish({ attempt: at.about.attempt, reason }))
        await over(attempt)
      } catch (error) {
        await failed(error)
      }
    },
  }
})
