/** A small profile with everything a profile can hold, made by the program's own means, as a map of its files. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { withPlan } from '../../../src/core/plan/shelf'
import type { StudyEventBody } from '../../../src/core/progress/events'
import { folderSource } from '../../../src/main/storage/backup'
import { realDisk } from '../../../src/main/storage/disk'
import { writeLine } from '../../../src/main/storage/journal/line'
import { takeIn } from '../../../src/main/storage/merge'
import type { LearnerData } from '../../../src/main/storage/open'
import { holds } from './holds'
import { openProfile } from './open'
import { aPlan } from './plan'

/** What stands under a name: bytes, a folder with something in it, or a link that leads to itself. */
export type Entry = Buffer | 'folder' | 'loop'

/** By path in the profile, with forward slashes. */
export type Files = ReadonlyMap<string, Entry>

/** An empty folder, in memory where the system offers that: thousands of profiles are made and removed in it. */
export const fastFolder = (): string => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lectern-'))

export function writeProfile(root: string, files: Files): void {
  for (const folder of new Set([...files.keys()].map((path) => dirname(join(root, path))))) {
    mkdirSync(folder, { recursive: true })
  }
  for (const [path, entry] of files) {
    const full = join(root, path)
    if (entry === 'loop') symlinkSync(full, full)
    else if (entry === 'folder') {
      mkdirSync(full)
      writeFileSync(join(full, 'kept'), 'kept')
    } else writeFileSync(full, entry)
  }
}

/** Every file below `root`; folders and links are left out. */
export function readProfile(root: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    found.set(full.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(full))
  }
  return found
}

const question = (attempt: string, n: number) => ({ attempt, question: `${attempt}-q${n}` })

const tick = (session: string): StudyEventBody => ({ kind: 'session-ticked', plan: 'plan-1', session, on: true })

const started = (attempt: string, questions: number): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: `Attempt ${attempt}`,
  pack: 'pack',
  packVersion: '1.0.0',
  programme: 'aws-mla-c02',
  seed: 7,
  questions: Array.from({ length: questions }, (_, n) => question(attempt, n).question),
  deadline: null,
  planned: null,
})

const answered = (attempt: string, n: number): StudyEventBody[] => [
  { kind: 'question-shown', ...question(attempt, n) },
  { kind: 'question-answered', ...question(attempt, n), answer: { type: 'single', option: 'ä' }, ms: 900 + n },
]

const finished = (attempt: string): StudyEventBody => ({
  kind: 'attempt-finished',
  attempt,
  reason: 'learner',
  score: { right: 1, total: 2, ms: 1801, domains: [{ domain: null, right: 1, total: 2 }] },
})

const attemptOf = (id: string, ended: boolean): StudyEventBody[] => [
  started(id, 2),
  ...answered(id, 0),
  ...answered(id, 1),
  ...(ended ? [finished(id)] : []),
]

async function recordAll(data: LearnerData, bodies: readonly StudyEventBody[], at: (minutes: number) => void) {
  for (const [n, body] of bodies.entries()) {
    at(n)
    await data.store.record(body)
  }
}

/** The journal of another device, a month a file. */
async function otherDevice(root: string, clock: Clock) {
  const { data } = await openProfile(root, clock.now, 'other')
  await recordAll(data, [tick('other-1'), ...attemptOf('other-a', true)], clock.from('2026-10-12T08:00:00.000Z'))
  await recordAll(data, [tick('other-2'), ...attemptOf('other-b', false)], clock.from('2026-11-03T08:00:00.000Z'))
  const device = data.store.device.value.id
  await data.store.close()
  const files = [...readProfile(root)].filter(([path]) => path.startsWith('data/journal/'))
  return { device, files: files.map(([path, bytes]) => ({ name: path.slice('data/journal/'.length), bytes })) }
}

type Clock = { now: () => string; from: (start: string) => (minutes: number) => void }

function clock(): Clock {
  let at = 0
  return {
    now: () => new Date(at).toISOString(),
    from: (start) => (minutes) => {
      at = Date.parse(start) + minutes * 60_000
    },
  }
}

/** Makes the profile anew in `root` and returns its files. The last two events are in no backup. */
export async function makeProfile(root: string): Promise<Map<string, Buffer>> {
  const time = clock()
  const other = await otherDevice(join(root, 'other'), time)
  const own = join(root, 'own')
  time.from('2026-10-05T08:00:00.000Z')(0)
  let { data } = await openProfile(own, time.now, 'own')
  await data.store.settings.update((value) => ({ ...value, name: 'Ada Löwe', theme: 'dark' }))
  await data.store.plans.update((value) =>
    ['plan-1', 'plan-2'].reduce(
      (shelf, id, n) => withPlan(shelf, id, aPlan(id), { id: `change-${n}`, at: time.now(), device: 'own-1' }),
      value,
    ),
  )
  await data.places.update((value) => ({ ...value, sharedPaused: true }))
  await recordAll(
    data,
    [tick('own-1'), ...attemptOf('own-a', true), tick('own-2')],
    time.from('2026-10-06T08:00:00.000Z'),
  )
  await recordAll(data, [tick('own-3'), ...attemptOf('own-b', false)], time.from('2026-11-02T09:00:00.000Z'))
  for (const { name, bytes } of other.files) await takeIn(join(own, 'data'), other.device, name, bytes, data.reading)
  await data.store.absorb()
  const [device, seq] = [data.store.device.value.id, [...readProfile(own)].flatMap(linesOfOwn).length]
  await data.store.close()

  // A further part of the month, as a failed append leaves it.
  const head = { v: 1, zone: 'Europe/Vienna', device } as const
  for (const n of [1, 2, 3]) {
    const at = `2026-11-05T09:0${n}:00.000Z`
    const line = writeLine({ ...tick(`part-${n}`), ...head, id: `part-${n}`, seq: seq + n, at })
    appendFileSync(join(own, 'data', 'journal', '2026-11.1.jsonl'), line)
  }
  time.from('2026-11-06T08:00:00.000Z')(0)
  data = (await openProfile(own, time.now, 'again')).data
  await data.store.study()
  const { savedBytes, folder } = data.store
  await data.backups().make('timer', folderSource(realDisk, folder, { device, holds: () => holds, savedBytes }))
  await recordAll(data, [tick('late-1'), tick('late-2')], time.from('2026-11-07T08:00:00.000Z'))
  await data.store.close()
  const files = readProfile(own)
  rmSync(root, { recursive: true })
  return files
}

const linesOfOwn = ([path, bytes]: [string, Buffer]): string[] =>
  path.startsWith('data/journal/') ? bytes.toString('utf8').trimEnd().split('\n') : []
