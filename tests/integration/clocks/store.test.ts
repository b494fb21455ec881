import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { openStore, type Store } from '../../../src/main/storage/store'
import { fastFolder } from '../../main/storage/disks/fast-folder'
import { testPorts } from '../../main/storage/ports'
import { linesOf } from '../mutations/oracle'
import { answerOf, anyTrace, expectedOf, instantsOf, startOf } from './trace'

async function seenIn(store: Store) {
  const attempt = await store.attempt('a')
  return {
    items: attempt?.items.map(({ question, answer, ms }) => ({ question, answer, ms })),
    days: Object.fromEntries((await store.study()).days),
  }
}

const journalIn = (folder: string) =>
  readdirSync(join(folder, 'journal'))
    .sort()
    .map((name) => ({ name, lines: linesOf(readFileSync(join(folder, 'journal', name))).whole }))

describe('200 clocks that jump, travel and change, and programs that start again under them', () => {
  it('lose no answer, and never open a month again that is over', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrace(14), async (trace) => {
        const folder = fastFolder()
        const { ports, setNow, told } = testPorts()
        const instants = instantsOf(trace)
        let zone = 'UTC'
        const open = () => openStore(folder, { ...ports, disk: realDisk, zone: () => zone })
        setNow(instants[0] ?? '')
        let store = await open()
        await store.record(startOf('a'))
        for (const [n, step] of trace.entries()) {
          setNow(instants[n] ?? '')
          zone = step.zone
          if (step.restart) {
            await store.close()
            store = await open()
          }
          await store.record(answerOf('a', step, n))
        }
        const expected = expectedOf(trace)
        expect(await seenIn(store)).toEqual(expected)
        await store.close()
        const files = journalIn(folder)
        const events = files.flatMap(({ lines }) => lines.map(({ event }) => event))
        // Read file by file, month by month, everything is in the sequence in which it happened.
        expect(events.map(({ seq }) => seq)).toEqual([...trace, null].map((_, n) => n + 1))
        for (const { name, lines } of files) {
          for (const { event } of lines) expect((event.order ?? event.at).slice(0, 7)).toBe(name.slice(0, 7))
        }
        const again = await open()
        expect(await seenIn(again)).toEqual(expected)
        expect(await again.refold()).toEqual(await again.study())
        await again.close()
        expect(told()).toEqual([])
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})
