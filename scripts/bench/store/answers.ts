/**
 * Answers questions one after the other as Practice records them, and prints as JSON how long each answer took until
 * it was safe, what was written, and how long main's thread was held up meanwhile.
 */
import { openLibrary } from '../../../src/main/services/library'
import { openStore } from '../../../src/main/storage/store'
import { answerTo } from '../../growth/answering'
import { createChance } from '../../growth/chance'
import { countingDisk, portsOn } from './ports'
import { probe } from './probe'

const [, , folder = '', resources = '', count = '0'] = process.argv
const pack = await openLibrary(resources).pack('aws-mla-c02')
const questions = pack.questions.map(({ id }) => id)
const chance = createChance(1, 'answers')
const { disk, written } = countingDisk(folder)
const store = await openStore(folder, portsOn(disk))
await store.study()

const before = { ...written }
let [answers, events, journal] = [0, 0, 0]
const record: typeof store.record = (body) => {
  events += 1
  return store.record(body)
}
const { spans, stall } = await probe(async (timed) => {
  while (answers < Number(count)) {
    const attempt = chance.id()
    const { id, title, version: packVersion, programme } = pack
    const about = { attempt, mode: 'study', title, pack: id, packVersion, programme, seed: answers } as const
    await record({ kind: 'attempt-started', ...about, questions, deadline: null, planned: null })
    for (const question of pack.questions) {
      await record({ kind: 'question-shown', attempt, question: question.id })
      const answer = answerTo(question, chance.happens(0.7), chance)
      const ms = chance.span(60_000)
      const size = written.journal
      await timed(() => record({ kind: 'question-answered', attempt, question: question.id, answer, ms }))
      journal += written.journal - size
      answers += 1
    }
    await record({ kind: 'attempt-finished', attempt, reason: 'learner' })
  }
})
const snapshots = written.snapshots - before.snapshots
const snapshotBytes = written.snapshot - before.snapshot
const bytes = { answer: journal / answers, snapshotPerEvent: snapshotBytes / events }
await store.close()
console.log(JSON.stringify({ spans, stall, snapshots, snapshotBytes, bytes }))
