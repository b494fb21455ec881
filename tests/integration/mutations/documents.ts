/** What must hold of the documents of a mutated profile. */
import { isDeepStrictEqual } from 'node:util'
import type { DocumentKind } from '../../../src/main/storage/document'
import { deviceKind, plansKind, settingsKind } from '../../../src/main/storage/kinds'
import { placesKind } from '../../../src/main/storage/places'
import type { Visit } from './case'
import { type Case, toldAs } from './checks'
import { documentIn, type Reading } from './oracle'
import type { Entry } from './profile'

type Kind = {
  name: keyof Visit['documents']
  read: (entry: Entry | undefined) => Reading<unknown>
  /** Files of the copies that take its place. */
  copies: RegExp
}

const kindOf = <T>(name: Kind['name'], kind: DocumentKind<T>, copies = /^(backups|places)/): Kind => ({
  name,
  read: (entry) => documentIn(entry, kind),
  copies,
})

const device = 'data/device.json'

export const kinds: Readonly<Record<string, Kind>> = {
  'data/settings.json': kindOf('settings', settingsKind),
  'data/plans.json': kindOf('plans', plansKind),
  [device]: kindOf('device', deviceKind('-')),
  'places.json': kindOf('places', placesKind, /^places\.json\.copy$/),
}

export type DocumentCheck = { complaints: string[]; damaged: boolean; recovered: boolean; afresh: boolean }

/** Whether a copy has to take the place of a document that is gone: only for a device that is known by its name. */
function isOwed(path: string, { files, paths }: Case): boolean {
  if (path === device) return false
  return (
    path === 'places.json' || !paths.includes(device) || kinds[device]?.read(files.get(device)).state === 'unreadable'
  )
}

const instantOf: Readonly<Record<string, RegExp>> = { 'places.json': /T/ }
const ofBackup = /^2026-11-06T08:00:00.000Z$/

export function judgeDocument(about: Case, path: string, one: Visit): DocumentCheck {
  const { before, files, paths } = about
  const kind = kinds[path]
  const fine: DocumentCheck = { complaints: [], damaged: false, recovered: false, afresh: false }
  if (!kind || !paths.includes(path)) return fine
  const shown = one.documents[kind.name]
  const says = one.told.filter(({ file }) => file === toldAs(path))
  const reading = kind.read(files.get(path))
  if (reading.state === 'good') {
    return isDeepStrictEqual(shown, reading.value) ? fine : { ...fine, complaints: [`${path} is good and not in use`] }
  }
  const original = kind.read(before.get(path))
  const complaints: string[] = []
  const copied = !paths.some((other) => kind.copies.test(other) && other !== path)
  const recovered = original.state === 'good' && isDeepStrictEqual(shown, original.value)
  const owed = copied && (reading.state === 'unreadable' || (reading.state === 'gone' && isOwed(path, about)))
  const told: Record<typeof reading.state, string[]> = {
    newer: ['newer-version'],
    unreadable: ['set-aside', 'read-only'],
    blocked: ['read-only'],
    gone: owed ? ['missing'] : [],
  }
  const expected = told[reading.state]
  if (expected.length > 0 && !says.some((notice) => expected.includes(notice.kind))) {
    complaints.push(`${path} is ${reading.state} and nobody says so`)
  }
  if (owed && !recovered) complaints.push(`${path} is ${reading.state} and did not come back`)
  const instant = instantOf[path] ?? ofBackup
  if (owed && !says.some((notice) => instant.test(notice.backup ?? ''))) {
    complaints.push(`which copy took the place of ${path} is not told`)
  }
  return { complaints, damaged: owed, recovered: owed && recovered, afresh: !recovered }
}
