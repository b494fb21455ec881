import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/base/random'
import { acquireLock } from '../../src/main/storage/lock'
import { realProbes } from '../../src/main/storage/lock-probes'
import { openStore } from '../../src/main/storage/store'
import { testPorts } from '../main/storage/ports'
import { tempFolder } from '../scripts/temp-folder'
import { bundled } from './bundled'

const program = bundled('store-writer.ts')

const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** What one process was promised, line by line. */
type Promised = { writer: string; lines: string[] }

async function start(folder: string, writer: string, mode: string) {
  const child = spawn(process.execPath, [await program, folder, writer, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  const closed = once(child, 'close')
  return {
    /** Resolves once it was promised or refused something. */
    spoken: async () => {
      while (text === '') await wait(5)
    },
    async kill(): Promise<Promised> {
      child.kill('SIGKILL')
      const [code, signal] = await closed
      // It ends in no other way, such as of an error.
      expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
      return { writer, lines: text.split('\n').slice(0, -1) }
    },
  }
}

/** Two writers for so many seconds, the one or the other killed and begun again. */
async function hammer(folder: string, seconds: number, mode: string): Promise<Promised[]> {
  const random = seededRandom(2)
  const promised: Promised[] = []
  const pair = [await start(folder, 'writer-1', mode), await start(folder, 'writer-2', mode)] as const
  const writers = [...pair]
  const end = performance.now() + seconds * 1000
  for (let n = 3; performance.now() < end; n += 1) {
    const at = random() < 0.5 ? 0 : 1
    const writer = writers[at] ?? pair[0]
    // Some die while they begin, most while they save or wait for the other.
    if (random() < 0.8) await writer.spoken()
    await wait(random() * 350)
    promised.push(await writer.kill())
    writers[at] = await start(folder, `writer-${n}`, mode)
  }
  for (const writer of writers) {
    await writer.spoken()
    promised.push(await writer.kill())
  }
  return promised
}

const numbers = ({ lines }: Promised, what: string): number[] =>
  lines.flatMap((line) => (line.startsWith(`${what} `) ? [Number(line.slice(what.length + 1))] : []))

/** Numbers of the events in the journal's files, in the order of the files. */
function seqs(folder: string): number[] {
  const names = readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.jsonl'))
  const text = names.map((name) => readFileSync(join(folder, 'journal', name), 'utf8')).join('')
  return text.split('\n').flatMap((line): number[] => (line === '' ? [] : [JSON.parse(line).seq]))
}

/** What was promised and is not there, and what is there in no order. */
async function losses(folder: string, promised: readonly Promised[]): Promise<string[]> {
  const { ports, told } = testPorts()
  const real = { ...ports, probes: realProbes() }
  const store = await openStore(folder, { ...ports, lock: (place) => acquireLock(place, real) })
  const lost: string[] = []
  if (store.readOnly !== null) lost.push(`the folder is ${store.readOnly}`)
  const { ticks } = await store.study()
  for (const one of promised) {
    const events = numbers(one, 'event').filter((n) => !ticks.get(one.writer)?.has(`${n}`))
    if (events.length > 0) lost.push(`events ${events} of ${one.writer}`)
    const last = Math.max(0, ...numbers(one, 'plan'))
    const plan = store.plans.value.plans.find(({ id }) => id === one.writer)?.versions[0]?.clock[one.writer] ?? 0
    if (plan < last) lost.push(`plan ${last} of ${one.writer}, which is at ${plan}`)
  }
  const settings = promised.reduce((sum, one) => sum + numbers(one, 'settings').length, 0)
  if (Number(store.settings.value.name) < settings) lost.push(`settings: ${store.settings.value.name} of ${settings}`)
  await store.close()
  const inFiles = seqs(folder)
  if (inFiles.some((seq, i) => seq !== i + 1)) lost.push('numbers in the journal are not 1, 2, 3 …')
  lost.push(
    ...told()
      .map((notice) => JSON.stringify(notice))
      .filter((text) => !text.includes('torn-tail')),
  )
  const odd = readdirSync(folder).filter((name) => /corrupt|\.tmp$/.test(name))
  return [...lost, ...odd]
}

const seconds = process.env.LECTERN_LONG ? 60 : 6

describe('two processes on one data folder', () => {
  it(`lose nothing in ${seconds} seconds of saving, killing and beginning again`, async () => {
    const folder = tempFolder()
    const promised = await hammer(folder, seconds, 'honest')
    expect(await losses(folder, promised)).toEqual([])
    const refused = promised.flatMap(({ lines }) => lines.filter((line) => line.startsWith('refused')))
    expect(new Set(refused)).toEqual(new Set(['refused in-use STORE_IN_USE']))
    for (const what of ['event', 'plan', 'settings']) {
      expect(promised.filter((one) => numbers(one, what).length > 0).length, what).toBeGreaterThan(2)
    }
  }, 200_000)

  it('would be seen to lose something without the lock', async () => {
    const folder = tempFolder()
    expect((await losses(folder, await hammer(folder, 2, 'careless'))).length).toBeGreaterThan(0)
  }, 60_000)
})
