/** What a power cut may leave of one file's bytes. */
import { shuffled } from '../../../../src/core/base/random'
import { below, type Random, someOf } from './pick'

export type DataOp = Readonly<
  { kind: 'write'; position: number; bytes: Uint8Array } | { kind: 'truncate'; size: number }
>

const sector = 512

export function withData(content: Uint8Array, ops: readonly DataOp[]): Uint8Array {
  let now = content
  for (const op of ops) {
    const size = op.kind === 'write' ? Math.max(now.length, op.position + op.bytes.length) : op.size
    const next = new Uint8Array(size)
    next.set(now.subarray(0, size))
    if (op.kind === 'write') next.set(op.bytes, op.position)
    now = next
  }
  return now
}

/** The full size, and of each sector the new content or the old one, zeros where there was none. */
function withSectors(before: Uint8Array, after: Uint8Array, written: (sector: number) => boolean): Uint8Array {
  const bytes = after.slice()
  for (let from = 0; from < after.length; from += sector) {
    const end = Math.min(from + sector, after.length)
    if (!written(from / sector)) bytes.fill(0, from, end).set(before.subarray(from, end), from)
  }
  return bytes
}

/** Lengths at which a write of `length` bytes at `position` may be cut: its ends, sector ends and some in between. */
function cuts(position: number, length: number, random: Random): number[] {
  const first = sector - (position % sector)
  const between = Array.from({ length: 6 }, () => below(random, length))
  const at = [1, length - 1, first, first + sector, ...between]
  return [...new Set(at.filter((cut) => cut > 0 && cut < length))]
}

/**
 * Contents a file may have after a cut when `pending` was done to it and not synced: nothing of it, all, the first
 * operations with the next one cut, the size without the data, some of the sectors, all but the truncations.
 */
export function contentsAfterCut(safe: Uint8Array, pending: readonly DataOp[], random: Random): Uint8Array[] {
  const after = withData(safe, pending)
  const found = [safe, after]
  for (const [i, op] of pending.entries()) {
    const before = withData(safe, pending.slice(0, i))
    found.push(before)
    if (op.kind === 'truncate') continue
    for (const cut of cuts(op.position, op.bytes.length, random)) {
      found.push(withData(before, [{ ...op, bytes: op.bytes.subarray(0, cut) }]))
    }
  }
  found.push(withSectors(safe, after, () => false))
  const writes = pending.filter((op) => op.kind === 'write')
  const from = Math.floor(Math.min(...writes.map(({ position }) => position)) / sector)
  const sectors = Array.from({ length: Math.ceil(after.length / sector) - from }, (_, i) => from + i)
  for (const missing of shuffled(sectors, random).slice(0, 6)) {
    found.push(withSectors(safe, after, (at) => at !== missing))
  }
  for (let n = 0; n < 3 && sectors.length > 2; n += 1) {
    const missing = new Set(someOf(random, sectors))
    found.push(withSectors(safe, after, (at) => !missing.has(at)))
  }
  if (writes.length < pending.length) found.push(withData(safe, writes))
  return found
}
