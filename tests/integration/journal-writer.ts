/**
 * Appends events to the journal in the folder given, and prints the number of each once it is acknowledged. Run as a
 * program of its own, so that it can be killed and its disk can be made small. `early` acknowledges too soon, as a
 * planted mistake; `until-full` goes on after one failure and stops at the second.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openJournal } from '../main/storage/open-journal'
import { testPorts } from '../main/storage/ports'

const [, , folder = '', mode = 'honest'] = process.argv
// The system's answer to a file over its limit; without a listener it ends the process.
process.on('SIGXFSZ', () => undefined)

const say = (line: string | number) => writeSync(1, `${line}\n`)

const journal = await openJournal(folder, testPorts().ports)
let failures = 0
for (let n = (journal.events.at(-1)?.seq ?? 0) + 1; failures < 2; n += 1) {
  const body = { kind: 'session-ticked', plan: 'plan', session: `session ${n}`, on: true } as const
  if (mode === 'early') {
    say(n)
    await wait(200)
  }
  try {
    const { seq } = await journal.append(body)
    if (mode !== 'early') say(seq)
  } catch (error) {
    if (mode !== 'until-full' || !(error instanceof Error && 'code' in error)) throw error
    failures += 1
    n -= 1
    say(String(error.code))
  }
}
await journal.close()
