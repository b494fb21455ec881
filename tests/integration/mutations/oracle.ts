/** What a reader who knows only the written format makes of a file: apart from the program, so that it can be judged. */
import { createHash } from 'node:crypto'
import { type StudyEvent, studyEvent } from '../../../src/core/progress/events'
import type { DocumentKind } from '../../../src/main/storage/document'
import type { Entry } from './profile'

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const digits = (text: string, count: number): string => createHash('sha256').update(text).digest('hex').slice(0, count)

export type Line = { text: string; event: StudyEvent }

type ReadLine = { state: 'whole'; line: Line } | { state: 'strange' | 'newer' }

// Nearly every line and document is one that thousands of other cases have too.
const known = new Map<string, ReadLine>()
const mostKnown = 10_000

function readLine(text: string): ReadLine {
  const crc = /^,"crc":"([0-9a-f]{16})"\}$/.exec(text.slice(-26))?.[1]
  const json = `${text.slice(0, -26)}}`
  if (crc === undefined || digits(json, 16) !== crc) return { state: 'strange' }
  try {
    const event = studyEvent.safeParse(JSON.parse(json))
    return event.success ? { state: 'whole', line: { text, event: event.data } } : { state: 'newer' }
  } catch {
    return { state: 'strange' }
  }
}

/** Whole lines of a journal, and whether there is anything else in it. */
export function linesOf(bytes: Buffer): { whole: Line[]; strange: boolean; newer: boolean } {
  const pieces = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
  const found = { whole: [] as Line[], strange: false, newer: false }
  for (const [i, piece] of pieces.entries()) {
    if (piece === '' && i === pieces.length - 1) continue
    const text = piece.replace(/\r$/, '')
    const read = known.get(text) ?? readLine(text)
    if (known.size < mostKnown && text.length < 2000) known.set(text, read)
    if (read.state === 'whole') found.whole.push(read.line)
    else found[read.state] = true
  }
  return found
}

export type Reading<T> = { state: 'good'; value: T } | { state: 'newer' | 'unreadable' | 'blocked' | 'gone' }

/** A document as its format says it is to be read. */
export function documentIn<T>(entry: Entry | undefined, kind: DocumentKind<T>): Reading<T> {
  if (entry === undefined) return { state: 'gone' }
  if (entry === 'folder' || entry === 'loop') return { state: 'blocked' }
  try {
    const found: unknown = JSON.parse(entry.toString('utf8').replace(/^\uFEFF/, ''))
    if (!isObject(found) || Object.keys(found).sort().join() !== 'checksum,data,format,schema') throw new Error('form')
    const { format, schema, checksum, data } = found
    if (format !== kind.format || typeof schema !== 'number' || typeof checksum !== 'string') throw new Error('form')
    if (!Number.isSafeInteger(schema) || schema < 1) throw new Error('schema')
    if (schema > kind.migrations.length + 1) return { state: 'newer' }
    if (digits(JSON.stringify(data), 32) !== checksum) throw new Error('checksum')
    const migrated = kind.migrations.slice(schema - 1).reduce((before, step) => step(before), data)
    return { state: 'good', value: kind.schema.parse(migrated) }
  } catch {
    return { state: 'unreadable' }
  }
}
