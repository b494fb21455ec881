import { type KeyboardEvent, type RefObject, useState } from 'react'

/** The controls of a row that the arrow keys move between: its link, and its box. */
const controls = ['a[href]', 'input[type="checkbox"]']

function place(rows: readonly Element[], from: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    default:
      return null
  }
}

/**
 * One row is a tab stop; ↑, ↓, Home and End move over the rows, Space on a name chooses it.
 * `current` is the row that takes the focus when the learner tabs into the table.
 */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  first: string | null,
  onChoose: (id: string) => void,
) {
  const [current, setCurrent] = useState(first)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target.closest<HTMLElement>('tr[data-id]')
    const id = row?.dataset.id
    if (!row || id === undefined) return
    if (event.key === ' ' && event.target.matches('a')) {
      event.preventDefault()
      onChoose(id)
      return
    }
    const rows = [...(table.current?.querySelectorAll('tr[data-id]') ?? [])]
    const to = place(rows, rows.indexOf(row), event.key)
    if (to === null) return
    event.preventDefault()
    const selector = controls.find((control) => event.target instanceof HTMLElement && event.target.matches(control))
    rows[to]?.querySelector<HTMLElement>(selector ?? 'a[href]')?.focus()
  }
  return { current, setCurrent, onKeyDown }
}
