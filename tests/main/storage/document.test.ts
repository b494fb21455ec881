import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type DocumentKind, openDocument } from '../../../src/main/storage/document'
import { checksum, seal, unseal } from '../../../src/main/storage/envelope'
import { StoreError } from '../../../src/main/storage/errors'
import { tempFolder } from '../../scripts/temp-folder'
import { testPorts } from './ports'

type Note = { text: string; count: number }

const kind: DocumentKind<Note> = {
  format: 'test-note',
  migrations: [],
  schema: z.strictObject({ text: z.string(), count: z.int() }),
  defaults: { text: 'default', count: 0 },
}

const good = seal('test-note', 1, { text: 'kept', count: 7 })
const aside = 'note.json.corrupt-2026-11-22T10-00-00-000Z'

async function openWith(content: string | Uint8Array, of: DocumentKind<Note> = kind) {
  const folder = tempFolder()
  const path = join(folder, 'note.json')
  writeFileSync(path, content)
  const { ports, told } = testPorts()
  return { folder, path, told, ports, document: await openDocument(path, of, ports) }
}

describe('a document', () => {
  it('comes back as it was saved', async () => {
    const folder = tempFolder()
    const path = join(folder, 'note.json')
    const { ports, told } = testPorts()
    const first = await openDocument(path, kind, ports)
    expect(first.value).toEqual(kind.defaults)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer(), async (text, count) => {
        await first.update(() => ({ text, count }))
        expect((await openDocument(path, kind, ports)).value).toEqual({ text, count })
      }),
      { numRuns: 25 },
    )
    expect(told()).toEqual([])
    expect(readdirSync(folder)).toEqual(['note.json'])
  })

  it('makes every change of many at once, each on the last one', async () => {
    const { document, path, ports } = await openWith(good)
    const changes = Array.from({ length: 30 }, () => document.update((note) => ({ ...note, count: note.count + 1 })))
    const results = await Promise.all(changes)
    expect(results.map((note) => note.count)).toEqual(Array.from({ length: 30 }, (_, i) => 8 + i))
    expect((await openDocument(path, kind, ports)).value.count).toBe(37)
  })

  it('stays what it was when a save fails, on disk and in memory, and goes on after it', async () => {
    const { document, folder, path } = await openWith(good)
    renameSync(path, join(folder, 'away'))
    mkdirSync(path)
    await expect(document.update((note) => ({ ...note, count: 8 }))).rejects.toBeInstanceOf(StoreError)
    expect(document.value).toEqual({ text: 'kept', count: 7 })
    expect(readdirSync(folder).sort()).toEqual(['away', 'note.json'])
    expect(readFileSync(join(folder, 'away'), 'utf8')).toBe(good)
    renameSync(path, join(folder, 'gone'))
    await expect(document.update((note) => ({ ...note, count: 9 }))).resolves.toEqual({ text: 'kept', count: 9 })
  })

  it('refuses a change that breaks its schema and keeps the value', async () => {
    const { document, path } = await openWith(good)
    await expect(document.update((note) => ({ ...note, count: 1.5 }))).rejects.toThrow()
    expect(document.value.count).toBe(7)
    expect(readFileSync(path, 'utf8')).toBe(good)
  })

  it('takes a file that an editor gave a byte order mark', async () => {
    const { document, told } = await openWith(`\uFEFF${good}`)
    expect(document.value.count).toBe(7)
    expect(told()).toEqual([])
  })
})

const flipped = good.replace('kept', 'kepT')

describe('a damaged document', () => {
  it.each<[string, string | Uint8Array]>([
    ['an empty file', ''],
    ['no JSON', '{"format": "test-note", '],
    ['zeros, as after a power cut', new Uint8Array(good.length)],
    ['a cut file', good.slice(0, good.length / 2)],
    ['a document of another format', seal('test-other', 1, { text: 'kept', count: 7 })],
    ['a wrong checksum', flipped],
    ['a right checksum over the wrong shape', seal('test-note', 1, { text: 'kept', count: 'seven' })],
    ['a further field', seal('test-note', 1, { text: 'kept', count: 7, more: true })],
    ['only null', 'null'],
    ['a list', '[]'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
    ['a polluted prototype', seal('test-note', 1, JSON.parse('{"text":"x","count":1,"__proto__":{"admin":true}}'))],
  ])('%s is set aside byte by byte, told, and replaced by defaults', async (_name, content) => {
    const { document, folder, path, told, ports } = await openWith(content)
    expect(document.value).toEqual(kind.defaults)
    expect(told()).toEqual([{ kind: 'set-aside', file: 'note.json', keptAs: aside }])
    expect(readdirSync(folder)).toEqual([aside])
    expect(readFileSync(join(folder, aside)).equals(Buffer.from(content))).toBe(true)
    await document.update((note) => ({ ...note, count: 1 }))
    expect((await openDocument(path, kind, ports)).value.count).toBe(1)
  })

  it('is never believed: any one changed character is noticed, or changed nothing that counts', async () => {
    const data = { text: 'kept', count: 7 }
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const opened = unseal(good.slice(0, at) + character + good.slice(at + 1), 'test-note', 1)
        expect(opened.state === 'good' ? opened.data : data).toEqual(data)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps both when the same file is damaged twice in one instant', async () => {
    const { folder, path, ports } = await openWith('first')
    writeFileSync(path, 'second')
    await openDocument(path, kind, ports)
    expect(readdirSync(folder).sort()).toEqual([aside, `${aside}-2`])
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('first')
    expect(readFileSync(join(folder, `${aside}-2`), 'utf8')).toBe('second')
  })

  it('is left alone, read-only, when it cannot be read at all', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'note.json'))
    const { ports, told } = testPorts()
    const document = await openDocument(join(folder, 'note.json'), kind, ports)
    expect(told()).toEqual([{ kind: 'read-only', file: 'note.json', keptAs: null }])
    await expect(document.update((note) => note)).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    expect(readdirSync(folder)).toEqual(['note.json'])
  })
})

describe('schemas', () => {
  const second: DocumentKind<Note> = {
    ...kind,
    migrations: [(data) => ({ ...z.looseObject({}).parse(data), count: 2 })],
  }

  it('of a newer Lectern open read-only and stay untouched', async () => {
    const newer = seal('test-note', 2, { anything: 'else' })
    const { document, folder, path, told } = await openWith(newer)
    expect(document.value).toEqual(kind.defaults)
    expect(told()).toEqual([{ kind: 'newer-version', file: 'note.json', keptAs: null }])
    await expect(document.update((note) => note)).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
      data: { file: path },
    })
    expect(readFileSync(path, 'utf8')).toBe(newer)
    expect(readdirSync(folder)).toEqual(['note.json'])
  })

  it('of an older one are migrated when read and saved as the newest', async () => {
    const { document, path, told } = await openWith(seal('test-note', 1, { text: 'old' }), second)
    expect(document.value).toEqual({ text: 'old', count: 2 })
    expect(told()).toEqual([])
    await document.update((note) => note)
    expect(unseal(readFileSync(path, 'utf8'), 'test-note', 2)).toEqual({
      state: 'good',
      schema: 2,
      data: { text: 'old', count: 2 },
    })
  })

  it('that a migration cannot make anything of are set aside', async () => {
    const { document, folder, told } = await openWith(seal('test-note', 1, 'not an object'), second)
    expect(document.value).toEqual(kind.defaults)
    expect(told()).toEqual([{ kind: 'set-aside', file: 'note.json', keptAs: aside }])
    expect(readdirSync(folder)).toEqual([aside])
  })
})

it('the checksum is the beginning of SHA-256', () => {
  // FIPS 180-2, appendix B.1: "abc"
  expect(checksum('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
})
