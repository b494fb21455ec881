import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/base/random'
import { journalFolder } from '../main/storage/journal-folder'
import { openJournal } from '../main/storage/open-journal'
import { testPorts } from '../main/storage/ports'

const writer = join(import.meta.dirname, 'journal-writer.ts')

/** Runs the writer on `folder`, kills it after `count` acknowledgements and a while, and returns what it acknowledged. */
async function killed(folder: string, count: number, microseconds: number, mode = 'honest'): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const seen: number[] = []
  const closed = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    seen.push(Number(line))
    if (seen.length !== count) continue
    const until = process.hrtime.bigint() + BigInt(microseconds) * 1000n
    while (process.hrtime.bigint() < until);
    child.kill('SIGKILL')
  }
  await closed
  return seen
}

async function numbersIn(folder: string) {
  const { ports, told } = testPorts()
  const { events } = await openJournal(folder, ports)
  return { numbers: events.map(({ seq }) => seq), told: told() }
}

describe('a process that is killed while it saves answers', () => {
  it('never loses one that it acknowledged, in twenty rounds on one journal', async () => {
    const folder = journalFolder()
    const random = seededRandom(20)
    let acknowledged = 0
    for (let round = 1; round <= 20; round += 1) {
      const seen = await killed(folder, 1 + Math.floor(random() * 40), Math.floor(random() * 3000))
      acknowledged = Math.max(acknowledged, ...seen)
      const { numbers, told } = await numbersIn(folder)
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
      expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
      expect(told.filter((notice) => notice.kind !== 'torn-tail')).toEqual([])
    }
    expect(acknowledged).toBeGreaterThan(100)
  }, 180_000)

  it('would be caught if it acknowledged too early', async () => {
    const folder = journalFolder()
    const seen = await killed(folder, 3, 0, 'early')
    expect((await numbersIn(folder)).numbers.length).toBeLessThan(seen.length)
  }, 60_000)
})
