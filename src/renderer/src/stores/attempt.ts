/** The attempt on screen: one question at a time, and no other shown before the answer to this one is on disk. */
import { create } from 'zustand'
import type { Attempt } from '../../../core/practice/attempt'
import { closedQuestions } from '../../../core/practice/sections'
import type { AttemptPatch, AttemptView } from '../../../shared/ipc/views'
import { AppError, api } from '../api'
import { type AttemptState, canPause } from './attempt-state'
import { blank, type Draft, drafts, without } from './draft'
import { idle, loader } from './load'
import { notify, say } from './messages'
import { usePlans } from './plans'
import { canPass, retry } from './retry'
import { go } from './route'

export type { Saving } from './attempt-state'

/** Typing that rests for so long, in milliseconds, is saved. */
const rest = 800

const isOver = (error: unknown): boolean => error instanceof AppError && error.code === 'ATTEMPT_FINISHED'

const endOf = (msLeft: number | null): number | null => (msLeft === null ? null : performance.now() + msLeft)

/** Where to go on: the question that was left, or where its section is closed the first that can be opened. */
function questionToOpen(attempt: Attempt): string | null {
  const closed = closedQuestions(attempt)
  const open = attempt.items.filter(({ question }) => !closed.has(question)).map(({ question }) => question)
  return open.includes(attempt.current) ? attempt.current : (open[0] ?? null)
}

export const useAttempt = create<AttemptState>((set, get) => {
  let last: Promise<unknown> = Promise.resolve()
  /** The newest act; when the disk refuses it, it is what is tried again. */
  let wanted: () => Promise<void> = async () => undefined
  let inView = false
  let typing: ReturnType<typeof setTimeout> | undefined
  /** The leaving of an attempt, which comes to its end before one is opened. */
  let left: Promise<unknown> = Promise.resolve()

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

  /** The question on screen as long as it can be worked at: its section is open and the time runs. */
  const workable = () => {
    const at = here()
    return at && !get().paused && !closedQuestions(at.attempt).has(at.item.question) ? at : null
  }

  const accept = (question: string, { attempt, solution, msLeft }: AttemptPatch) => {
    const { view, paused } = get()
    if (view.state !== 'ready' || view.data.attempt.id !== attempt.id) return
    const solutions = solution ? { ...view.data.solutions, [question]: solution } : view.data.solutions
    const data = { ...view.data, attempt, solutions, msLeft }
    set({ view: { state: 'ready', data }, endsAt: paused ? null : endOf(msLeft) })
  }

  const draft = drafts({ here: workable, draft: get, accept, inOrder })

  const begin = ({ items, scratchpad }: Attempt, question: string) => {
    const item = items.find((one) => one.question === question)
    set({ current: question, ...draft.begin(item, scratchpad) })
  }

  /** The attempt is over: a planned session is ticked off and the result takes the place of the question. */
  const over = async ({ id, planned }: Attempt) => {
    again.stop()
    clearTimeout(typing)
    if (here() && draft.hasNewAnswer()) {
      say('The time ran out before your last answer could be saved, so it does not count.', 'problem')
    }
    set({ view: idle })
    if (planned) await usePlans.getState().tick(planned.plan, planned.session, true)
    go(`#/practice/result/${id}`, true)
  }

  /** Shows another question; what is on screen is on disk already, or closed. */
  const bring = async (question: string): Promise<void> => {
    const at = here()
    if (!at) return
    accept(question, await inOrder(() => api.practice.show({ ...at.about, question })))
    // What was chosen meanwhile belongs to the question that was on screen. With nothing to wait for, the page is drawn once.
    if (draft.differs()) await draft.save()
    const now = here()
    if (now) begin(now.attempt, question)
  }

  const reveal = async (question: string): Promise<void> => {
    await draft.settle()
    await bring(question)
  }

  /** Stops or goes on with the time, where it can be stopped. */
  const turnTime = async (way: 'pause' | 'resume'): Promise<void> => {
    const at = here()
    if (!at || !canPause(at.attempt.terms)) return
    const patch = await inOrder(() => api.practice[way]({ attempt: at.about.attempt }))
    set({ paused: way === 'pause' })
    accept(at.item.question, patch)
    draft.skipTime()
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
    clearTimeout(typing)
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
  const mayChange = (): boolean => {
    const { endsAt } = get()
    return workable() !== null && (endsAt === null || performance.now() < endsAt)
  }

  const change = async (part: Partial<Draft>): Promise<boolean> => {
    if (!mayChange()) return false
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
    paused: false,

    open: async (id) => {
      again.stop()
      inView = true
      await left
      set({ saving: { state: 'saved' }, paused: false })
      let shown = true
      await load(async () => {
        const view = await api.practice.open({ attempt: id })
        const { attempt } = view
        if (attempt.finished) {
          await over(attempt)
          return view
        }
        const question = questionToOpen(attempt)
        // A full disk is no reason to keep the question from the learner; with every section closed there is none.
        const patch =
          question === null
            ? view
            : await api.practice.show({ attempt: id, question }).catch((error: unknown) => {
                if (canPass(error)) return null
                throw error
              })
        shown = patch !== null
        const { attempt: opened, msLeft } = patch ?? view
        begin(opened, question ?? opened.current)
        set({ endsAt: endOf(msLeft) })
        return { ...view, attempt: opened, msLeft }
      })
      // Left again before it was open.
      if (!inView) await turnTime('pause').catch(notify)
      else if (!shown)
        await run(async () => {
          await turnTime('resume')
          await reveal(get().current)
        })
    },

    leave: async () => {
      inView = false
      again.stop()
      clearTimeout(typing)
      left = draft
        .settle()
        .finally(() => (get().paused ? null : turnTime('pause')))
        .catch((error: unknown) => {
          if (!isOver(error)) notify(error)
        })
      await left
    },

    resync: async () => {
      const at = here()
      // Opening it would set a time that stands still going again.
      const still = () => get().paused || !inView
      if (!at || at.attempt.terms.limit === null || get().saving.state === 'failed') return
      try {
        const view = await inOrder(async () => (still() ? null : api.practice.open({ attempt: at.about.attempt })))
        if (view?.attempt.finished) await over(view.attempt)
        else if (view) set({ endsAt: endOf(view.msLeft) })
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

    confide: (confidence) => change({ confidence }),

    highlight: (highlights) => change({ highlights }),

    write: (text) => {
      if (!mayChange()) return
      const { saving } = get()
      set({ ...text, saving: saving.state === 'failed' ? saving : { state: 'saving' } })
      clearTimeout(typing)
      typing = setTimeout(() => void run(draft.save), rest)
    },

    written: async () => (draft.differs() ? run(draft.save) : true),

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

    leaveSection: (section, to) =>
      run(async () => {
        const at = here()
        if (!at) return
        const { attempt, question } = at.about
        const close = async () => {
          await draft.settle()
          return inOrder(() => api.practice.closeSection({ attempt, section }))
        }
        const closed = at.attempt.closed.includes(section) ? null : await close()
        // The closed question goes from the screen when the next one takes its place, and not before.
        await bring(to).catch((error: unknown) => {
          if (closed) accept(question, closed)
          throw error
        })
        goWithin('')
      }),

    pause: () =>
      run(async () => {
        await draft.settle()
        await turnTime('pause')
      }),

    resume: () => run(() => turnTime('resume')),

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
