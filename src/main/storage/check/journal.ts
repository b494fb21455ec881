/** The journals: every checksum, every number, every month; what is damaged gets back what a backup has. */
import { join } from 'node:path'
import type { CheckLine } from '../../../shared/ipc/data-views'
import type { Backups } from '../backup/index'
import { errnoOf } from '../errors'
import { ownJournal, toldAs } from '../journal/files'
import { heal } from '../journal/heal'
import type { Head } from '../journal/snapshot'
import { type Context, isOwn, journalsIn } from './context'
import { type Aside, explained, findLost, type Lost, putBack } from './gaps'
import { say, sizeOf } from './ranges'
import { type FoundFile, type Walk, walkJournals } from './walk'
import { count, gravest, line, moment } from './words'

export type JournalCheck = {
  line: CheckLine
  walk: Walk
  /** Whether they were mended, so that no snapshot is of them. */
  changed: boolean
  /** Whether they are not whole, so that no snapshot can be compared with them. */
  damaged: boolean
  /** Whether events are missing somewhere. */
  gaps: boolean
}

type State = CheckLine['state']
type Finding = { state: State; detail: string }

/** The journal files that hold less than when they were last seen. */
async function shrunken({ folder, ports }: Context, head: Head | null): Promise<string[]> {
  const found: string[] = []
  for (const [path, covered] of Object.entries(head?.covers ?? {})) {
    const size = await ports.disk.stat(join(folder, path)).then(
      (stats) => stats.size,
      (error: unknown) => (errnoOf(error) === 'ENOENT' ? 0 : covered),
    )
    if (size < covered) found.push(path)
  }
  return found
}

/** What was found in one file, and what came of mending it. */
function ofFile({ path, scan, mended }: FoundFile): Finding[] {
  const name = toldAs(path)
  const found: Finding[] = []
  const add = (state: State, detail: string) => found.push({ state, detail })
  if (scan.newer > 0) {
    add('told', `${name}: ${count(scan.newer, 'line')} of a newer Lectern, left alone.`)
  }
  const where = `${scan.bad.length === 1 ? 'line' : 'lines'} ${scan.bad.join(', ')}`
  if (scan.bad.length > 0 && mended === null) add('bad', `${name}: ${where} damaged.`)
  if (scan.torn && mended === null) {
    add('told', `${name}: the last line is not whole. The next start cuts it off.`)
  }
  for (const { kind, keptAs, lost = 0, restored = 0 } of mended ?? []) {
    const kept = keptAs === null ? '' : ` The file as it was is kept as ${keptAs}.`
    if (kind === 'torn-tail') add('repaired', `${name}: a last line that was not whole was cut off.${kept}`)
    if (kind !== 'set-aside') continue
    if (restored > 0) add('repaired', `${name}: ${count(restored, 'event')} brought back from a backup.${kept}`)
    if (lost > 0)
      add('bad', `${name}: ${where} damaged, and no backup has ${lost === 1 ? 'it' : 'all of them'}.${kept}`)
  }
  return found
}

/** What is wrong with numbers, ids and months. */
function ofSequence({ sequence, unreadable }: Walk, last: number, asides: readonly Aside[], searched: boolean) {
  const findings: Finding[] = unreadable.map(({ path, why }) => ({
    state: 'bad',
    detail: `${toldAs(path)} cannot be read (${why}).`,
  }))
  let missing = 0
  let gaps = false
  for (const fault of sequence.faults(last)) {
    const own = fault.folder === ownJournal
    const of = own ? '' : ` of ${fault.folder}`
    const add = (state: State, detail: string) => findings.push({ state, detail })
    gaps = gaps || fault.missing.length > 0
    if (own) {
      const { known, unknown } = explained(fault.missing, asides, sequence)
      for (const { name, numbers } of known) {
        add(
          'told',
          `Missing since that file was damaged: ${say(numbers)}. What was left of it is kept as ${toldAs(name)}.`,
        )
      }
      if (unknown.length > 0) add('bad', `${searched ? 'Missing, and in no backup' : 'Missing'}: ${say(unknown)}.`)
      missing = sizeOf(unknown)
    } else if (fault.missing.length > 0) {
      add('told', `Not here yet${of}: ${say(fault.missing)}.`)
    }
    if (fault.twice.length > 0) {
      add('told', `Given to two events${of}: ${say(fault.twice)}. Of two files the later counts, of one file both.`)
    }
    for (const path of fault.misplaced) {
      add(own ? 'bad' : 'told', `${toldAs(path)} has events of a later month.`)
    }
  }
  for (const id of sequence.contradictions()) {
    findings.push({ state: 'bad', detail: `The event ${id} stands there twice with different content.` })
  }
  return { findings, missing, gaps }
}

function says(walk: Walk, missing: number, restored: number, state: State): string {
  const events = count(walk.sequence.events(), 'event')
  const open = walk.files.filter(({ mended }) => mended === null)
  const damaged = open.reduce((sum, { scan }) => sum + scan.bad.length, 0)
  if (damaged > 0) return `${events}, ${count(damaged, 'damaged line')}`
  if (missing > 0) return `${events}, ${missing === 1 ? '1 is missing' : `${count(missing, 'event')} missing`}`
  if (state === 'bad') return `${events}, and something is wrong`
  if (restored > 0) return `${events}, ${restored === 1 ? 'one of them' : `${restored} of them`} from a backup`
  if (state === 'repaired') return `${events}, an unfinished line cut off`
  return walk.sequence.events() === 0 ? 'no events yet' : `${events}, every checksum right`
}

/** Puts back what is missing of the files that were whole when last seen. @returns what came of it, by the files' names */
async function healed({ folder, repair, busy, ports, told }: Context, head: Head | null, shrunk: readonly string[]) {
  const covers = shrunk.filter((path) => !busy(path)).map((path) => [path, head?.covers[path] ?? 0])
  if (!repair || !head || covers.length === 0) return []
  told()
  await heal(folder, { ...head, covers: Object.fromEntries(covers) }, ports).catch(() => undefined)
  return told().flatMap(({ file, restored = 0 }) => (restored > 0 ? [{ file, restored }] : []))
}

type Sought = { lost: Lost[]; back: Lost[] }

/** Looks for the events that are missing in this device's journal and, where that is wanted, puts them back. */
async function seek(context: Context, walk: Walk, head: Head | null, last: number, backups: Backups | null) {
  const missing = walk.sequence.faults(last).find(({ folder }) => folder === ownJournal)?.missing ?? []
  if (missing.length === 0) return { lost: [], back: [] }
  const known = [...walk.files.map(({ path }) => path), ...Object.keys(head?.covers ?? {})]
  const paths = new Set([...known, ...(backups ? await journalsIn(backups) : [])])
  const lost = await findLost(context, missing, [...paths].filter(isOwn), walk.sequence)
  return { lost, back: context.repair ? await putBack(context, lost) : [] }
}

const ofSought = ({ lost, back }: Sought): Finding[] =>
  lost.map((one) => {
    const [name, events, backup] = [toldAs(one.path), count(one.lines.length, 'event'), `backup of ${moment(one.at)}`]
    return back.includes(one)
      ? { state: 'repaired', detail: `${name}: ${events} brought back from the ${backup}.` }
      : { state: 'bad', detail: `${name}: the ${backup} has ${events} of these.` }
  })

/** Reads all journals and, where that is wanted, mends them. `asides` are the damaged files of earlier times. */
export async function checkJournal(
  context: Context,
  head: Head | null,
  asides: readonly Aside[],
  backups: Backups | null,
): Promise<JournalCheck> {
  const covers = head?.covers ?? {}
  const shrunk = await shrunken(context, head)
  const heals = await healed(context, head, shrunk)
  const first = await walkJournals(context, covers, context.repair)
  // The snapshot knows how far the journal went; it is asked only where the end of the journal may be damaged.
  const hurt = first.files.some(({ path, scan }) => isOwn(path) && (scan.torn || scan.bad.length > 0))
  const last = hurt || shrunk.some(isOwn) ? (head?.seq ?? 0) : 0
  const sought = await seek(context, first, head, last, backups)
  const walk = sought.back.length === 0 ? first : await walkJournals(context, covers, false)

  const { findings, missing, gaps } = ofSequence(walk, last, asides, sought.lost.length === sought.back.length)
  const whole = new Set([...heals.map(({ file }) => file), ...sought.back.map(({ path }) => toldAs(path))])
  const short = shrunk.filter((path) => !whole.has(toldAs(path)) && (missing > 0 || !isOwn(path)))
  const all: Finding[] = [
    ...first.files.flatMap(ofFile),
    ...heals.map(({ file, restored }): Finding => {
      return { state: 'repaired', detail: `${file}: ${count(restored, 'event')} brought back from a backup.` }
    }),
    ...findings,
    ...ofSought(sought),
    ...short.map((path): Finding => {
      return { state: 'told', detail: `${toldAs(path)} is shorter than when it was last seen, or gone.` }
    }),
  ]
  const mends = first.files.flatMap(({ mended }) => mended ?? [])
  const restored = [...heals, ...mends, ...sought.back.map(({ lines }) => ({ restored: lines.length }))].reduce(
    (sum, one) => sum + (one.restored ?? 0),
    0,
  )
  const state = gravest(all.map((finding) => finding.state))
  const found = says({ ...walk, files: first.files }, missing, restored, state)
  return {
    line: line(
      'journal',
      state,
      found,
      all.map(({ detail }) => detail),
    ),
    walk,
    changed: first.files.some(({ mended }) => mended !== null) || whole.size > 0,
    damaged: shrunk.length > 0 || walk.files.some(({ scan }) => scan.bad.length > 0),
    gaps,
  }
}
