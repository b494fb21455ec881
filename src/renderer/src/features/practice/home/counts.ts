/** How many questions there are for a choice, before it is made. Pure. */
import { domainOf } from '../../../../../core/practice/paper'
import { everything, type Focus, type PoolFilter, selectPool } from '../../../../../core/practice/select'
import type { PoolRow } from '../../../../../shared/ipc/views'
import type { Pool } from '../../../stores/pool'

export type Tally = ReadonlyMap<string, number>

export const focuses: readonly Focus[] = ['all', 'unseen', 'missed', 'weakest', 'flagged', 'sure-but-wrong']

function tally(rows: readonly PoolRow[], keys: (row: PoolRow) => readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const row of rows) for (const key of new Set(keys(row))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const domainIn = (row: PoolRow): string[] => {
  const domain = domainOf(row)
  return domain === null ? [] : [domain]
}

/** For each focus, domain, objective, topic and type: the questions it would leave beside all other choices. */
export function countsOf({ rows, past }: Pool, filter: PoolFilter) {
  const left = (change: Partial<PoolFilter>) => selectPool(rows, { ...filter, ...change }, past)
  return {
    focuses: new Map(
      focuses.map((focus) => [focus, left({ focus, within: focus === filter.focus ? filter.within : null }).length]),
    ),
    domains: tally(left({ domains: [] }), domainIn),
    objectives: tally(left({ objectives: [] }), ({ objectives }) => objectives),
    topics: tally(left({ topics: [] }), ({ topics }) => topics),
    types: tally(left({ types: [] }), ({ type }) => [type]),
  }
}

export type Counts = ReturnType<typeof countsOf>

export type Drill = { id: string; title: string; note: string; filter: PoolFilter; count: number }

const ways: readonly { focus: Focus; title: string; note: string; none: string }[] = [
  { focus: 'missed', title: 'Missed', note: 'not right when last asked', none: 'Nothing is missed.' },
  { focus: 'unseen', title: 'Not met yet', note: 'never on screen', none: 'You have met every question.' },
  { focus: 'weakest', title: 'Weakest topics', note: 'what went worst, first', none: 'Nothing is answered yet.' },
  { focus: 'flagged', title: 'Flagged', note: 'marked when last asked', none: 'Nothing is flagged.' },
  {
    focus: 'sure-but-wrong',
    title: 'Sure but wrong',
    note: 'wrong with “sure” beside it',
    none: 'No answer you were sure of was wrong.',
  },
]

/** The quick drills by how the questions went before; one without a question says why in its note. */
export function drillsByPast({ rows, past }: Pool): Drill[] {
  return ways.map(({ focus, title, note, none }) => {
    const filter = { ...everything, focus }
    const count = selectPool(rows, filter, past).length
    return { id: focus, title, note: count > 0 ? note : none, filter, count }
  })
}

/** One for each domain of the programme. */
export function drillsByDomain({ rows }: Pool, domains: readonly { id: string; shortTitle: string }[]): Drill[] {
  const counts = tally(rows, domainIn)
  return domains.map(({ id, shortTitle: title }) => {
    const count = counts.get(id) ?? 0
    const filter = { ...everything, domains: [id] }
    return { id, title, note: count > 0 ? '' : 'No question in this pack.', filter, count }
  })
}
