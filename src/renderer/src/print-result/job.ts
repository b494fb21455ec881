/** Everything one printed result is made from. */
import type { AttemptView, ResultView } from '../../../shared/ipc/views'
import { api } from '../api'
import { today } from '../text/dates'

export type ResultJob = {
  readonly result: ResultView
  readonly view: AttemptView
  /** What the learner wants to be called on paper; may be empty. */
  readonly name: string
  /** The day it is printed. */
  readonly printed: string
  readonly paper: 'a4' | 'letter'
}

/** Asks for what the page's address names; rejects when there is no such finished attempt. */
export async function loadResult(query: URLSearchParams): Promise<ResultJob> {
  const attempt = query.get('attempt') ?? ''
  const [result, view, { name }] = await Promise.all([
    api.practice.result({ attempt }),
    api.practice.open({ attempt }),
    api.settings.get(),
  ])
  return { result, view, name, printed: today(), paper: query.get('paper') === 'letter' ? 'letter' : 'a4' }
}
