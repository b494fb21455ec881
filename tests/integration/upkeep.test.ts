import { describe, expect, it } from 'vitest'
import { keepUp } from '../../src/main/services/data/upkeep'

/** A clock by hand: what is due runs when its time has come. */
function handClock() {
  let now = 0
  const due: { at: number; run: () => void }[] = []
  return {
    timer: {
      after(ms: number, run: () => void) {
        const entry = { at: now + ms, run }
        due.push(entry)
        return () => void due.splice(due.indexOf(entry), due.includes(entry) ? 1 : 0)
      },
    },
    async forward(minutes: number) {
      const until = now + minutes * 60_000
      for (;;) {
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        now = next.at
        due.splice(due.indexOf(next), 1)
        next.run()
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = until
    },
  }
}

function someData() {
  const did: string[] = []
  const state = { stamp: 'a', failing: false }
  return {
    did,
    state,
    data: {
      newestAge: async () => null,
      makeBackup: async (reason: string) => {
        did.push(`backup ${reason}`)
        if (state.failing) throw new Error('the disk is full')
        return null
      },
      exchange: async () => void did.push('exchange'),
      lookBelow: async () => void did.push('look'),
      stamp: () => state.stamp,
    },
  }
}

const backupsIn = (did: readonly string[]): number => did.filter((one) => one.startsWith('backup')).length

describe('what runs by itself', () => {
  it('backs up when something changed, every thirty minutes at most, and not when nothing did', async () => {
    const clock = handClock()
    const { data, did, state } = someData()
    await keepUp(data, () => undefined, clock.timer)
    await clock.forward(10)
    expect(backupsIn(did)).toBe(1)
    await clock.forward(120)
    expect(backupsIn(did)).toBe(1)
    state.stamp = 'b'
    await clock.forward(29)
    const soFar = backupsIn(did)
    await clock.forward(31)
    expect([soFar, backupsIn(did)].at(-1)).toBe(2)
    expect(did).toContain('backup timer')
  })

  it('exchanges once a minute and looks below the snapshot once', async () => {
    const clock = handClock()
    const { data, did } = someData()
    await keepUp(data, () => undefined, clock.timer)
    await clock.forward(10.5)
    expect(did.filter((one) => one === 'look')).toHaveLength(1)
    expect(did.filter((one) => one === 'exchange')).toHaveLength(11)
  })

  it('goes on after a backup that failed, and tells the log', async () => {
    const clock = handClock()
    const { data, did, state } = someData()
    const logged: string[] = []
    state.failing = true
    await keepUp(data, (message) => logged.push(message), clock.timer)
    await clock.forward(65)
    expect(backupsIn(did)).toBeGreaterThanOrEqual(2)
    expect(logged).toContain('a backup could not be made')
  })

  it('ends with a last exchange, and not after two seconds of a folder that does not answer', async () => {
    const clock = handClock()
    const { data, did } = someData()
    const quick = await keepUp(data, () => undefined, clock.timer)
    await quick.stop()
    expect(did.at(-1)).toBe('exchange')
    await clock.forward(60)
    expect(backupsIn(did)).toBe(0)

    const dead = { ...data, exchange: () => new Promise<void>(() => undefined) }
    const slow = await keepUp(dead, () => undefined, clock.timer)
    const stopping = slow.stop()
    await new Promise((resolve) => setImmediate(resolve))
    await clock.forward(0.05)
    await stopping
  })
})
