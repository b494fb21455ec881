/** What an archive says of itself, in its `manifest.json`. */
import { z } from 'zod'
import { isDeviceName } from '../journal/files'
import { ArchiveError, invalid } from './errors'
import { archiveCaps } from './meter'

export const archiveFormat = 'lectern-archive'
export const archiveSchema = 1

const count = z.int().nonnegative()

const archivedFile = z.strictObject({
  /** Relative to `data/` in the archive, as to the data folder. */
  path: z.string().max(200),
  /** 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
})

export const archiveManifest = z.strictObject({
  format: z.literal(archiveFormat),
  schema: z.literal(archiveSchema),
  /** Instant, ISO 8601. */
  madeAt: z.iso.datetime(),
  /** The device that made it; its journal may come to lie in a folder of that name. */
  device: z.string().refine(isDeviceName),
  holds: z.strictObject({ answers: count, attempts: count, sessions: count, plans: count }),
  // Counted before they are looked into, so that a long list of nonsense is one complaint and not thousands.
  files: z.array(z.unknown()).max(archiveCaps.entries).pipe(z.array(archivedFile)),
})

export type ArchiveManifest = z.infer<typeof archiveManifest>
export type ArchivedFile = z.infer<typeof archivedFile>

const anyManifest = z.object({ format: z.literal(archiveFormat), schema: z.int().positive() })

// Several times what the most files take.
const longest = 2 * 1024 * 1024

/** @throws {ArchiveError} for what is no manifest, or one of a newer Lectern. */
export function parseManifest(archive: string, bytes: Uint8Array): ArchiveManifest {
  const wrong = (where: string) => invalid(archive, `its manifest.json ${where}`)
  if (bytes.length > longest) throw wrong('is too long')
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw wrong('is not JSON')
  }
  const any = anyManifest.safeParse(parsed)
  if (!any.success) throw wrong('is not one of Lectern')
  if (any.data.schema > archiveSchema) {
    throw new ArchiveError('ARCHIVE_NEWER', archive, 'it was made by a newer Lectern')
  }
  const found = archiveManifest.safeParse(parsed)
  if (!found.success) throw wrong(`is wrong at ${found.error.issues[0]?.path.join('.') || 'its top'}`)
  const paths = new Set(found.data.files.map(({ path }) => path))
  if (paths.size !== found.data.files.length) throw wrong('lists a file twice')
  return found.data
}
