/** Readiness and mastery of each programme, as main told them. */
import { create } from 'zustand'
import type { Input } from '../../../shared/ipc/contract'
import type { ReadinessView } from '../../../shared/ipc/views'
import { api } from '../api'
import { type Load, loader } from './load'
import { notify, say } from './messages'

type Ask = Input<'readiness.get'>
type Sitting = ReadinessView['sat'][number]

type State = {
  views: Readonly<Record<string, Load<ReadinessView>>>
  /** Asks again for a programme; what is known of it stays on screen meanwhile. */
  load: (ask: Ask) => Promise<void>
  /** Records how a real exam went. */
  sat: (programme: string, on: string, outcome: 'passed' | 'failed') => Promise<void>
  /** Takes a real exam off the list again. */
  takeOff: (exam: Sitting) => Promise<void>
}

const outcomeOf = ({ passed }: Sitting) => (passed ? ('passed' as const) : ('failed' as const))

export const useReadiness = create<State>((set, get) => {
  const runs = new Map<string, ReturnType<typeof loader<ReadinessView>>>()
  const put = (programme: string, view: Load<ReadinessView>) =>
    set(({ views }) => ({ views: { ...views, [programme]: view } }))
  const runOf = (programme: string) => {
    const run =
      runs.get(programme) ??
      loader<ReadinessView>((view) => {
        if (view.state === 'loading' && get().views[programme]?.state === 'ready') return
        put(programme, view)
      })
    runs.set(programme, run)
    return run
  }
  const record = async (input: Input<'readiness.record'>): Promise<ReadinessView | null> => {
    try {
      const view = await api.readiness.record(input)
      await runOf(input.programme)(async () => view)
      return view
    } catch (error) {
      notify(error)
      return null
    }
  }
  return {
    views: {},
    load: (ask) => runOf(ask.programme)(() => api.readiness.get(ask)),
    sat: async (programme, on, outcome) => {
      const known = new Set(readyOf(get().views[programme])?.sat.map(({ sitting }) => sitting))
      const view = await record({ programme, sitting: null, on, outcome })
      const added = view?.sat.find(({ sitting }) => !known.has(sitting))
      if (added) say('Noted.', 'done', { label: 'Undo', act: () => void get().takeOff(added) })
    },
    takeOff: async (exam) => {
      const { programme, sitting, on } = exam
      if ((await record({ programme, sitting, on, outcome: null })) === null) return
      const again = () => void get().sat(programme, on, outcomeOf(exam))
      say('Taken off the list.', 'done', { label: 'Undo', act: again })
    },
  }
})

const readyOf = (load: Load<ReadinessView> | undefined): ReadinessView | null =>
  load?.state === 'ready' ? load.data : null

/** What is known of a programme; null until it is. */
export const useKnownReadiness = (programme: string | null): ReadinessView | null =>
  useReadiness(({ views }) => (programme === null ? null : readyOf(views[programme])))
