/** A disk that does everything on a real one and keeps a log of every change. */
import { join, relative, sep } from 'node:path'
import type { Disk, DiskFile } from '../../../../src/main/storage/disk'
import { bound } from './bound'
import type { DiskLog, DiskOp, Entry, Node } from './disk-log'

export type RecordingDisk = Readonly<{
  disk: Disk
  log: DiskLog
  /** Notes in the log that something was promised at this point. */
  mark(name: string, n: number): void
}>

/** What the names mean now, whatever is on the disk of it. */
class Names {
  readonly folders = new Map<Node, Map<string, Node>>([[0, new Map()]])
  private last = 0

  constructor(private readonly root: string) {}

  parts(path: string): string[] {
    const inside = relative(this.root, path)
    if (inside.startsWith('..')) throw new Error(`${path} is outside the recorded folder`)
    return inside === '' ? [] : inside.split(sep)
  }

  find(path: string): Node | undefined {
    let node: Node | undefined = 0
    for (const name of this.parts(path)) node = node === undefined ? undefined : this.folders.get(node)?.get(name)
    return node
  }

  /** The entry a new node of this name makes. */
  make(path: string, folder: boolean): Entry {
    this.last += 1
    if (folder) this.folders.set(this.last, new Map())
    return this.entry(path, this.last)
  }

  entry(path: string, node: Node | null): Entry {
    const folder = this.find(join(path, '..'))
    const name = this.parts(path).at(-1)
    if (folder === undefined || name === undefined) throw new Error(`nothing holds ${path}`)
    if (node === null) this.folders.get(folder)?.delete(name)
    else this.folders.get(folder)?.set(name, node)
    return { folder, name, node }
  }
}

/** Records what is done below `root`, a real folder; what it holds already counts as safe on the disk. */
export async function recordingDisk(inner: Disk, root: string): Promise<RecordingDisk> {
  const names = new Names(root)
  const ops: DiskOp[] = []
  const named = (what: string, path: string, ...entries: Entry[]) =>
    void ops.push({ kind: 'entries', entries, what: `${what} ${relative(root, path)}` })
  const synced = (node: Node, upTo = ops.length) => void ops.push({ kind: 'sync', node, upTo })

  const takeIn = async (folder: string): Promise<void> => {
    for (const name of await inner.readdir(folder)) {
      const path = join(folder, name)
      const isFolder = (await inner.stat(path)).isDirectory()
      const entry = names.make(path, isFolder)
      named('had', path, entry)
      if (isFolder) await takeIn(path)
      else if (entry.node !== null) {
        ops.push({ kind: 'write', node: entry.node, position: 0, bytes: await inner.readFile(path) })
        synced(entry.node)
      }
    }
    synced(names.find(folder) ?? 0)
  }
  await takeIn(root)

  const wrap = (file: DiskFile, node: Node, appends: boolean): DiskFile => {
    const syncing = async (sync: () => Promise<void>) => {
      const upTo = ops.length
      await sync()
      synced(node, upTo)
    }
    return {
      ...file,
      async write(bytes, offset, length, position) {
        const from = appends ? (await file.stat()).size : position
        const written = await file.write(bytes, offset, length, position)
        const copy = bytes.slice(offset, offset + written.bytesWritten)
        ops.push({ kind: 'write', node, position: from, bytes: copy })
        return written
      },
      sync: () => syncing(file.sync),
      datasync: () => syncing(file.datasync),
      async truncate(size) {
        await file.truncate(size)
        ops.push({ kind: 'truncate', node, size })
      },
    }
  }

  const disk: Disk = {
    ...inner,
    async open(path, flags, mode) {
      const file = bound(await inner.open(path, flags, mode))
      if (names.find(path) === undefined) named('create', path, names.make(path, false))
      return wrap(file, names.find(path) ?? 0, flags === 'a')
    },
    async mkdir(path) {
      await inner.mkdir(path)
      const parts = names.parts(path)
      for (const [i] of parts.entries()) {
        const folder = join(root, ...parts.slice(0, i + 1))
        if (names.find(folder) === undefined) named('mkdir', folder, names.make(folder, true))
      }
    },
    async rename(from, to) {
      await inner.rename(from, to)
      const node = names.find(from)
      if (node === undefined) throw new Error(`${from} came from nowhere`)
      named('rename', to, names.entry(from, null), names.entry(to, node))
    },
    async unlink(path) {
      await inner.unlink(path)
      named('unlink', path, names.entry(path, null))
    },
    async rmdir(path) {
      await inner.rmdir(path)
      named('rmdir', path, names.entry(path, null))
    },
  }
  return {
    disk,
    log: {
      ops,
      start: ops.length,
      get folders() {
        return new Set(names.folders.keys())
      },
    },
    mark: (name, n) => void ops.push({ kind: 'mark', name, n }),
  }
}
