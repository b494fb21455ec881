/** Laying out text for a terminal. */

/** Rows in columns as wide as their widest cell, two spaces apart, the last one ragged. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length)
  }
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Minutes as "1 h 50", "2 h" or "45 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** A value of the catalog in one line; lists are joined, objects become "key value" pairs. */
export function plain(value: unknown): string {
  if (value === null) return 'not known'
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (typeof value !== 'object') return String(value)
  const known = Object.entries(value).filter(([, own]) => own !== null)
  return known.map(([key, own]) => `${key} ${plain(own)}`).join(', ')
}
