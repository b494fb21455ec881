/** The form of every document on disk: what it is, which schema it follows, and a checksum over its data. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const envelope = z.strictObject({
  format: z.string(),
  schema: z.int().positive(),
  checksum: z.string(),
  data: z.unknown(),
})

/** First 32 hexadecimal digits of the SHA-256 of a text: enough to notice any accident. */
export const checksum = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32)

export type Opened =
  | { state: 'good'; data: unknown; schema: number }
  | { state: 'newer'; schema: number }
  | { state: 'corrupt'; why: string }

export function seal(format: string, schema: number, data: unknown): string {
  return `${JSON.stringify({ format, schema, checksum: checksum(JSON.stringify(data)), data }, null, 1)}\n`
}

/** Whether a text is a document, of whatever kind and schema, as it was sealed. */
export function isSealed(text: string): boolean {
  try {
    const { data, checksum: sum } = envelope.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return checksum(JSON.stringify(data)) === sum
  } catch {
    return false
  }
}

/** Reads a sealed document without believing it: form, kind, schema number and checksum must agree. */
export function unseal(text: string, format: string, newest: number): Opened {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { state: 'corrupt', why: 'it is not JSON' }
  }
  const found = envelope.safeParse(parsed)
  if (!found.success) return { state: 'corrupt', why: 'it is not a Lectern document' }
  if (found.data.format !== format) return { state: 'corrupt', why: `it is a ${found.data.format} document` }
  if (found.data.schema > newest) return { state: 'newer', schema: found.data.schema }
  const { data, schema } = found.data
  try {
    if (checksum(JSON.stringify(data)) === found.data.checksum) return { state: 'good', data, schema }
  } catch {
    return { state: 'corrupt', why: 'it is nested deeper than can be written' }
  }
  return { state: 'corrupt', why: 'its checksum does not match' }
}
