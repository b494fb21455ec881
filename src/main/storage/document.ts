/** Documents: one JSON file per kind in the data folder, through lowdb with an adapter of our own. */
import { basename } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import type { Disk, FileStats } from './disk'
import { replaceFile } from './durable'
import { seal, unseal } from './envelope'
import { errnoOf, StoreError } from './errors'
import type { Recover } from './journal/read'
import type { Notices } from './notices'
import { moveAside } from './set-aside'

/** Turns data of schema n into data of schema n + 1. */
export type Migration = (data: unknown) => unknown

export type DocumentKind<T> = {
  /** Names the kind inside the file, for ever. */
  format: string
  /** Migration i leads from schema i + 1 to i + 2; the newest schema is one more than there are. */
  migrations: readonly Migration[]
  schema: z.ZodType<T>
  defaults: T
}

export type DocumentPorts = {
  disk: Disk
  newId: () => string
  now: () => string
  notices: Notices
  recover: Recover
  /** Whose backups are meant. A file that is gone is looked for there; without a name it is a new one. */
  device?: string
  /** Keeps a copy of everything before a file is brought to a newer schema. @throws when there is none */
  beforeMigration: () => Promise<void>
}

export type Document<T> = {
  readonly value: T
  /**
   * Saves what `change` makes of the value and returns it. Changes wait for each other; when a save
   * fails the value stays what it was.
   * @throws {StoreError}
   */
  update(change: (value: T) => T): Promise<T>
  /** Resolves once every change asked for so far is saved or has failed. */
  settled(): Promise<void>
}

type Stamp = Pick<FileStats, 'ino' | 'size' | 'mtimeMs'> | null

const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a === b || (a !== null && b !== null && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs)

/** The data in a sealed text, in today's schema; null when it is not to be believed. */
export function readSealed<T>(text: string, kind: DocumentKind<T>): { value: T; schema: number } | 'newer' | null {
  const opened = unseal(text, kind.format, kind.migrations.length + 1)
  if (opened.state !== 'good') return opened.state === 'newer' ? 'newer' : null
  try {
    const migrated = kind.migrations.slice(opened.schema - 1).reduce((before, step) => step(before), opened.data)
    const valid = kind.schema.safeParse(migrated)
    return valid.success ? { value: valid.data, schema: opened.schema } : null
  } catch {
    return null
  }
}

/** A lowdb adapter that believes nothing it reads and replaces files only as a whole. */
class SealedFile<T> implements Adapter<T> {
  /** The file as this program last saw it; somebody else's hand shows in a difference. */
  private seen: Stamp = null
  private opened = false

  constructor(
    private readonly path: string,
    private readonly kind: DocumentKind<T>,
    private readonly ports: DocumentPorts,
    private closed: boolean,
  ) {}

  async read(): Promise<T | null> {
    const { notices } = this.ports
    const file = basename(this.path)
    const first = !this.opened
    const text = await this.load().finally(() => {
      this.opened = true
    })
    if (text === null) return first ? this.replaceMissing(file) : null
    const found = readSealed(text, this.kind)
    if (found === 'newer') {
      this.closed = true
      notices.report({ kind: 'newer-version', file, keptAs: null })
      return null
    }
    if (found === null) return this.replaceDamaged(file, first)
    if (found.schema <= this.kind.migrations.length && !this.closed) await this.saveMigrated(found.value, file)
    return found.value
  }

  async write(data: T): Promise<void> {
    if (this.closed) throw new StoreError('STORE_READ_ONLY', this.path)
    const text = seal(this.kind.format, this.kind.migrations.length + 1, data)
    await replaceFile(this.ports.disk, this.path, text, this.ports.newId())
    this.seen = await this.stamp()
  }

  /** Whether the file is no longer the one last read or written. */
  async changedOutside(): Promise<boolean> {
    return !this.closed && !sameStamp(await this.stamp(), this.seen)
  }

  /**
   * What a backup has in place of a file that cannot be read; the file itself is kept aside. Later on what the program
   * holds is newer than any backup.
   */
  private async replaceDamaged(file: string, fromBackup: boolean): Promise<T | null> {
    const { disk, notices, now, device } = this.ports
    const good = fromBackup ? ((await this.backedUp(file, device)) ?? (await this.backedUp(file))) : null
    if (this.closed) {
      notices.report({ kind: 'read-only', file, keptAs: null })
      return good?.value ?? null
    }
    try {
      const keptAs = await moveAside(disk, this.path, now())
      this.seen = null
      notices.report({ kind: 'set-aside', file, keptAs, ...(good && { backup: good.at }) })
      if (good) await this.write(good.value)
    } catch {
      this.closed = true
      notices.report({ kind: 'read-only', file, keptAs: null })
    }
    return good?.value ?? null
  }

  /** What this device's last backup has in place of a file that is gone. */
  private async replaceMissing(file: string): Promise<T | null> {
    const { device, notices } = this.ports
    const good = this.closed || device === undefined ? null : await this.backedUp(file, device)
    if (!good) return null
    notices.report({ kind: 'missing', file, keptAs: null, backup: good.at })
    // Tried again with the next change.
    await this.write(good.value).catch(() => undefined)
    return good.value
  }

  /** What the newest backup has of this file, as far as it is to be believed. */
  private async backedUp(file: string, device?: string): Promise<{ value: T; at: string } | null> {
    const copy = await this.ports.recover(file, device).catch(() => null)
    const found = copy && readSealed(Buffer.from(copy.bytes).toString('utf8'), this.kind)
    return copy && found && found !== 'newer' ? { value: found.value, at: copy.at } : null
  }

  private async saveMigrated(value: T, file: string): Promise<void> {
    try {
      await this.ports.beforeMigration()
      await this.write(value)
    } catch {
      // Without a copy of the old form the new one must not take its place.
      this.closed = true
      this.ports.notices.report({ kind: 'read-only', file, keptAs: null })
    }
  }

  private stamp(): Promise<Stamp> {
    return this.ports.disk.stat(this.path).catch(() => null)
  }

  /** The text of the file; null when there is none, or when it cannot be read and must not be replaced. */
  private async load(): Promise<string | null> {
    try {
      const text = (await this.ports.disk.readFile(this.path)).toString('utf8').replace(/^\uFEFF/, '')
      this.seen = await this.stamp()
      return text
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      // Once it was read, a passing trouble is one of that save alone.
      if (this.opened) throw error
      // Of a folder that is closed as a whole it was said already.
      if (!this.closed) this.ports.notices.report({ kind: 'read-only', file: basename(this.path), keptAs: null })
      this.closed = true
      return null
    }
  }
}

/** Opens the document at `path`; with `mayWrite` false it is only looked at. */
export async function openDocument<T>(
  path: string,
  kind: DocumentKind<T>,
  ports: DocumentPorts,
  mayWrite = true,
): Promise<Document<T>> {
  const file = new SealedFile(path, kind, ports, !mayWrite)
  const low = new Low<T>(file, structuredClone(kind.defaults))
  await low.read()
  // lowdb takes a change before it is written; what is shown is only what is on the disk.
  let saved = low.data
  let last: Promise<unknown> = Promise.resolve()
  const save = async (change: (value: T) => T): Promise<T> => {
    try {
      if (await file.changedOutside()) {
        low.data = saved
        await low.read()
        saved = low.data
      }
    } catch (error) {
      throw StoreError.from(error, path)
    }
    low.data = kind.schema.parse(change(saved))
    try {
      await low.write()
    } catch (error) {
      throw StoreError.from(error, path)
    }
    saved = low.data
    return saved
  }
  return {
    get value() {
      return saved
    },
    update(change) {
      const turn = last.then(() => save(change))
      last = turn.catch(() => undefined)
      return turn
    },
    async settled() {
      await last
    },
  }
}
