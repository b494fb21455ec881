/** Documents: one JSON file per kind in the data folder, through lowdb with an adapter of our own. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import { replaceFile } from './durable'
import { seal, unseal } from './envelope'
import { errnoOf, StoreError } from './errors'
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

export type StorePorts = { newId: () => string; now: () => string; notices: Notices }

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

/** A lowdb adapter that believes nothing it reads and replaces files only as a whole. */
class SealedFile<T> implements Adapter<T> {
  readOnly = false

  constructor(
    private readonly path: string,
    private readonly kind: DocumentKind<T>,
    private readonly ports: StorePorts,
  ) {}

  async read(): Promise<T | null> {
    const { notices, now } = this.ports
    const file = basename(this.path)
    const text = await this.load()
    if (text === null) return null
    const newest = this.kind.migrations.length + 1
    const opened = unseal(text, this.kind.format, newest)
    if (opened.state === 'newer') {
      this.readOnly = true
      notices.report({ kind: 'newer-version', file, keptAs: null })
      return null
    }
    const valid = opened.state === 'good' ? this.migrate(opened.data, opened.schema) : null
    if (valid?.success) return valid.data
    try {
      notices.report({ kind: 'set-aside', file, keptAs: await moveAside(this.path, now()) })
    } catch {
      this.readOnly = true
      notices.report({ kind: 'read-only', file, keptAs: null })
    }
    return null
  }

  async write(data: T): Promise<void> {
    if (this.readOnly) throw new StoreError('STORE_READ_ONLY', this.path)
    const text = seal(this.kind.format, this.kind.migrations.length + 1, data)
    await replaceFile(this.path, text, this.ports.newId())
  }

  /** Data of an older schema in today's; null when a migration cannot make anything of it. */
  private migrate(data: unknown, schema: number) {
    try {
      const migrated = this.kind.migrations.slice(schema - 1).reduce((before, step) => step(before), data)
      return this.kind.schema.safeParse(migrated)
    } catch {
      return null
    }
  }

  /** The text of the file; null when there is none, or when it cannot be read and must not be replaced. */
  private async load(): Promise<string | null> {
    try {
      return (await readFile(this.path, 'utf8')).replace(/^\uFEFF/, '')
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      this.readOnly = true
      this.ports.notices.report({ kind: 'read-only', file: basename(this.path), keptAs: null })
      return null
    }
  }
}

export async function openDocument<T>(path: string, kind: DocumentKind<T>, ports: StorePorts): Promise<Document<T>> {
  const low = new Low<T>(new SealedFile(path, kind, ports), structuredClone(kind.defaults))
  await low.read()
  // lowdb takes a change before it is written; what is shown is only what is on the disk.
  let saved = low.data
  let last: Promise<unknown> = Promise.resolve()
  const save = async (change: (value: T) => T): Promise<T> => {
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
