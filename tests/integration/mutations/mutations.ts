/** The ways in which a file goes wrong. */
import { below, pick, type Random } from '../../main/storage/disks/pick'
import { isObject } from './oracle'
import type { Entry, Files } from './profile'
import { misshapen, type Shape, sealedLine, sealedText } from './shapes'

type Changed = Map<string, Entry>
type OfBytes = (bytes: Buffer, random: Random) => Buffer | string

/** A whole number below `end`, and 0 where there is none. */
const nat = (random: Random, end: number): number => below(random, Math.max(1, end))

const noise = (random: Random, length: number): Buffer => Buffer.from(Array.from({ length }, () => nat(random, 256)))

/** Where a run of up to `most` bytes lies. */
function runIn(bytes: Buffer, random: Random, most: number): [number, number] {
  const from = nat(random, bytes.length)
  return [from, Math.min(bytes.length, from + 1 + nat(random, most))]
}

const inLines = (bytes: Buffer, change: (lines: string[]) => string[]): string =>
  change(bytes.toString('utf8').split(/(?<=\n)/)).join('')

const bytewise: Record<string, OfBytes> = {
  'bit flipped': (bytes, random) => {
    const copy = Buffer.from(bytes)
    const at = nat(random, bytes.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << nat(random, 8))
    return copy
  },
  'bits flipped': (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let n = 2 + nat(random, 20); n > 0; n -= 1) {
      const at = nat(random, bytes.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << nat(random, 8))
    }
    return copy
  },
  'run of noise': (bytes, random) => {
    const [from, to] = runIn(bytes, random, 300)
    return Buffer.concat([bytes.subarray(0, from), noise(random, to - from), bytes.subarray(to)])
  },
  'run of zeros': (bytes, random) => Buffer.from(bytes).fill(0, ...runIn(bytes, random, 512)),
  'all zeros': (bytes) => Buffer.alloc(bytes.length),
  'run missing': (bytes, random) => {
    const [from, to] = runIn(bytes, random, 300)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'end cut off': (bytes, random) => bytes.subarray(0, nat(random, bytes.length)),
  'start cut off': (bytes, random) => bytes.subarray(1 + nat(random, bytes.length - 1)),
  'lines cut off': (bytes, random) => inLines(bytes, (lines) => lines.slice(0, nat(random, lines.length))),
  empty: () => '',
  'zeros appended': (bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + nat(random, 4096))]),
  'noise appended': (bytes, random) => Buffer.concat([bytes, noise(random, 1 + nat(random, 400))]),
  'halves swapped': (bytes) => Buffer.concat([bytes.subarray(bytes.length >> 1), bytes.subarray(0, bytes.length >> 1)]),
  'written twice': (bytes) => Buffer.concat([bytes, bytes]),
  'line repeated': (bytes, random) =>
    inLines(bytes, (lines) => {
      const from = nat(random, lines.length)
      return [...lines.slice(0, from + 1), ...lines.slice(from)]
    }),
  'lines swapped': (bytes, random) =>
    inLines(bytes, (lines) => {
      const [a, b] = [nat(random, lines.length), nat(random, lines.length)]
      return lines.map((line, i) => (i === a ? (lines[b] ?? '') : i === b ? (lines[a] ?? '') : line))
    }),
  'byte order mark': (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  'carriage returns': (bytes) => bytes.toString('utf8').replaceAll('\n', '\r\n'),
  'no last line feed': (bytes) => bytes.toString('utf8').trimEnd(),
  'other encoding': (bytes, random) => Buffer.from(bytes.toString('utf8'), pick(random, ['utf16le', 'latin1'])),
  'not JSON at all': (_, random) => pick(random, ['null', '[]', '0', '"', '{', '{}', '\n', '<html></html>']),
}

const shapes: readonly Shape[] = ['wrong-type', 'large', 'instant', 'deep', 'proto', 'extra']

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One line of the journal with a wrong event in it; with the right checksum over it where `sealed`. */
function wrongLine(text: string, shape: Shape, sealed: boolean, random: Random): string {
  const lines = text.trimEnd().split('\n')
  const at = nat(random, lines.length)
  const whole = lines[at] ?? ''
  const event = misshapen(parsed(sealed ? `${whole.slice(0, -26)}}` : whole), shape, random)
  lines[at] = sealed && event.endsWith('}') ? sealedLine(event) : event
  return `${lines.join('\n')}\n`
}

/** A document with wrong data in it; with the right checksum over it where `sealed`. */
function wrongDocument(text: string, shape: Shape, sealed: boolean, random: Random): string {
  const whole = parsed(text)
  if (!sealed || !isObject(whole) || !('data' in whole)) return misshapen(whole, shape, random)
  const schema = random() < 0.1 ? pick(random, ['0', '3', '1e308', '-1', '"1"', '1.5']) : String(whole.schema)
  return sealedText(String(whole.format), schema, misshapen(whole.data, shape, random))
}

const shaped = (path: string, shape: Shape, sealed: boolean): OfBytes => {
  const change = path.endsWith('.jsonl') ? wrongLine : wrongDocument
  return (bytes, random) => change(bytes.toString('utf8'), shape, sealed, random)
}

export type Mutation = { name: string; apply: (files: Changed, path: string, original: Files, random: Random) => void }

const withBytes = (files: Changed, path: string, random: Random, change: OfBytes): void => {
  const entry = files.get(path)
  if (!(entry instanceof Buffer)) return
  try {
    files.set(path, Buffer.from(change(entry, random)))
  } catch (error) {
    // What a mutation before this one has nested too deeply stays as it is.
    if (!(error instanceof RangeError)) throw error
  }
}

export const mutations: readonly Mutation[] = [
  ...Object.entries(bytewise).map(
    ([name, change]): Mutation => ({ name, apply: (files, path, _, random) => withBytes(files, path, random, change) }),
  ),
  ...[false, true].flatMap((sealed) =>
    shapes.map(
      (shape): Mutation => ({
        name: `${shape}${sealed ? ', checksum right' : ''}`,
        apply: (files, path, _, random) => withBytes(files, path, random, shaped(path, shape, sealed)),
      }),
    ),
  ),
  {
    name: 'two files exchanged',
    apply(files, path, original, random) {
      const other = pick(random, [...original.keys()])
      const [mine, theirs] = [files.get(path), files.get(other)]
      if (mine && theirs) files.set(path, theirs).set(other, mine)
    },
  },
  { name: 'a folder in its place', apply: (files, path) => void files.set(path, 'folder') },
  { name: 'a link to itself', apply: (files, path) => void files.set(path, 'loop') },
  { name: 'deleted', apply: (files, path) => void files.delete(path) },
]
