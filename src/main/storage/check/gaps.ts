/** Events that are missing in the middle of this device's journal, and what backups still have of them. */
import { dirname, join } from 'node:path'
import { replaceFile } from '../durable'
import { errnoOf } from '../errors'
import { partOf } from '../journal/files'
import { agrees } from '../journal/fitting'
import { eventsIn } from '../journal/read'
import type { Context } from './context'
import { type Range, split, within } from './ranges'
import type { Sequence } from './sequence'

type Lines = Awaited<ReturnType<typeof eventsIn>>['lines']

/** Puts the lines into the file; it keeps every line it has. False where it is not whole, or cannot be written. */
async function addLines({ folder, ports }: Context, path: string, lines: Lines): Promise<boolean> {
  const full = join(folder, path)
  try {
    const there = await ports.disk.readFile(full).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return new Uint8Array()
      throw error
    })
    const known = await eventsIn(there)
    if (known.bad > 0 || known.newer) return false
    const all = [...known.lines, ...lines].sort((a, b) => a.event.seq - b.event.seq)
    await ports.disk.mkdir(dirname(full))
    await replaceFile(ports.disk, full, all.map(({ line }) => `${line}\n`).join(''), ports.newId())
    return true
  } catch {
    return false
  }
}

/** Events of one file that are missing here and that the backup of the instant `at` has. */
export type Lost = Readonly<{ path: string; lines: Lines; at: string }>

/** Looks for what is missing in the backups of these files. */
export async function findLost(
  { copies, busy }: Context,
  missing: readonly Range[],
  paths: readonly string[],
  sequence: Sequence,
): Promise<Lost[]> {
  const found: Lost[] = []
  const done = new Set<number>()
  for (const path of paths.filter((one) => !busy(one))) {
    for await (const copy of copies(path)) {
      const { lines } = await eventsIn(copy.bytes)
      if (!agrees(lines, sequence.idsOf)) continue
      const wanted = lines.filter(({ event: { seq } }) => within(seq, missing) && !done.has(seq))
      if (wanted.length === 0) continue
      for (const { event } of wanted) done.add(event.seq)
      found.push({ path, lines: wanted, at: copy.at })
    }
  }
  return found
}

/** Puts back what was found. @returns what of it is there now */
export async function putBack(context: Context, found: readonly Lost[]): Promise<Lost[]> {
  const back: Lost[] = []
  for (const one of found) if (await addLines(context, one.path, one.lines)) back.push(one)
  return back
}

/** A file that was set aside because it was damaged, by the path it had. */
export type Aside = Readonly<{ of: string; name: string; bytes: number }>

/** What is missing because of a file that was damaged once, by the name under which the rest of it is kept; and all else. */
export function explained(
  missing: readonly Range[],
  asides: readonly Aside[],
  sequence: Sequence,
): { known: { name: string; numbers: Range[] }[]; unknown: Range[] } {
  let unknown = [...missing]
  const known: { name: string; numbers: Range[] }[] = []
  for (const { of, name } of asides) {
    const part = of.startsWith('journal/') ? partOf(of.slice('journal/'.length)) : null
    if (!part) continue
    const { inside, outside } = split(unknown, sequence.reach(part))
    if (inside.length > 0) known.push({ name, numbers: inside })
    unknown = outside
  }
  return { known, unknown }
}
