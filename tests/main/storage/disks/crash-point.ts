/** What is safe and what is not when the power goes at one point of a log. */
import type { DataOp } from './crash-data'
import { withData } from './crash-data'
import type { DiskLog, DiskOp, Node } from './disk-log'

export type NamesOp = Extract<DiskOp, { kind: 'entries' }>

/** A folder's names, of all folders. */
export type Names = ReadonlyMap<Node, ReadonlyMap<string, Node>>

export type CrashPoint = Readonly<{
  /** Operations on names that no sync of their folder covers, in order. */
  pending: readonly NamesOp[]
  /** The names on the disk when of the pending operations only `kept` reached it. */
  namesWith(kept: readonly NamesOp[]): Names
  bytesOf(node: Node): Readonly<{ safe: Uint8Array; pending: readonly DataOp[] }>
}>

export function crashPoint(log: DiskLog, at: number): CrashPoint {
  const ops = log.ops.slice(0, at)
  const safeUpTo = new Map<Node, number>()
  for (const op of ops) {
    if (op.kind === 'sync') safeUpTo.set(op.node, Math.max(op.upTo, safeUpTo.get(op.node) ?? 0))
  }
  const isSafe = (node: Node, position: number) => position < (safeUpTo.get(node) ?? 0)
  // A rename between folders is one step of the system's journal; it is safe once the folder is that the file came to.
  const isSafeStep = ({ entries }: NamesOp, position: number) => {
    const gained = entries.filter(({ node }) => node !== null)
    return (gained.length > 0 ? gained : entries).every(({ folder }) => isSafe(folder, position))
  }
  const onNames = ops.flatMap((op, i) => (op.kind === 'entries' ? [{ op, i }] : []))
  const pending = onNames.filter(({ op, i }) => !isSafeStep(op, i)).map(({ op }) => op)
  const unsafe = new Set(pending)

  return {
    pending,
    namesWith(kept) {
      const names = new Map<Node, Map<string, Node>>()
      const chosen = new Set(kept)
      for (const { op } of onNames) {
        if (unsafe.has(op) && !chosen.has(op)) continue
        for (const { folder, name, node } of op.entries) {
          const inside = names.get(folder) ?? new Map<string, Node>()
          if (node === null) inside.delete(name)
          else inside.set(name, node)
          names.set(folder, inside)
        }
      }
      return names
    },
    bytesOf(node) {
      const done = ops.flatMap((op, i) =>
        (op.kind === 'write' || op.kind === 'truncate') && op.node === node ? [{ op, safe: isSafe(node, i) }] : [],
      )
      return {
        safe: withData(
          new Uint8Array(),
          done.filter(({ safe }) => safe).map(({ op }) => op),
        ),
        pending: done.filter(({ safe }) => !safe).map(({ op }) => op),
      }
    },
  }
}
