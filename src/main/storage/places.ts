/** Where the learner keeps things that are not in their usual place. */
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { type Document, type DocumentKind, type DocumentPorts, openDocument } from './document'
import { replaceFile } from './durable'
import { seal } from './envelope'

const folder = z
  .string()
  .max(4096)
  .refine((path) => isAbsolute(path) && !path.includes('\0'))
  .nullable()

const places = z.strictObject({
  /** The data folder. */
  data: folder,
  /** The data folder of before the last move, until it is removed. */
  previous: folder,
  backups: folder,
  /** The folder by which devices exchange their journals. */
  shared: folder,
  sharedPaused: z.boolean(),
})

export type Places = z.infer<typeof places>

export type PlacesPorts = Pick<DocumentPorts, 'disk' | 'newId' | 'now' | 'notices'>

export const placesKind: DocumentKind<Places> = {
  format: 'lectern-places',
  migrations: [],
  schema: places,
  defaults: { data: null, previous: null, backups: null, shared: null, sharedPaused: false },
}

/**
 * Opens the document of places at `path`; it stands outside the data folder, which it may name. A copy stands beside it:
 * without it a damaged document would make a moved folder look empty.
 */
export async function openPlaces(path: string, ports: PlacesPorts): Promise<Document<Places>> {
  const { disk, newId } = ports
  const copy = `${path}.copy`
  const document = await openDocument(path, placesKind, {
    ...ports,
    recover: async () => ({
      bytes: await disk.readFile(copy),
      at: new Date((await disk.stat(copy)).mtimeMs).toISOString(),
    }),
    // Places are of the device they are on.
    device: '',
    beforeMigration: async () => undefined,
  })
  return {
    get value() {
      return document.value
    },
    async update(change) {
      const saved = await document.update(change)
      await replaceFile(disk, copy, seal(placesKind.format, placesKind.migrations.length + 1, saved), newId())
      return saved
    },
    settled: () => document.settled(),
  }
}

export const dataFolder = (places: Places, userData: string): string => places.data ?? join(userData, 'data')

export const backupFolder = (places: Places, userData: string): string => places.backups ?? join(userData, 'backups')
