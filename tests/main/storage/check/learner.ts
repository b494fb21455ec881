/** A data folder as a learner makes it with the real store over three months, its backups, and the check of it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyEventBody } from '../../../../src/core/progress/events'
import { openBackups } from '../../../../src/main/storage/backup/index'
import { folderSource } from '../../../../src/main/storage/backup/source'
import { type CheckOptions, checkData } from '../../../../src/main/storage/check/index'
import { realDisk } from '../../../../src/main/storage/disk'
import { writeLine } from '../../../../src/main/storage/journal/line'
import { openStore } from '../../../../src/main/storage/store'
import type { CheckLine, CheckReport } from '../../../../src/shared/ipc/data-views'
import { tempFolder } from '../../../scripts/temp-folder'
import { testPorts } from '../ports'

export const library = {
  programmes: new Set(['aws-mla-c02']),
  packs: new Map([['pack', new Set(['q-1', 'q-2'])]]),
}

const started = (attempt: string): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: 'Some questions',
  pack: 'pack',
  packVersion: '1.0.0',
  programme: 'aws-mla-c02',
  seed: 1,
  questions: ['q-1', 'q-2'],
  deadline: null,
  planned: null,
})

/** The five events of one attempt. */
export const attempt = (id: string): StudyEventBody[] => [
  started(id),
  { kind: 'question-shown', attempt: id, question: 'q-1' },
  { kind: 'question-answered', attempt: id, question: 'q-1', answer: { type: 'single', option: 'a' }, ms: 900 },
  { kind: 'question-answered', attempt: id, question: 'q-2', answer: null, ms: 100 },
  { kind: 'attempt-finished', attempt: id, reason: 'learner' },
]

export const months = ['2026-09', '2026-10', '2026-11'] as const

/** Five events in each of three months, numbered 1 to 15, with settings, a snapshot, and no backup yet. */
export async function learner() {
  const root = tempFolder()
  const data = join(root, 'data')
  const clock = testPorts()
  for (const month of months) {
    clock.setNow(`${month}-05T10:00:00.000Z`)
    const store = await openStore(data, clock.ports)
    for (const body of attempt(`attempt-${month}`)) await store.record(body)
    await store.settings.update((value) => ({ ...value, name: `Ada in ${month}` }))
    await store.plans.update((value) => value)
    await store.close()
  }
  clock.setNow('2026-11-22T10:00:00.000Z')
  const { ports } = clock
  const device: string = JSON.parse(readFileSync(join(data, 'device.json'), 'utf8')).data.id
  const folder = join(root, 'backups')
  const backups = openBackups(ports, folder)
  const holds = { answers: 3, attempts: 3, sessions: 0, plans: 0 }
  const source = folderSource(realDisk, data, { device, holds: () => holds, savedBytes: () => null })
  const path = (name: string) => join(data, name)
  return {
    data,
    folder,
    device,
    backups,
    setNow: clock.setNow,
    ports,
    path,
    back: () => backups.make('by-hand', source),
    text: (name: string) => readFileSync(path(name), 'utf8'),
    put: (name: string, text: string | Uint8Array) => writeFileSync(path(name), text),
    lines: (name: string) => readFileSync(path(name), 'utf8').trimEnd().split('\n'),
    check: (more: Partial<CheckOptions> = {}): Promise<CheckReport> =>
      checkData({
        folder: data,
        disk: realDisk,
        now: ports.now,
        newId: ports.newId,
        recover: (file) => backups.newestGood(file),
        repair: true,
        library,
        backups,
        freeBytes: async () => 5e9,
        ...more,
      }),
  }
}

export type Learner = Awaited<ReturnType<typeof learner>>

/** One line of a report. */
export function part(report: CheckReport, name: CheckLine['part']): CheckLine {
  const found = report.lines.find((line) => line.part === name)
  if (!found) throw new Error(`the report has no line for ${name}`)
  return found
}

/** The parts that are not fine, with their state. */
export const notFine = ({ lines }: CheckReport): Record<string, string> =>
  Object.fromEntries(lines.flatMap(({ part: name, state }) => (state === 'fine' ? [] : [[name, state]])))

/** One bit of the file is another: in the middle of its `n`th line, from 1. */
export function flip({ path, text }: Learner, name: string, n: number): void {
  const before = text(name)
    .split('\n')
    .slice(0, n - 1)
    .join('\n').length
  const bytes = readFileSync(path(name))
  const at = before + 30
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path(name), bytes)
}

/** A line whose checksum is right, of an event that nobody recorded. */
export const forged = (device: string, seq: number, at: string, body: StudyEventBody, id = `forged-${seq}`): string =>
  writeLine({ v: 1, id, seq, at, zone: 'UTC', device, ...body })
