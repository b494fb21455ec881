/** Use cases of places: where the data folder and the backups are, and moving the folder elsewhere. */
import { createHash } from 'node:crypto'
import { dirname, join, relative, sep } from 'node:path'
import { DomainError } from '../../../core/base/errors'
import { dataFiles } from '../../storage/data-files'
import { makeFolder, replaceFile } from '../../storage/durable'
import { errnoOf } from '../../storage/errors'
import type { DataPorts } from './ports'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const unusable = (folder: string, why: string) =>
  new DomainError('FOLDER_UNUSABLE', `${folder} cannot be used: ${why}.`, { folder, why })

const isWithin = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !way.includes(':'))
}

export function placeService(ports: DataPorts) {
  const { store, places, disk, system, progress } = ports

  /** The chosen folder when it is empty, or a new one in it. */
  const emptyFolder = async (chosen: string, name: string): Promise<string> => {
    const names = await disk.readdir(chosen).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return []
      throw unusable(chosen, 'it cannot be read')
    })
    if (names.length === 0) return chosen
    const inside = join(chosen, name)
    const there = await disk.readdir(inside).catch((): string[] => [])
    if (there.length > 0) throw unusable(inside, 'it is not empty')
    return inside
  }

  /** Shows that files can be made in `folder`, which is made for it. */
  const probe = async (folder: string): Promise<void> => {
    const trial = join(folder, `.lectern-${system.newId()}.tmp`)
    try {
      await makeFolder(disk, folder)
      await replaceFile(disk, trial, 'trial', system.newId())
      await disk.unlink(trial)
    } catch {
      throw unusable(folder, 'nothing can be written there')
    }
  }

  /** Copies every file of the learner's and reads each back. */
  const copyTo = async (from: string, to: string): Promise<void> => {
    const files = await dataFiles(disk, from)
    for (const [done, { path }] of files.entries()) {
      progress({ job: 'move', done, of: files.length })
      const bytes = await disk.readFile(join(from, path))
      const target = join(to, path)
      await disk.mkdir(dirname(target))
      await replaceFile(disk, target, bytes, system.newId())
      if (sha256(await disk.readFile(target)) !== sha256(bytes)) throw unusable(to, `${path} did not arrive whole`)
    }
  }

  return {
    /** Makes sure a folder can hold what is asked, apart from the data folder. */
    async usable(folder: string): Promise<void> {
      if (isWithin(folder, store.folder)) throw unusable(folder, 'it is inside the data folder')
      await probe(folder)
    },

    /** Moves the data folder; the old one stays as it is. @returns whether it was moved */
    async move(): Promise<boolean> {
      const chosen = await ports.askForFolder('Where should the data folder be?')
      if (chosen === null) return false
      if (isWithin(chosen, store.folder)) throw unusable(chosen, 'it is inside the data folder')
      const target = await emptyFolder(chosen, 'Lectern')
      await probe(target)
      const [before, old] = [places.value, store.folder]
      try {
        await store.reopen(async (folder) => {
          await copyTo(folder, target)
          await places.update((value) => ({ ...value, data: target, previous: folder }))
          return target
        })
        if (store.readOnly !== null) {
          await places.update(() => before)
          await store.reopen(async () => old)
          throw unusable(target, 'it could not be opened')
        }
      } finally {
        progress(null)
      }
      ports.changed({ why: 'moved' })
      return true
    },

    /** Puts the data folder of before the last move into the bin. */
    async removePrevious(): Promise<void> {
      const { previous } = places.value
      if (previous === null || previous === store.folder) return
      const there = await disk.stat(previous).then(
        () => true,
        () => false,
      )
      if (there) await ports.toBin(previous)
      await places.update((value) => ({ ...value, previous: null }))
    },
  }
}
