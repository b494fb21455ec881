/**
 * Making a backup: contents first, then the manifest that names them, then what is too much goes. Whenever this is
 * interrupted, every backup that is listed is whole.
 */
import type { BackupReason } from '../../../shared/ipc/data-views'
import type { DataFile } from '../data-files'
import type { Disk } from '../disk'
import { exists, makeFolder, replaceFile, syncFolder } from '../durable'
import { errnoOf, StoreError } from '../errors'
import { type BackupFile, type Manifest, manifestPath, readManifests, sealManifest } from './manifest'
import { type Objects, sha256Of } from './objects'
import type { BackupSource, SourceState } from './source'
import { latestFirst, thinByDevice } from './thin'

export type BackupPorts = { disk: Disk; newId: () => string; now: () => string; zone: () => string }

// Sync programs bring contents before the manifest that names them: what is that young is never cleared away.
const grace = 2 * 60 * 60 * 1000

const patience = 5

type Contents = Readonly<{ objects: Objects; source: BackupSource; named: ReadonlySet<string>; written: Set<string> }>

/** Puts every file's content into the objects; null when a file changed meanwhile and all must be listed anew. */
async function keepFiles(
  { objects, source, named, written }: Contents,
  files: readonly DataFile[],
  known: ReadonlyMap<string, BackupFile>,
): Promise<BackupFile[] | null> {
  const kept: BackupFile[] = []
  for (const { path, bytes, stamp } of files) {
    const before = known.get(path)
    if (before?.bytes === bytes && before.stamp === stamp && (await objects.has(before))) {
      kept.push(before)
      continue
    }
    const content = await source.read({ path, bytes, stamp })
    if (content === null || content.length !== bytes) return null
    const sha256 = await sha256Of(content)
    // What no manifest names may be of a backup that was cut off before its name was safe on the disk.
    const trusted = named.has(sha256) || written.has(sha256)
    if (!trusted || !(await objects.has({ sha256, bytes }))) {
      written.add(sha256)
      await objects.put(sha256, content)
    }
    kept.push({ path, sha256, bytes, stamp })
  }
  return kept
}

type Gathered = Readonly<{ at: string; state: SourceState; newest: Manifest | undefined; files: BackupFile[] }>

async function gather(contents: Contents, manifests: readonly Manifest[], now: () => string): Promise<Gathered> {
  for (let again = 1; again <= patience; again += 1) {
    const at = now()
    const state = await contents.source.state()
    const newest = latestFirst(manifests, at).find(({ device }) => device === state.device)
    const files = await keepFiles(contents, state.files, new Map(newest?.files.map((file) => [file.path, file])))
    if (files) return { at, state, newest, files }
  }
  throw new Error('the data changed faster than it could be read')
}

const contentsOf = (files: readonly BackupFile[]): string =>
  JSON.stringify(files.map(({ path, sha256 }) => `${path} ${sha256}`).sort())

/** Drops the backups that no class keeps, then the contents no manifest names. */
async function clear(ports: BackupPorts, folder: string, objects: Objects, spare: readonly string[]): Promise<void> {
  const { disk } = ports
  const now = ports.now()
  const { manifests, unreadable } = await readManifests(disk, folder)
  const { kept, dropped } = thinByDevice(manifests, now, ports.zone(), spare)
  for (const id of dropped) {
    await disk.unlink(manifestPath(folder, id)).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error
    })
  }
  // A manifest that a power cut brings back must find its contents: they go only once it is gone for good.
  if (dropped.length > 0) await syncFolder(disk, folder)
  // Nobody knows what an unreadable manifest names.
  if (unreadable.length > 0) return
  const named = manifests.flatMap(({ id, files }) => (kept.has(id) ? files.map(({ sha256 }) => sha256) : []))
  await objects.sweep(new Set(named), Date.parse(now) - grace)
}

/**
 * Backs up what `source` has; null when the timer asks for it and the newest backup holds just that. Thinning spares
 * the backups of the ids in `spare`. Only one may be made at a time.
 * @throws {StoreError} the backups are what they were; a full disk has its room back.
 */
export async function makeBackup(
  ports: BackupPorts,
  folder: string,
  objects: Objects,
  source: BackupSource,
  reason: BackupReason,
  spare: readonly string[] = [],
): Promise<Manifest | null> {
  const { disk, newId } = ports
  const { manifests } = await readManifests(disk, folder)
  const named = new Set(manifests.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
  const contents = { objects, source, named, written: new Set<string>() }
  const id = newId()
  try {
    await makeFolder(disk, folder)
    const { at, state, newest, files } = await gather(contents, manifests, ports.now)
    const same = reason === 'timer' && newest !== undefined && contentsOf(newest.files) === contentsOf(files)
    const { device, holds } = state
    const made = same ? null : { id, at, zone: ports.zone(), reason, device, holds, files }
    if (made) {
      await objects.sync()
      await replaceFile(disk, manifestPath(folder, id), sealManifest(made), newId())
    }
    // What is too much and cannot be cleared now will be after the next one.
    await clear(ports, folder, objects, spare).catch(() => undefined)
    return made
  } catch (error) {
    // A manifest may be there although its last step failed; it then needs what it names.
    const needed = await exists(disk, manifestPath(folder, id))
    const unneeded = [...contents.written].filter((sha256) => !needed && !named.has(sha256))
    for (const sha256 of unneeded) await objects.remove(sha256).catch(() => undefined)
    throw StoreError.from(error, folder)
  }
}
