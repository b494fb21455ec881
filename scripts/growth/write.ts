/** Writing a synthetic learner's data folder, event by event. */
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeLine } from '../../src/main/storage/journal/line'
import { writeDocuments } from './documents'
import { checkLearner, type LearnerOptions, syntheticEvents } from './learner'
import { type LearnerRequest, profileOf } from './profile'

const charactersAtOnce = 1 << 20

/** A file a month, by the instant in UTC as the program does it; returns the number of characters. */
function writeJournal(folder: string, options: LearnerOptions): number {
  let [month, waiting, written] = ['', '', 0]
  const flush = () => {
    if (waiting !== '') appendFileSync(join(folder, `${month}.jsonl`), waiting, { mode: 0o600 })
    written += waiting.length
    waiting = ''
  }
  mkdirSync(folder)
  for (const event of syntheticEvents(options)) {
    const own = event.at.slice(0, 7)
    if (own !== month || waiting.length > charactersAtOnce) flush()
    month = own
    waiting += writeLine(event)
  }
  flush()
  return written
}

/**
 * Makes a data folder as Lectern itself would have left it after these years: documents and journal, no snapshot.
 * Nothing in `folder` may be there yet, since it could be somebody's years of study.
 * @returns the size of the journal in bytes; nothing in it is outside ASCII
 */
export async function writeLearner(folder: string, request: LearnerRequest): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new RangeError(`${folder} is not empty.`)
  const options = await profileOf(request)
  checkLearner(options)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeDocuments(folder, options)
  return writeJournal(join(folder, 'journal'), options)
}
