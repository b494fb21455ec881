import { describe, expect, it } from 'vitest'
import { backupEvery, type Timer } from '../../../../src/main/storage/backup/schedule'

const minute = 60_000

/** A timer that only goes on when it is told to. */
function fakeTimer() {
  let now = 0
  let waiting: { due: number; run: () => void }[] = []
  const timer: Timer = {
    after(ms, run) {
      const one = { due: now + ms, run }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    timer,
    waiting: () => waiting.length,
    async pass(minutes: number) {
      await settle()
      for (let n = 0; n < minutes; n += 1) {
        now += minute
        for (const one of waiting.filter(({ due }) => due <= now)) {
          waiting = waiting.filter((other) => other !== one)
          one.run()
        }
        await settle()
      }
    },
    minutes: () => now / minute,
  }
}

function scene(newestAge: number | null) {
  const clock = fakeTimer()
  const made: number[] = []
  const failures: unknown[] = []
  let stamp = 0
  let broken = false
  let gate: Promise<void> | null = null
  const running = backupEvery({
    minutes: 30,
    newestAge,
    changed: () => `${stamp}`,
    async make() {
      if (broken) throw new Error('the disk is full')
      made.push(clock.minutes())
      await gate
    },
    failed: (error) => void failures.push(error),
    timer: clock.timer,
  })
  return {
    ...clock,
    made,
    failures,
    running,
    change() {
      stamp += 1
    },
    breaks(now: boolean) {
      broken = now
    },
    /** The next backup lasts until this is called. */
    hold() {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return () => {
        gate = null
        open()
      }
    },
  }
}

describe('backupEvery', () => {
  it.each([
    ['there is none', null, 2],
    ['the newest is older than half an hour', 31 * minute, 2],
    ['the newest is of half an hour ago', 30 * minute, 2],
    ['the newest is of ten minutes ago', 10 * minute, 20],
    ['the newest is of 29 minutes ago', 29 * minute, 2],
    ['the newest is of just now', 0, 30],
    ['the newest is from the future', -minute, 2],
    ['nobody knows when the newest was', Number.NaN, 2],
  ])('makes the first one in time when %s', async (_, age, expected) => {
    const { pass, made } = scene(age)
    await pass(32)
    expect(made[0]).toBe(expected)
  })

  it('makes one every half hour of running while things change', async () => {
    const { pass, made, change } = scene(null)
    for (let n = 0; n < 100; n += 1) {
      change()
      await pass(1)
    }
    expect(made).toEqual([2, 32, 62, 92])
  })

  it('makes none when nothing changed, and the next when something did', async () => {
    const { pass, made, change } = scene(null)
    await pass(125)
    expect(made).toEqual([2])
    change()
    await pass(60)
    expect(made).toEqual([2, 152])
  })

  it('backs up again what changed while it was backing up', async () => {
    const { pass, made, change, hold } = scene(null)
    const release = hold()
    await pass(3)
    change()
    release()
    await pass(31)
    expect(made).toEqual([2, 33])
  })

  it('never makes two at a time, and counts the half hour from the end of a slow one', async () => {
    const { pass, made, change, hold } = scene(null)
    const release = hold()
    await pass(90)
    expect(made).toEqual([2])
    change()
    release()
    await pass(31)
    expect(made).toEqual([2, 120])
  })

  it('tells of a failure and tries again half an hour later, though nothing changed since', async () => {
    const { pass, made, failures, breaks } = scene(null)
    breaks(true)
    await pass(40)
    expect(failures).toHaveLength(2)
    breaks(false)
    await pass(30)
    expect(made).toEqual([62])
  })

  it('makes none after it was stopped, and none for the stopping', async () => {
    const { pass, made, change, running, waiting } = scene(null)
    await pass(1)
    change()
    await running.stop()
    await pass(90)
    expect(made).toEqual([])
    expect(waiting()).toBe(0)
  })

  it('lets the one being made finish before it is stopped, and begins no other', async () => {
    const { pass, hold, running, change, made, waiting } = scene(null)
    const release = hold()
    await pass(2)
    let stopped = false
    const stopping = running.stop().then(() => {
      stopped = true
    })
    await pass(1)
    expect(stopped).toBe(false)
    change()
    release()
    await stopping
    await pass(90)
    expect(made).toEqual([2])
    expect(waiting()).toBe(0)
  })
})
