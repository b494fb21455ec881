/** What must hold of a mutated profile after two visits of the program. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Documents, Visit } from './case'
import { judgeDocument, kinds } from './documents'
import { effectOf, effectsOf, missingFrom, studyOf } from './effects'
import { type Line, linesOf } from './oracle'
import { type Entry, readProfile } from './profile'

export type Case = {
  root: string
  seed: number
  before: ReadonlyMap<string, Buffer>
  files: ReadonlyMap<string, Entry>
  /** What is not as it was. */
  paths: readonly string[]
  /** Whether a snapshot, whole, tells how long the journals were. */
  snapshot: boolean
}

export type Outcome =
  | 'nothing to tell'
  | 'all came back'
  | 'lost in part, told'
  | 'left alone, told'
  | 'whole lines missing, nothing to tell it by'
  | 'hangs'
  | 'failed'

/** `damaged` documents had a good copy in a backup; `recovered` of them were in use again without being asked. */
export type Judged = { outcome: Outcome; complaints: string[]; damaged: number; recovered: number; lost: number }

/** What the learner is called in the visit of a case. */
export const nameOf = (seed: number): string => `n${seed}`

const isJournal = (path: string): boolean => path.endsWith('.jsonl')

/** The name by which the program tells of a file. */
export const toldAs = (path: string): string => path.replace(/^data\/(journal\/)?/, '')

const bytesOf = (entry: Entry | undefined): Buffer | null => (entry instanceof Buffer ? entry : null)

const linesIn = (files: ReadonlyMap<string, Entry>): Line[] =>
  [...files].flatMap(([path, entry]) => (isJournal(path) && entry instanceof Buffer ? linesOf(entry).whole : []))

/** Whether what could not be read is still there as it was. */
function isKept({ root, files }: Case, path: string, after: ReadonlyMap<string, Buffer>): boolean {
  const entry = files.get(path)
  if (entry === undefined) return true
  if (entry === 'folder') return after.has(`${path}/kept`)
  if (entry === 'loop') return lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  const kind = kinds[path]
  if (kind && kind.read(entry).state === 'good') return true
  if (isJournal(path)) {
    const { strange, newer } = linesOf(entry)
    // To a journal that was only looked at from its last known end, lines may have been added.
    if ((!strange && !newer) || after.get(path)?.subarray(0, entry.length).equals(entry)) return true
  }
  return [...after].some(
    ([name, bytes]) => (name === path || name.startsWith(`${path}.corrupt-`)) && bytes.equals(entry),
  )
}

/**
 * What of a journal file a backup has to bring back: all of it where a snapshot knows that the file was longer, or where
 * so much of it is damaged that it can have stood there.
 */
function owed({ before, files, paths, snapshot }: Case, path: string): Line[] {
  if (paths.some((other) => /^(backups|data\/snapshot|places)/.test(other))) return []
  const [was, is] = [before.get(path), bytesOf(files.get(path))]
  if (!was || (files.has(path) && !is)) return []
  const { whole, newer } = is ? linesOf(is) : { whole: [], newer: false }
  // A line of the same number, whatever it says, stands for the event.
  const here = new Map(whole.map(({ event }) => [event.seq, event.id]))
  const missing = linesOf(was).whole.filter(({ event }) => !here.has(event.seq))
  // Another event under a number of the backup's means that the two tell different stories.
  if (linesOf(was).whole.some(({ event }) => (here.get(event.seq) ?? event.id) !== event.id)) return []
  const length = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0)
  const damaged = (is?.toString('utf8').length ?? 0) - length(whole)
  const noticed = damaged >= length(missing) || (snapshot && (is?.length ?? 0) < was.length)
  if (newer || !noticed) return []
  return missing.filter(({ event }) => event.kind !== 'session-ticked' || !event.session.startsWith('late-'))
}

/** Whether a file holds whole lines of another: events are known by their ids within their month, so some count twice. */
const isMisfiled = ({ before, files, paths }: Case): boolean =>
  paths.filter(isJournal).some((path) => {
    const [was, is] = [before.get(path), bytesOf(files.get(path))].map((bytes) => (bytes ? linesOf(bytes).whole : []))
    const own = new Set(was?.map(({ event }) => event.id))
    return is?.some(({ event }) => !own.has(event.id)) ?? false
  })

type StudyCheck = { lost: Line[]; untold: boolean; complaints: string[] }

function judgeStudy(about: Case, one: Visit, after: ReadonlyMap<string, Buffer>): StudyCheck {
  const { before, files, paths, snapshot } = about
  const complaints: string[] = []
  const misfiled = isMisfiled(about)
  const [were, are] = [linesIn(before), linesIn(files)]
  const texts = new Set(were.map(({ text }) => text))
  const intact = are.filter(({ text }) => texts.has(text))
  const got = effectsOf(one.study)
  const missing = missingFrom(got, effectsOf(studyOf(intact.map(({ event }) => event))))
  if (missing.length > 0) complaints.push(`undamaged lines are not in the study: ${missing.slice(0, 3).join(', ')}`)

  const distinct = [...new Map([...were, ...are].map(({ text, event }) => [text, event])).values()]
  const all = distinct.filter((event) => event.kind !== 'session-ticked' || event.on)
  const known = effectsOf(studyOf(all.map((event, i) => ({ ...event, id: `${i}` }))))
  const invented = missingFrom(known.add('tick fresh fresh'), got).filter(
    (effect) => !effect.startsWith('answer ') && !(effect.startsWith('day ') && misfiled),
  )
  if (invented.length > 0) complaints.push(`the study has what nobody did: ${invented.slice(0, 3).join(', ')}`)

  const onDisk = new Set(
    [...after]
      .flatMap(([path, bytes]) => (path.includes('.jsonl') ? linesOf(bytes).whole : []))
      .map(({ text }) => text),
  )
  const gone = intact.filter(({ text }) => !onDisk.has(text))
  if (gone.length > 0) complaints.push(`${gone.length} undamaged lines are on the disk no more`)

  const lost: Line[] = []
  let untold = false
  for (const path of paths.filter(isJournal)) {
    const is = bytesOf(files.get(path))
    // A whole line of the same number, with the right checksum, is what was written as far as anybody can tell.
    const written = new Set(is ? linesOf(is).whole.map(({ event }) => event.seq) : [])
    const isLost = ({ event }: Line) =>
      effectOf(event) !== null && !got.has(effectOf(event) ?? '') && !written.has(event.seq)
    const unpaid = owed(about, path).filter(isLost)
    if (unpaid.length > 0) complaints.push(`a backup has ${unpaid.length} lines of ${path} that did not come back`)
    const here = linesOf(before.get(path) ?? Buffer.alloc(0)).whole.filter(isLost)
    lost.push(...here)
    // How long the file was is known from the snapshot alone.
    const shorter = !snapshot && (is?.length ?? 0) < (before.get(path)?.length ?? 0)
    const says = one.told.filter(({ file }) => file === toldAs(path))
    const tells = says.some(({ kind, lost: count = 0 }) => kind !== 'set-aside' || count > 0 || shorter || misfiled)
    if (here.length === 0 || tells) continue
    const { strange, newer } = is ? linesOf(is) : { strange: files.has(path), newer: false }
    if ((!snapshot || misfiled) && !strange && !newer) untold = true
    else complaints.push(`${here.length} events of ${path} are lost and nobody says so`)
  }
  return { lost, untold, complaints }
}

function judgeReturn({ seed }: Case, one: Visit, two: Visit): string[] {
  const complaints = [...one.trouble, ...two.trouble]
  if (one.recorded !== two.study.ticks.has('fresh')) complaints.push(`the fresh event: ${one.recorded}, then not so`)
  if (!isDeepStrictEqual(one.study, two.study)) complaints.push('the study is another after a restart')
  const expected: Documents = { ...one.documents }
  if (one.saved) expected.settings = { ...Object(one.documents.settings), name: nameOf(seed) }
  for (const [name, value] of Object.entries(expected)) {
    const now = Object.entries(two.documents).find(([other]) => other === name)?.[1]
    // A device whose name cannot be read has another one at every start, and records nothing under it.
    const told = two.told.some(({ kind, file }) => kind !== 'set-aside' && file === 'device.json') && !one.recorded
    if (!isDeepStrictEqual(now, value) && !(name === 'device' && told))
      complaints.push(`${name} is another after a restart`)
  }
  // Where nothing may be written, nothing can be put in order either, and the same is to be told at every start.
  const closed = two.told.some(({ kind }) => kind === 'read-only' || kind === 'newer-version')
  const again = two.told.filter(({ kind }) => !closed && ['set-aside', 'torn-tail', 'missing'].includes(kind))
  if (again.length > 0) complaints.push(`told twice: ${again.map(({ kind, file }) => `${kind} ${file}`).join(', ')}`)
  return complaints
}

export function judge(about: Case, one: Visit, two: Visit): Judged {
  const after = readProfile(about.root)
  const documents = Object.keys(kinds).map((path) => judgeDocument(about, path, one))
  const study = judgeStudy(about, one, after)
  const derived = /^data\/snapshot\//
  const overwritten = about.paths.filter((path) => !derived.test(path) && !isKept(about, path, after))
  const complaints = [
    ...documents.flatMap((document) => document.complaints),
    ...study.complaints,
    ...judgeReturn(about, one, two),
    ...overwritten.map((path) => `${path} could not be read and is there no more`),
  ]
  const damaged = documents.filter((document) => document.damaged)
  const closed = [one, two].some(({ told }) => told.some(({ kind }) => ['read-only', 'newer-version'].includes(kind)))
  const lost = study.lost.length
  const fresh = documents.some((document) => document.afresh)
  const outcome = (): Outcome => {
    if (complaints.length > 0) return 'failed'
    if (study.untold) return 'whole lines missing, nothing to tell it by'
    if (closed) return 'left alone, told'
    if (lost > 0 || fresh) return 'lost in part, told'
    return one.told.length > 0 ? 'all came back' : 'nothing to tell'
  }
  return {
    outcome: outcome(),
    complaints,
    damaged: damaged.length,
    recovered: damaged.filter((document) => document.recovered).length,
    lost,
  }
}
