/** Looks at a profile as a kill left it: whole as it lies there, opened without a complaint, and with what it promised. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { folderSource } from '../../../src/main/storage/backup'
import { realDisk } from '../../../src/main/storage/disk'
import { unseal } from '../../../src/main/storage/envelope'
import { partOf } from '../../../src/main/storage/journal/files'
import { readHead, readStudy } from '../../../src/main/storage/journal/snapshot'
import { plansKind } from '../../../src/main/storage/kinds'
import type { LearnerData } from '../../../src/main/storage/open'
import type { StoreNotice } from '../../../src/shared/ipc/views'
import { clockFrom, dataIn, openProfile } from './profile'
import type { Value } from './registers'
import { seeing } from './seeing'

export type Expected = {
  profile: string
  /** Where the clock of this opening begins, ISO 8601. */
  now: string
  /** The text of plans.json in an older schema, where the program may have found it; its backup must be there. */
  old: string | null
  /** A backup that was acknowledged and is too new to be thinned away. */
  backup: string | null
  look: (attempt: string) => boolean
  /** Names of copies of torn ends, which may stay. */
  kept: Set<string>
  /** Whether the profile may be changed, since this is the end of it. */
  last: boolean
  judge: (seen: ReadonlyMap<string, Value>) => string[]
}

const files = (folder: string): string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A torn end of a journal was acknowledged to nobody; anything else that is told is damage. */
export function damageIn(notice: StoreNotice, kept: Set<string>): string[] {
  if (notice.kind !== 'torn-tail') return [`torn: told ${JSON.stringify(notice)}`]
  if (notice.keptAs) kept.add(notice.keptAs)
  return []
}

async function snapshotDamage(data: string): Promise<string[]> {
  const there = existsSync(join(data, 'snapshot', 'head.json'))
  const head = await readHead(realDisk, data)
  if (there && !head) return ['torn: the head of the snapshot']
  return head && !(await readStudy(realDisk, data, head)) ? ['torn: a part of the snapshot'] : []
}

/** A process killed before it wrote into the lock it waits for leaves an empty file, which goes after two minutes. */
const waiting = /^\.lock\.json\.[0-9a-f-]{36}\.wait$/
const ours = /^(settings|plans|device|lock|head|(now|\d{4})\.[0-9a-f]{32})\.json$/

const belongs = (name: string): boolean => ours.test(name) || waiting.test(name) || partOf(name) !== null

/** Files that nothing put there, and unfinished ones. */
const leftOver = (data: string, kept: ReadonlySet<string>): string[] =>
  files(data)
    .filter((path) => !belongs(basename(path)) && !kept.has(basename(path)))
    .map((path) => `torn: ${basename(path)} is left`)

async function backupDamage({ backups }: LearnerData, { old, backup }: Expected): Promise<string[]> {
  const { backups: all, unreadable } = await backups().list()
  const damage = unreadable.map((name) => `torn: backup ${name}`)
  let hasOld = old === null
  for (const { id, reason } of all) {
    const paths = await backups().verify(id)
    damage.push(...paths.map((path) => `torn: ${path} of backup ${id}`))
    if (hasOld || reason !== 'before-migration' || paths.length > 0) continue
    hasOld = (await (await backups().read(id)).file('plans.json')).toString('utf8') === old
  }
  if (!hasOld) damage.push('lost: the plans from before they were migrated')
  if (backup !== null && !all.some(({ id }) => id === backup)) damage.push(`lost: backup ${backup}`)
  return damage
}

/** After one more backup, what is no backup's; what was cut short is cleared away by the next that is made. */
async function unnamed(opened: LearnerData): Promise<string[]> {
  const backups = opened.backups()
  const { store } = opened
  const holds = () => ({ answers: 0, attempts: 0, sessions: 0, plans: 0 })
  const device = store.device.value.id
  const source = folderSource(realDisk, store.folder, { device, holds, savedBytes: store.savedBytes })
  await backups.make('by-hand', source)
  const named = new Set<string>()
  for (const { id } of (await backups.list()).backups) {
    named.add(`${id}.json`)
    for (const { sha256 } of (await backups.read(id)).manifest.files) named.add(sha256)
  }
  const names = files(opened.backupFolder()).map((path) => basename(path))
  return names.filter((name) => !named.has(name)).map((name) => `torn: ${name} is left among the backups`)
}

const plansSchema = plansKind.migrations.length + 1

const schemaOf = (path: string): number | null => {
  const opened = unseal(readFileSync(path, 'utf8'), plansKind.format, plansSchema)
  return opened.state === 'good' ? opened.schema : null
}

/** Opens the profile, looks at everything, and closes it again. */
export async function problemsOf(expected: Expected): Promise<string[]> {
  const { profile, kept } = expected
  const data = dataIn(profile)
  const problems = await snapshotDamage(data).catch((error: unknown) => [`torn: ${error}`])
  try {
    const tell = (notice: StoreNotice) => problems.push(...damageIn(notice, kept))
    const opened = await openProfile(profile, {
      disk: realDisk,
      now: clockFrom(expected.now),
      tell,
      migrating: () => {},
    })
    const { store } = opened
    if (store.readOnly !== null) problems.push(`other: it can only be read, ${store.readOnly}`)
    problems.push(...leftOver(data, kept))
    problems.push(...expected.judge(await seeing(store, expected.look)))
    if (!isDeepStrictEqual(await store.study(), await store.refold()))
      problems.push('other: the fold is not the refold')
    problems.push(...(await backupDamage(opened, expected)))
    if (expected.last) problems.push(...(await unnamed(opened)))
    await store.close()
    const plans = join(data, 'plans.json')
    // A restore of a backup from before the first plan takes the file away.
    if (expected.old !== null && existsSync(plans) && schemaOf(plans) !== plansSchema)
      problems.push('other: plans not migrated')
  } catch (error) {
    problems.push(`other: ${error instanceof Error ? error.stack : error}`)
  }
  return problems
}
