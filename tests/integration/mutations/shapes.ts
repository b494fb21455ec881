/** Wrong values in right places: JSON of the wrong types, too large, too deep, or with names that mean something. */
import { checksum } from '../../../src/main/storage/envelope'
import { pick, type Random } from '../../main/storage/disks/pick'
import { isObject } from './oracle'

/** Stands for text that no JSON value of this program could be written as. */
const hole = '\u0001hole\u0001'

const wrong = [null, true, false, -1, 0, 1.5, '', 'x', [], {}, [[]], { x: 1 }] as const
const large = [1e308, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, '9'.repeat(5000)] as const
const instants = [
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-22T10:00Z',
  '2026-11-22T10:00:00.1234567891Z',
] as const

export type Shape = 'wrong-type' | 'large' | 'instant' | 'deep' | 'proto' | 'extra'

const nested = (depth: number, random: Random): string =>
  random() < 0.5 ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`

type Place = { holder: Record<string, unknown> | unknown[]; key: string }

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (!isObject(value) && !Array.isArray(value)) return found
  for (const [key, inner] of Object.entries(value)) {
    found.push({ holder: value, key })
    placesIn(inner, found)
  }
  return found
}

function put({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
}

/** The JSON of `value` with one thing wrong in it. */
export function misshapen(value: unknown, shape: Shape, random: Random): string {
  const copy: unknown = structuredClone(value)
  const places = placesIn(copy)
  if (places.length === 0) return 'null'
  const place = pick(random, places)
  const objects = [copy, ...places.map(({ holder, key }) => Reflect.get(holder, key))].filter(isObject)
  const holder = objects.length > 0 ? pick(random, objects) : null
  let text = ''
  if (shape === 'wrong-type') put(place, pick(random, wrong))
  if (shape === 'large') put(place, pick(random, large))
  if (shape === 'instant') {
    const times = places.filter(({ holder: of, key }) => /T..:/.test(String(Reflect.get(of, key))))
    put(times.length > 0 ? pick(random, times) : place, pick(random, instants))
  }
  if (shape === 'deep') {
    put(place, hole)
    text = nested(pick(random, [40, 3000, 20_000]), random)
  }
  if (shape === 'proto') {
    const name = pick(random, ['__proto__', 'constructor', 'prototype', 'toString'])
    if (holder && random() < 0.7) put({ holder, key: name }, pick<unknown>(random, [1, 'x', { x: 1 }]))
    else put(place, name)
  }
  if (shape === 'extra' && holder) {
    if (random() < 0.5) put({ holder, key: 'extra' }, 1)
    else delete holder[pick(random, [place.key, ...Object.keys(holder)])]
  }
  return JSON.stringify(copy).replace(JSON.stringify(hole), text)
}

/** A document around data that is JSON already, with the checksum the program would give it. */
export const sealedText = (format: string, schema: string, data: string): string =>
  `{"format":${JSON.stringify(format)},"schema":${schema},"checksum":"${checksum(data)}","data":${data}}\n`

/** A line of the journal around an event that is JSON already. */
export const sealedLine = (event: string): string => `${event.slice(0, -1)},"crc":"${checksum(event).slice(0, 16)}"}`
