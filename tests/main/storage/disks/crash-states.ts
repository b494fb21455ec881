/**
 * The states a power cut may leave a disk in, at every point of a log. The model is the pessimistic reading of POSIX that
 * ALICE uses (Pillai et al., OSDI 2014): only a sync of a file makes its bytes safe, only a sync of a folder its names,
 * and everything else may or may not have reached the disk, in any order.
 */
import { createHash } from 'node:crypto'
import { seededRandom } from '../../../../src/core/base/random'
import { contentsAfterCut } from './crash-data'
import { type CrashPoint, crashPoint, type Names, type NamesOp } from './crash-point'
import type { DiskLog, Node } from './disk-log'
import { pick, type Random, someOf } from './pick'

export type CrashState = Readonly<{
  hash: string
  /** Length of the log at the cut. */
  at: number
  /** Relative paths. */
  folders: readonly string[]
  files: ReadonlyMap<string, Uint8Array>
}>

/** Content of a node after the cut. */
type Contents = (node: Node) => Uint8Array

const digests = new WeakMap<Uint8Array, string>()

function digestOf(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex')
  digests.set(bytes, digest)
  return digest
}

function stateOf(log: DiskLog, at: number, names: Names, contents: Contents): CrashState {
  const files = new Map<string, Uint8Array>()
  const folders: string[] = []
  const hash = createHash('sha256')
  const visit = (folder: Node, path: string) => {
    for (const [name, node] of [...(names.get(folder) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const full = path === '' ? name : `${path}/${name}`
      if (log.folders.has(node)) {
        folders.push(full)
        hash.update(`folder ${full}\0`)
        visit(node, full)
      } else {
        const bytes = contents(node)
        files.set(full, bytes)
        hash.update(`file ${full}\0${digestOf(bytes)}\0`)
      }
    }
  }
  visit(0, '')
  return { hash: hash.digest('hex'), at, folders, files }
}

function nodesIn(names: Names): Node[] {
  return [...names.values()].flatMap((inside) => [...inside.values()])
}

/** Which pending operations on names to keep: all in order up to one (a journalling system), each left out, some. */
function* choicesOfNames({ pending }: CrashPoint, random: Random): Generator<readonly NamesOp[]> {
  for (let length = pending.length; length >= 0; length -= 1) yield pending.slice(0, length)
  for (const left of pending) yield pending.filter((op) => op !== left)
  for (let n = 0; n < Math.min(6, pending.length); n += 1) yield someOf(random, pending)
}

function* statesAt(log: DiskLog, at: number, random: Random): Generator<CrashState> {
  const point = crashPoint(log, at)
  const known = new Map<Node, readonly Uint8Array[]>()
  /** [nothing kept, everything kept, …]; a single one where all is safe. */
  const variants = (node: Node): readonly Uint8Array[] => {
    const before = known.get(node)
    if (before) return before
    const { safe, pending } = point.bytesOf(node)
    const found = pending.length === 0 ? [safe] : contentsAfterCut(safe, pending, random)
    known.set(node, found)
    return found
  }
  const nothing: Contents = (node) => variants(node)[0] ?? new Uint8Array()
  const everything: Contents = (node) => variants(node)[1] ?? nothing(node)
  for (const kept of choicesOfNames(point, random)) {
    const names = point.namesWith(kept)
    const state = (contents: Contents) => stateOf(log, at, names, contents)
    yield state(nothing)
    yield state(everything)
    const unsafe = nodesIn(names).filter((node) => !log.folders.has(node) && variants(node).length > 1)
    for (const node of unsafe) {
      for (const bytes of variants(node)) yield state((other) => (other === node ? bytes : everything(other)))
    }
    for (let n = 0; n < 2 * (unsafe.length - 1); n += 1) {
      const chosen = new Map(unsafe.map((node) => [node, pick(random, variants(node))]))
      yield state((node) => chosen.get(node) ?? nothing(node))
    }
  }
}

/** Distinct states, each at the latest point it can be left at, which is where most had been promised. */
export function* crashStates(log: DiskLog): Generator<CrashState> {
  const random = seededRandom(1)
  const seen = new Set<string>()
  for (let at = log.ops.length; at >= log.start; at -= 1) {
    for (const state of statesAt(log, at, random)) {
      if (seen.has(state.hash)) continue
      seen.add(state.hash)
      yield state
    }
  }
}

/** The highest number each mark had reached when the power went. */
export function marksBefore(log: DiskLog, at: number): ReadonlyMap<string, number> {
  const marks = new Map<string, number>()
  for (const op of log.ops.slice(0, at)) {
    if (op.kind === 'mark') marks.set(op.name, Math.max(op.n, marks.get(op.name) ?? 0))
  }
  return marks
}
