/**
 * Appends events to the journal in the folder given until an append fails for the second time, and prints the number of
 * each once it is acknowledged, or the code of the failure. Run as a program of its own, so that its disk can be small.
 */
import { openJournal } from '../main/storage/open-journal'
import { testPorts } from '../main/storage/ports'

const [, , folder = ''] = process.argv
// The system's answer to a file over its limit; without a listener it ends the process.
process.on('SIGXFSZ', () => undefined)

const journal = await openJournal(folder, testPorts().ports)
for (let [n, failures] = [1, 0]; failures < 2; ) {
  try {
    const { seq } = await journal.append({ kind: 'session-ticked', plan: 'plan', session: `session ${n}`, on: true })
    console.log(seq)
    n += 1
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    console.log(error.code)
    failures += 1
  }
}
await journal.close()
