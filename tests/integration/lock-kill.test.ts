import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../../src/core/base/random'
import { tempFolder } from '../scripts/temp-folder'
import { bundled } from './bundled'

const contender = bundled('lock-contender.ts')

const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

type Line = { what: string; pid: string }

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [what = '', pid = ''] = line.split(' ')
      return { what, pid }
    })

/** Where in a log somebody was inside while another was. A killed one is out from the moment before it is killed. */
function overlaps(lines: readonly Line[]): string[] {
  let inside: string | null = null
  const killed = new Set<string>()
  return lines.flatMap(({ what, pid }, i) => {
    const other = inside !== null && inside !== pid && !killed.has(inside) ? inside : null
    const ghost = what !== 'kill' && killed.has(pid) && inside !== pid
    if (what === 'kill') killed.add(pid)
    if (what === 'in') inside = pid
    if (what === 'out' && inside === pid) inside = null
    if (what === 'ready' || what === 'kill' || (other === null && !ghost)) return []
    return [`line ${i + 1}: ${what} ${pid} while ${other ?? inside} is in`]
  })
}

async function contest({ count, kills, mode }: { count: number; kills: number; mode: string }) {
  const program = await contender
  const folder = tempFolder()
  const log = join(tempFolder(), 'log')
  writeFileSync(log, '')
  const read = () => linesOf(readFileSync(log, 'utf8'))
  const begin = () => {
    const child = spawn(process.execPath, [program, folder, log, mode], { stdio: ['ignore', 'inherit', 'inherit'] })
    running.push(child)
    return child
  }
  const random = seededRandom(8)
  const entries = () => read().filter(({ what }) => what === 'in').length
  /** Waits until somebody has come in again. */
  const goesOn = async (more: number) => {
    const before = entries()
    await vi.waitFor(() => expect(entries()).toBeGreaterThanOrEqual(before + more), { timeout: 30_000, interval: 2 })
  }
  const children = Array.from({ length: count }, begin)
  await vi.waitFor(() => expect(read().filter(({ what }) => what === 'ready')).toHaveLength(count), 60_000)
  for (let n = 0; n < kills; n += 1) {
    await goesOn(3)
    await wait(random() * 6)
    const last = read()
      .filter(({ what }) => what === 'in')
      .at(-1)?.pid
    // Half of the time the one that came in last, otherwise anybody.
    const anybody = Math.floor(random() * count)
    const holder = children.findIndex(({ pid }) => String(pid) === last)
    const at = random() < 0.5 && holder >= 0 ? holder : anybody
    const child = children[at]
    if (!child) throw new Error('there is nobody to kill')
    const closed = once(child, 'close')
    appendFileSync(log, `kill ${child.pid}\n`)
    child.kill('SIGKILL')
    await closed
    children[at] = begin()
  }
  await goesOn(10)
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.map((child) => (child.exitCode ?? child.signalCode) || once(child, 'close')))
  return { folder, lines: read() }
}

describe('the lock of a data folder among eight real processes', () => {
  it('is one process’s at a time while they are killed thirty times, and never stays with a dead one', async () => {
    const { folder, lines } = await contest({ count: 8, kills: 30, mode: 'honest' })
    expect(overlaps(lines)).toEqual([])
    const killedInside = lines.filter(({ what, pid }, i) => {
      const before = lines.slice(0, i).filter((line) => line.pid === pid)
      return what === 'kill' && /in|still/.test(before.at(-1)?.what ?? '')
    })
    expect(killedInside.length).toBeGreaterThan(3)
    expect(new Set(lines.filter(({ what }) => what === 'in').map(({ pid }) => pid)).size).toBeGreaterThan(8)
    // What a process killed on the way to the lock leaves behind is at most a file of its own.
    expect(readdirSync(folder).filter((name) => !/^(lock\.json|\.lock\.json\..+\.(wait|claim))$/.test(name))).toEqual(
      [],
    )
  }, 240_000)

  it('would be seen to fail if it only looked whether a file is there', async () => {
    const { lines } = await contest({ count: 4, kills: 0, mode: 'careless' })
    expect(overlaps(lines).length).toBeGreaterThan(0)
  }, 60_000)
})

it.each([
  ['in 1\nout 1\nin 2\nout 2\n', true],
  ['in 1\nstill 1\nkill 1\nin 2\nout 2\n', true],
  ['in 1\nin 2\nout 2\nout 1\n', false],
  ['in 1\nkill 1\nstill 1\nin 2\nstill 1\n', false],
])('the log %j is one after the other: %s', (text, expected) => {
  expect(overlaps(linesOf(text)).length === 0).toBe(expected)
})
