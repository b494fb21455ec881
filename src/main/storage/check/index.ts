/** The check of a data folder: whether everything in it is as it should be, and what was put in order. */
import type { CheckReport } from '../../../shared/ipc/data-views'
import type { Backups } from '../backup/index'
import type { Disk } from '../disk'
import { journalFiles } from '../journal/files'
import type { Recover } from '../journal/read'
import { checkBackups, listed } from './backups'
import { type Context, copiesFrom, type Told } from './context'
import { checkDocuments } from './documents'
import { checkAsides, checkLeftOver, checkSpace, contentsOf, endRestore } from './folder'
import { checkJournal } from './journal'
import { lookingOnly } from './looking-only'
import type { Installed } from './references'
import { checkSnapshot, remembered } from './snapshot'

export { devicesOf } from './context'
export { lookingOnly } from './looking-only'
export type { Installed } from './references'

export type CheckOptions = {
  folder: string
  disk: Disk
  now: () => string
  newId: () => string
  recover: Recover
  /** Without it nothing is written at all. Nobody else may then have the folder open, except for what is `busy`. */
  repair: boolean
  /** Files, by their paths in the folder, that somebody may be writing: they are only read. */
  busy?: (path: string) => boolean
  /** What is installed, to compare with; without it references to it are not looked at. */
  library?: Installed
  backups?: Backups
  progress?: (done: number, of: number) => void
  freeBytes?: (folder: string) => Promise<number | null>
}

/** Checks a data folder. What it finds, it says; it throws nothing but what `progress` throws. */
export async function checkData(options: CheckOptions): Promise<CheckReport> {
  const { folder, now, newId, recover, repair } = options
  const backups = options.backups ?? null
  const disk = repair ? options.disk : lookingOnly(options.disk)
  const list = backups && (await listed(backups))
  const files = await journalFiles(disk, folder).catch(() => [])
  const of = 1 + files.length + (list && 'backups' in list ? list.backups.length : 0)
  let done = 0
  const step = () => {
    // Files that are read twice, after they were mended, count once.
    done = Math.min(of, done + 1)
    options.progress?.(done, of)
  }

  let told: Told[] = []
  const notices = { report: (notice: Told) => void told.push(notice), all: () => [] }
  const context: Context = {
    folder,
    repair,
    busy: options.busy ?? (() => false),
    ports: { disk, newId, now, notices, recover },
    told() {
      const said = told
      told = []
      return said
    },
    copies: copiesFrom({ disk, folder, recover, backups }),
    step,
  }

  const restore = await endRestore(context)
  const { asides } = await contentsOf(context)
  const before = await remembered(context)
  const journal = await checkJournal(context, before.state === 'read' ? before.head : null, asides, backups)
  const documents = await checkDocuments(context)
  const references = journal.walk.references.line(documents.plans, options.library ?? null, journal.gaps)
  const snapshot = await checkSnapshot(context, before, journal)
  const backedUp = await checkBackups(context, backups, list)
  const contents = await contentsOf(context)
  const leftOver = await checkLeftOver(context, contents, restore)
  const space = await checkSpace(folder, options.freeBytes ?? null)
  const lines = [journal.line, documents.line, references, snapshot, backedUp, checkAsides(contents), leftOver, space]
  return { at: now(), sound: lines.every(({ state }) => state !== 'bad'), lines }
}
