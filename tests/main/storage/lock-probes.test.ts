import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { realProbes } from '../../../src/main/storage/lock-probes'

const probes = realProbes()

const asleep = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })

describe('what the system says about processes', () => {
  it('knows the living from the dead', async () => {
    const child = asleep()
    const pid = child.pid ?? 0
    expect(probes.isAlive(process.pid)).toBe(true)
    expect(probes.isAlive(pid)).toBe(true)
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
    expect(probes.isAlive(pid)).toBe(false)
  })

  it.runIf(process.platform === 'linux')('takes a killed process that nobody asked after for dead', async () => {
    // The shell becomes a program that never asks after its children.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 61'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [line] = await once(parent.stdout, 'data')
    const pid = Number(String(line))
    await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'), 10_000)
    expect(probes.isAlive(pid)).toBe(true)
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(probes.isAlive(pid)).toBe(false), 10_000)
    // Its number is still taken: sending it nothing works.
    expect(process.kill(pid, 0)).toBe(true)
    parent.kill('SIGKILL')
  })

  it.runIf(process.platform === 'linux')('marks a process for as long as it lives and unlike any other', async () => {
    const child = asleep()
    const pid = child.pid ?? 0
    const mark = probes.startMark(pid)
    expect(mark).toMatch(/^[0-9a-f-]{36}\.\d+$/)
    expect(probes.startMark(pid)).toBe(mark)
    expect(probes.startMark(process.pid)).not.toBe(mark)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(probes.startMark(pid)).toBeNull()
  })

  it('names the machine alike at every asking, without giving its own number away', () => {
    expect(realProbes().machine).toBe(probes.machine)
    expect(probes.machine).toMatch(/^[0-9a-f]{32}$/)
  })
})
