import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ProgrammeSummary } from '../types'
import type { LabelOf } from './cells'
import { type ColumnId, columns } from './columns'
import { ProgrammeRow } from './ProgrammeRow'
import styles from './ProgrammeTable.module.css'
import { useRowKeys } from './useRowKeys'

export type Group = { title: string; rows: readonly ProgrammeSummary[]; total: number }
export type Sort = { by: ColumnId; down: boolean } | null

type Props = {
  groups: readonly Group[]
  label: LabelOf
  sort: Sort
  onSort: (by: ColumnId) => void
  chosen: readonly string[]
  onChoose: (id: string, on: boolean) => void
  /** The row that gets the focus back when the learner returns from its page. */
  returnTo: string | null
}

export function ProgrammeTable({ groups, label, sort, onSort, chosen, onChoose, returnTo }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const first = groups.flatMap(({ rows }) => rows)[0]?.id ?? null
  const { current, setCurrent, onKeyDown } = useRowKeys(table, returnTo, (id) => onChoose(id, !chosen.includes(id)))
  const shown = groups.some(({ rows }) => rows.some(({ id }) => id === current))
  const stop = shown ? current : first

  useEffect(() => {
    const link = table.current?.querySelector<HTMLElement>(`tr[data-id="${returnTo}"] a`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [returnTo])

  return (
    <table className={styles.table} ref={table} onKeyDown={onKeyDown} aria-label="Programmes">
      <thead>
        <tr>
          <td />
          {columns.map(({ id, label: text, end }) => (
            <th
              key={id}
              scope="col"
              className={end ? styles.end : undefined}
              aria-sort={sort?.by !== id ? 'none' : sort.down ? 'descending' : 'ascending'}
            >
              <button type="button" className={styles.sort} onClick={() => onSort(id)}>
                {text}
                {sort?.by === id ? <SortMark down={sort.down} /> : null}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows, total }) => (
        <tbody key={title}>
          <tr className={styles.group}>
            <th colSpan={columns.length + 1} scope="rowgroup">
              {title}
              <span className={styles.count}>
                {rows.length} of {total}
              </span>
            </th>
          </tr>
          {rows.map((programme) => (
            <ProgrammeRow
              key={programme.id}
              programme={programme}
              label={label}
              chosen={chosen.includes(programme.id)}
              stop={programme.id === stop}
              onChoose={(on) => onChoose(programme.id, on)}
              onFocus={() => setCurrent(programme.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function SortMark({ down }: { down: boolean }) {
  const Arrow = down ? ArrowDown : ArrowUp
  return <Arrow size={12} strokeWidth={2} aria-hidden="true" />
}
