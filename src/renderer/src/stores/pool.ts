/** The questions of one pack and how they went before: what drills are counted and made from. */
import { create } from 'zustand'
import type { Past } from '../../../core/practice/select'
import type { PoolRow, PoolView } from '../../../shared/ipc/views'
import { api } from '../api'
import { type Load, loader } from './load'

export type Pool = { pack: string; rows: readonly PoolRow[]; past: Past }

export function poolOf({ pack, rows, attempts }: PoolView): Pool {
  const records = new Map(rows.map(({ id, record }) => [id, record ?? undefined]))
  return { pack, rows, past: { record: (question) => records.get(question), attempts } }
}

type State = { pool: Load<Pool>; load: (pack: string) => Promise<void> }

export const usePool = create<State>((set, get) => {
  let wanted = ''
  const run = loader<Pool>((pool) => {
    // What is known of the same pack stays on screen while it is asked for again.
    const known = get().pool
    if (pool.state === 'loading' && known.state === 'ready' && known.data.pack === wanted) return
    set({ pool })
  })
  return {
    pool: { state: 'idle' },
    load: (pack) => {
      wanted = pack
      return run(async () => poolOf(await api.practice.pool({ pack })))
    },
  }
})
