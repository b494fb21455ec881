/** The open export archive: everything Lectern knows of a learner, in one zip anybody can read. */
import { createHash } from 'node:crypto'
import type { Holdings } from '../../../shared/ipc/data-views'
import { sha256Of } from '../backup/objects'
import { invalid, quoted } from './errors'
import { type ArchivedFile, type ArchiveManifest, archiveFormat, archiveSchema, parseManifest } from './manifest'
import { Meter } from './meter'
import { dataPrefix, manifestName, readmeName } from './names'
import { type ReadPorts, readZip } from './read'
import { readme } from './readme'
import { type Content, slices } from './slices'
import { type WritePorts, writeZip } from './write'

export type ArchiveContent = {
  device: string
  holds: Holdings
  /** `path` is relative to the data folder. */
  files: readonly { path: string; read: () => Content | Promise<Content> }[]
}

export type OpenedArchive = {
  manifest: ArchiveManifest
  /** By path, relative to the data folder. */
  files: Map<string, Uint8Array>
}

/**
 * Writes an archive and returns its manifest, which comes last in the file: it tells of what was really written.
 * @throws {ArchiveError | StoreError} as `writeZip` does.
 */
export async function writeArchive(path: string, content: ArchiveContent, ports: WritePorts): Promise<ArchiveManifest> {
  const written: ArchivedFile[] = []
  async function* noting(file: ArchiveContent['files'][number]) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of slices(await file.read())) {
      hash.update(part)
      bytes += part.length
      yield part
    }
    written.push({ path: file.path, sha256: hash.digest('hex'), bytes })
  }
  const manifest: ArchiveManifest = {
    format: archiveFormat,
    schema: archiveSchema,
    madeAt: ports.now(),
    device: content.device,
    holds: content.holds,
    files: written,
  }
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const entries = [
    { name: readmeName, read: () => utf8(readme) },
    ...content.files.map((file) => ({ name: `${dataPrefix}${file.path}`, read: () => noting(file) })),
    { name: manifestName, read: () => utf8(`${JSON.stringify(manifest, null, 1)}\n`) },
  ]
  await writeZip(path, entries, ports)
  return manifest
}

/**
 * Reads an archive as a whole; every file in it is as long as its manifest says, with that hash, and none is more.
 * @throws {ArchiveError}
 */
export async function readArchive(path: string, ports: ReadPorts): Promise<OpenedArchive> {
  const files = new Map<string, Uint8Array>()
  let manifest: ArchiveManifest | null = null
  let listed = new Map<string, ArchivedFile>()
  await readZip(path, new Meter(path), ports, async (name, bytes) => {
    if (name === manifestName) {
      manifest = parseManifest(path, bytes)
      listed = new Map(manifest.files.map((file) => [file.path, file]))
      return
    }
    if (name === readmeName) return
    if (!manifest) throw withoutManifest(path)
    const said = listed.get(name.slice(dataPrefix.length))
    if (!said) throw invalid(path, `its manifest.json does not list ${name}`)
    if (said.bytes !== bytes.length || said.sha256 !== (await sha256Of(bytes))) {
      throw invalid(path, `${name} in it is not what its manifest.json says`)
    }
    files.set(said.path, bytes)
  })
  return { manifest: complete(path, manifest, files), files }
}

const withoutManifest = (path: string) => invalid(path, 'it holds no manifest.json')

function complete(path: string, manifest: ArchiveManifest | null, files: OpenedArchive['files']): ArchiveManifest {
  if (!manifest) throw withoutManifest(path)
  const missing = manifest.files.find((file) => !files.has(file.path))
  if (missing) throw invalid(path, `it does not hold ${quoted(missing.path)}, which its manifest.json lists`)
  return manifest
}
