/**
 * Putting other files in the place of what a data folder holds, all or none: they are staged in it, a commit file says
 * that they are whole, and only then they are moved. A crash before the commit changes nothing; after it, the next
 * opening goes on where it stopped.
 */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { DomainError } from '../../core/base/errors'
import { dataFiles } from './data-files'
import type { Disk } from './disk'
import { replaceFile, syncFolder } from './durable'
import { seal, unseal } from './envelope'
import { StoreError } from './errors'
import { namesIn } from './journal/files'
import { forgetSnapshot } from './journal/snapshot'

const stage = '.restore'
const commitFile = 'commit.json'
const format = 'lectern-restore'
const commit = z.strictObject({ files: z.array(z.strictObject({ path: z.string(), staged: z.string() })) })

type Ports = { disk: Disk; newId: () => string }

export type RestoredFile = { path: string; bytes: Uint8Array }

/** The commit goes first and for good: should it come back alone, the next opening would undo what came after it. */
async function clear(disk: Disk, folder: string): Promise<void> {
  const names = await namesIn(disk, folder)
  if (names.includes(commitFile)) {
    await disk.unlink(join(folder, commitFile))
    await syncFolder(disk, folder)
  }
  for (const name of names) if (name !== commitFile) await disk.unlink(join(folder, name))
  await disk.rmdir(folder)
}

/**
 * Stages `files`, by their paths in the data folder, and puts them in the place of what is there. The data folder must
 * not be open.
 * @throws {DomainError} of `files`: nothing changed.
 * @throws {StoreError} nothing changed, or the rest is done at the next opening.
 */
export async function restoreFiles(
  data: string,
  files: AsyncIterable<RestoredFile> | Iterable<RestoredFile>,
  ports: Ports,
): Promise<void> {
  const { disk, newId } = ports
  const folder = join(data, stage)
  try {
    await disk.mkdir(folder)
    for (const name of await namesIn(disk, folder)) await disk.unlink(join(folder, name))
    const staged: z.infer<typeof commit>['files'] = []
    for await (const { path, bytes } of files) {
      const name = String(staged.length)
      await replaceFile(disk, join(folder, name), bytes, newId())
      staged.push({ path, staged: name })
    }
    await syncFolder(disk, data)
    await replaceFile(disk, join(folder, commitFile), seal(format, 1, { files: staged }), newId())
  } catch (error) {
    await clear(disk, folder).catch(() => undefined)
    // What could not be read is no trouble of this folder.
    throw error instanceof DomainError ? error : StoreError.from(error, folder)
  }
  try {
    await finishRestore(data, ports)
  } catch (error) {
    throw StoreError.from(error, data)
  }
}

/** Brings a restore to its end that was cut short after its commit, and takes away one that was cut short before it. */
export async function finishRestore(data: string, { disk }: Ports): Promise<void> {
  const folder = join(data, stage)
  const names = await namesIn(disk, folder).catch((): string[] => [])
  const text = names.includes(commitFile) ? (await disk.readFile(join(folder, commitFile))).toString('utf8') : null
  if (text === null) {
    if (names.length > 0) await clear(disk, folder).catch(() => undefined)
    else await disk.rmdir(folder).catch(() => undefined)
    return
  }
  const opened = unseal(text, format, 1)
  const { files } = commit.parse(opened.state === 'good' ? opened.data : null)
  const wanted = new Set(files.map(({ path }) => path))
  const folders = new Set([data])
  for (const { path, staged } of files) {
    const target = join(data, path)
    folders.add(dirname(target))
    if (!names.includes(staged)) continue
    await disk.mkdir(dirname(target))
    await disk.rename(join(folder, staged), target)
  }
  for (const { path } of await dataFiles(disk, data)) {
    if (wanted.has(path)) continue
    await disk.unlink(join(data, path))
    folders.add(dirname(join(data, path)))
  }
  await forgetSnapshot(disk, data)
  for (const each of folders) await syncFolder(disk, each)
  await clear(disk, folder)
}
