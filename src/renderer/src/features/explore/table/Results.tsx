import { useMemo } from 'react'
import { Button } from '../../../components/Button'
import { choose, useExplore } from '../../../stores/explore'
import { count } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import type { ProgrammeSummary } from '../types'
import { FilterBar } from './FilterBar'
import { type Group, ProgrammeTable } from './ProgrammeTable'
import styles from './Results.module.css'
import { rowsOf } from './rows'
import { everything, sortedBy, type View } from './view'

type Props = {
  programmes: readonly ProgrammeSummary[]
  view: View
  search: (query: string) => readonly string[]
  onChange: (view: View) => void
  returnTo: string | null
}

export function Results({ programmes, view, search, onChange, returnTo }: Props) {
  const chosen = useExplore((state) => state.chosen)
  const rows = useMemo(() => rowsOf(programmes, view, search), [programmes, view, search])
  const labels = useMemo(() => new Map(programmes.map(({ id, label }) => [id, label])), [programmes])
  const group = (title: string, mine: (programme: ProgrammeSummary) => boolean): Group => ({
    title,
    rows: rows.filter(mine),
    total: programmes.filter(mine).length,
  })
  const groups = [
    group('Certifications', ({ kind }) => kind === 'certification'),
    group('Courses', ({ kind }) => kind !== 'certification'),
  ].filter((one) => one.rows.length > 0)
  return (
    <>
      <FilterBar view={view} programmes={programmes} onChange={onChange} />
      <p className="sr-only" role="status">
        {rows.length} of {count(programmes.length, 'programme')}
      </p>
      {rows.length === 0 ? (
        <NothingFound
          view={view}
          total={programmes.length}
          unfiltered={rowsOf(programmes, { ...everything, q: view.q }, search).length}
          onChange={onChange}
        />
      ) : (
        <>
          <ProgrammeTable
            groups={groups}
            label={(id) => labels.get(id) ?? null}
            sort={view.sort}
            onSort={(by) => onChange(sortedBy(view, by))}
            chosen={chosen}
            onChoose={choose}
            returnTo={returnTo}
          />
          <p className={styles.foot}>
            {orderSentence(view)} Prices are US list prices. A filter leaves out programmes for which nobody could find
            the fact it asks for.
          </p>
        </>
      )}
    </>
  )
}

function orderSentence({ q, sort }: View): string {
  if (sort !== null) return 'Sorted by the column with the arrow; what is not known comes last.'
  if (q.trim() !== '') return 'The best match comes first.'
  return 'What touches most topics comes first, what is retired last.'
}

type NothingProps = { view: View; total: number; unfiltered: number; onChange: (view: View) => void }

function NothingFound({ view, total, unfiltered, onChange }: NothingProps) {
  const filtered = unfiltered > 0
  return (
    <div className={styles.nothing}>
      <h2 className={type.sentence}>
        {view.q.trim() === '' ? 'No programme passes all of these filters.' : `Nothing found for “${view.q.trim()}”.`}
      </h2>
      <p className={type.lead}>
        {filtered
          ? `Without the filters there would be ${count(unfiltered, 'programme')}.`
          : `The search looks at names, former names, codes, providers and topics of ${total} programmes, and every word has to occur.`}
      </p>
      <Button
        variant="secondary"
        onPress={() => {
          onChange(filtered ? { ...everything, q: view.q, sort: view.sort } : everything)
          document.getElementById('filter-kind')?.focus()
        }}
      >
        {filtered ? 'Clear the filters' : 'Show all programmes'}
      </Button>
    </div>
  )
}
