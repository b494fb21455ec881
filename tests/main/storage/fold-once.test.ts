import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { StudyEventBody } from '../../../src/core/progress/events'
import { openStore } from '../../../src/main/storage/store'
import { tempFolder } from '../../scripts/temp-folder'
import { testPorts } from './ports'

const started: StudyEventBody = {
  kind: 'attempt-started',
  attempt: 'attempt',
  mode: 'study',
  title: 'Study session',
  pack: 'pack',
  packVersion: '1',
  programme: null,
  seed: 1,
  questions: ['q1'],
  deadline: null,
  planned: null,
}

const answered = (option: string): StudyEventBody => ({
  kind: 'question-answered',
  attempt: 'attempt',
  question: 'q1',
  answer: { type: 'single', option },
  ms: 1000,
})

it('an answer counts once that is recorded before a damaged snapshot is made anew', async () => {
  const folder = tempFolder()
  const { ports } = testPorts()
  const first = await openStore(folder, ports)
  await first.record(started)
  await first.record(answered('a'))
  await first.close()
  const snapshot = join(folder, 'snapshot')
  const parts = readdirSync(snapshot).filter((name) => name !== 'head.json')
  expect(parts).toHaveLength(2)
  for (const name of parts) writeFileSync(join(snapshot, name), '{}')

  const store = await openStore(folder, ports)
  await store.record(answered('b'))
  expect([...(await store.study()).days]).toEqual([['2026-11-22', 2]])
  expect(await store.study()).toEqual(await store.refold())
  await store.close()
})
