import { compareFacts } from '../core/catalog/compare'
import { overlap } from '../core/topics/overlap'
import { type ExitCode, type Io, json, UsageError } from './io'
import { findProgramme, readProgrammes } from './resources'
import { columns, plain } from './text'

const percent = (share: number | null): string => (share === null ? 'not known' : `${Math.round(share * 100)} %`)

/** `compare`: facts of two to five programmes side by side, and how much of each the others cover. */
export function compareCommand(io: Io, options: { ids: readonly string[]; asJson: boolean }): ExitCode {
  const ids = [...new Set(options.ids)]
  if (ids.length < 2 || ids.length > 5) throw new UsageError('Give two to five different programmes to compare.')
  const all = readProgrammes(io.resources)
  const programmes = ids.map((id) => findProgramme(all, id))
  const facts = compareFacts(programmes)
  const coverage = programmes.map((a) => ({
    programme: a.id,
    covers: programmes.map((b) => ({ programme: b.id, share: overlap(a, b) })),
  }))
  if (options.asJson) {
    const head = programmes.map(({ id, name, label, provider, kind, checked }) => ({
      id,
      name,
      label,
      provider,
      kind,
      checked,
    }))
    io.out(json({ programmes: head, facts, coverage }))
    return 0
  }
  // An equals sign marks what is the same as in the first column.
  const rows = facts.map(({ fact, cells }) => [
    fact,
    ...cells.map((cell) => (cell.standing === 'same' ? '=' : plain(cell.fact.value).slice(0, 60))),
  ])
  const covers = coverage.map(({ programme, covers: shares }) => [
    `${programme} covers`,
    ...shares.map(({ share }) => percent(share)),
  ])
  io.out(columns([['', ...ids], ...rows, ...covers]))
  return 0
}
