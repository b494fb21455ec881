import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { StudyEventBody } from '../../../src/core/progress/events'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { writeLine } from '../../../src/main/storage/journal/line'
import { openStore } from '../../../src/main/storage/store'
import { withFiles } from '../../main/storage/disks/bound'
import { testPorts } from '../../main/storage/ports'
import { tempFolder } from '../../scripts/temp-folder'

/** A disk that counts the bytes that pass. */
function counting() {
  const bytes = { read: 0, written: 0 }
  const disk: Disk = withFiles(realDisk, (file) => ({
    ...file,
    async read(...args) {
      const done = await file.read(...args)
      bytes.read += done.bytesRead
      return done
    },
    async write(...args) {
      const done = await file.write(...args)
      bytes.written += done.bytesWritten
      return done
    },
  }))
  const readFile: Disk['readFile'] = async (path) => {
    const content = await disk.readFile(path)
    bytes.read += content.length
    return content
  }
  return { disk: { ...disk, readFile }, bytes }
}

const perAttempt = 20
const questions = Array.from({ length: perAttempt - 2 }, (_, i) => `question-${i}`)

const bodies = (attempt: string): StudyEventBody[] => [
  {
    kind: 'attempt-started',
    attempt,
    mode: 'study',
    title: 'Practice',
    pack: 'p',
    packVersion: '1.0.0',
    programme: null,
    seed: 1,
    questions,
    deadline: null,
    planned: null,
  },
  ...questions.map(
    (question): StudyEventBody => ({
      kind: 'question-answered',
      attempt,
      question,
      answer: { type: 'single', option: 'a' },
      ms: 30_000,
    }),
  ),
  {
    kind: 'attempt-finished',
    attempt,
    reason: 'learner',
    score: { right: 9, total: 18, ms: 540_000, domains: [{ domain: '1', right: 9, total: 18 }] },
  },
]

/** A data folder with so many finished attempts, one a day. Returns it and the bytes of its journal. */
function studied(attempts: number): { folder: string; size: number } {
  const folder = tempFolder()
  const months = new Map<string, string>()
  let [seq, size] = [0, 0]
  for (let day = 0; day < attempts; day += 1) {
    for (const [i, body] of bodies(`attempt-${day}`).entries()) {
      seq += 1
      const at = new Date(Date.UTC(2022, 0, 1 + day, 8, i)).toISOString()
      const line = writeLine({ v: 1, id: `e-${seq}`, seq, at, zone: 'Europe/Vienna', device: 'desk', ...body })
      months.set(at.slice(0, 7), (months.get(at.slice(0, 7)) ?? '') + line)
      size += line.length
    }
  }
  mkdirSync(join(folder, 'journal'))
  for (const [month, text] of months) writeFileSync(join(folder, 'journal', `${month}.jsonl`), text)
  return { folder, size }
}

/** Bytes read to open a folder that was opened before, and read and written for one answer then. */
async function costs({ folder }: { folder: string }) {
  const { ports, told } = testPorts()
  await (await openStore(folder, ports)).close()
  const { disk, bytes } = counting()
  const store = await openStore(folder, { ...ports, disk })
  const opening = bytes.read
  await store.study()
  const [started, answered] = bodies('attempt-new')
  if (!started || !answered) throw new Error('no event')
  await store.record(started)
  Object.assign(bytes, { read: 0, written: 0 })
  await store.record(answered)
  const answer = { ...bytes }
  await store.close()
  expect(told()).toEqual([])
  return { opening, answer }
}

it('years of study do not make an answer dearer, and opening reads a small part of them', async () => {
  const [little, much] = [studied(100), studied(1_000)]
  const [first, later] = [await costs(little), await costs(much)]
  expect(much.size).toBeGreaterThan(5_000_000)
  expect(first.answer).toEqual({ read: 0, written: expect.any(Number) })
  expect(later.answer.read).toBe(0)
  expect(later.answer.written).toBeLessThan(1_024)
  expect(later.answer.written - first.answer.written).toBeLessThan(8)
  expect(later.opening).toBeLessThan(much.size / 50)
})
