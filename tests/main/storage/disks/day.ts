/** A day's work on a data folder whose disk fails somewhere, and what must hold whatever failed. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { StoreError } from '../../../../src/main/storage/errors'
import { openStore, type Store } from '../../../../src/main/storage/store'
import { backupProblems, backupsAt } from './backups'
import { fastFolder } from './fast-folder'
import { type Promised, reopen } from './reopening'
import { dataIn, type Saved, save, sessionPorts } from './session'
import { openOn } from './traces'

const everything: readonly Saved[] = ['event', 'settings', 'plans']

/** A folder as the day before left it: event 1, settings 1, plans 1 and a snapshot. */
export async function dayBefore(): Promise<string> {
  const root = fastFolder()
  const { store, saves } = await openOn({ disk: realDisk, root, promise: () => undefined }, 'before')
  for (const what of everything) await saves(what, 1)
  await store.close()
  return root
}

export type FaultyDisk = Readonly<{ disk: Disk; heal: () => void }>

/** Every thing tried, with what was acknowledged and what was refused. */
type Tried = { promised: Promised[]; refused: Promised[]; backups: string[]; problems: string[] }

async function attempt(tried: Tried, what: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!(error instanceof StoreError)) tried.problems.push(`${what} failed with something else: ${error}`)
    return false
  }
}

async function saveAll(store: Store, tried: Tried, wanted: readonly Promised[]): Promise<void> {
  for (const one of wanted) {
    const saved = await attempt(tried, one.what, () => save(store, one.what, one.n))
    const list = saved ? tried.promised : tried.refused
    list.push(one)
  }
}

const each = (n: number): Promised[] => everything.map((what) => ({ what, n }))

/**
 * Saves, appends, snapshots and backs up; then the disk is healed, and what was refused is asked for again. Gives whether
 * something could not be read at the start: that is closed for this session, and the learner is told so.
 */
async function work(root: string, { disk, heal }: FaultyDisk, tried: Tried): Promise<boolean> {
  const { ports, setNow, told } = sessionPorts(disk, 'day')
  const store = await openStore(dataIn(root), ports)
  const { make } = backupsAt(root, disk, 'backup')
  await saveAll(store, tried, each(2))
  await attempt(tried, 'snapshot', store.snapshot)
  setNow('2026-12-01T09:00:00.000Z')
  await saveAll(store, tried, each(3))
  await attempt(tried, 'backup', async () => tried.backups.push(await make()))
  heal()
  // Of a document a later version may be there by now.
  const again = tried.refused.splice(0).map(({ what, n }) => ({ what, n: what === 'event' ? n : 4 }))
  await saveAll(store, tried, again)
  const closed = told().some(({ kind }) => kind === 'read-only')
  if (!closed) tried.problems.push(...tried.refused.map(({ what, n }) => `not even on a healed disk: ${what} ${n}`))
  await attempt(tried, 'close', store.close)
  return closed
}

async function saveAgain(root: string): Promise<void> {
  const { store, saves } = await openOn({ disk: realDisk, root, promise: () => undefined }, 'after')
  for (const what of everything) await saves(what, 5)
  await store.close()
}

/** What is wrong with the names that the lines of the journal carry: a device has one, which its folder knows. */
function wrongNames(root: string): string[] {
  const name: string = JSON.parse(readFileSync(join(dataIn(root), 'device.json'), 'utf8')).data.id
  const files = ['2026-11', '2026-12'].flatMap((month) => ['', '.1', '.2'].map((part) => `${month}${part}.jsonl`))
  const paths = files.map((file) => join(dataIn(root), 'journal', file)).filter((path) => existsSync(path))
  const lines = paths.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
  const others = new Set(lines.map((line): string => JSON.parse(line).device).filter((device) => device !== name))
  return [...others].map((other) => `${other} wrote in the journal of ${name}`)
}

/** Does the day's work in a copy of `before`, or in a new folder, and gives what is wrong afterwards. */
export async function dayOn(root: string, before: string | null, faulty: FaultyDisk): Promise<string[]> {
  const tried: Tried = { promised: before ? each(1) : [], refused: [], backups: [], problems: [] }
  if (before) cpSync(before, root, { recursive: true })
  try {
    const closed = await work(root, faulty, tried)
    const problems = [...(await reopen(root, tried.promised)).problems]
    problems.push(...(await backupProblems(root, tried.backups)))
    if (closed) await saveAgain(root)
    return [...tried.problems, ...problems, ...wrongNames(root)]
  } catch (error) {
    return [...tried.problems, `threw ${error instanceof Error ? error.stack : error}`]
  }
}
