import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AttemptClock,
  elapsed,
  type Moment,
  pause,
  resume,
  startClock,
  tick,
  usedAt,
} from '../../../src/core/practice/clock'

const hour = 3_600_000

const moment = (wall: number, ms: number | null, run = 'boot'): Moment => ({
  at: new Date(Date.UTC(2026, 10, 22, 10) + wall).toISOString(),
  clock: ms === null ? null : { run, ms },
})

describe('the time between two moments', () => {
  it.each<[string, Moment, Moment, number]>([
    ['by the clock nobody sets', moment(0, 1000), moment(5000, 6000), 5000],
    ['with sleep, which it counts too', moment(0, 1000), moment(8 * hour, 1000 + 8 * hour), 8 * hour],
    ['while the wall clock was put an hour on', moment(0, 1000), moment(hour + 5000, 6000), 5000],
    ['while the wall clock was put an hour back', moment(0, 1000), moment(5000 - hour, 6000), 5000],
    [
      'by the wall clock, when the computer was started anew',
      moment(0, 900_000),
      moment(60_000, 20_000, 'next'),
      60_000,
    ],
    ['by the wall clock, where no other was read before', moment(0, null), moment(60_000, 20_000), 60_000],
    ['by the wall clock, where no other was read after', moment(0, 20_000), moment(60_000, null), 60_000],
    ['never less than none by one clock', moment(0, 6000), moment(9000, 1000), 0],
    ['never less than none by the other', moment(0, 6000), moment(-9000, 1000, 'next'), 0],
  ])('is counted %s', (_name, from, to, ms) => {
    expect(elapsed(from, to)).toBe(ms)
  })
})

describe('the clock of an attempt', () => {
  it('counts from its start, in pieces or as a whole', () => {
    const clock = tick(tick(startClock(moment(0, 0)), moment(1500, 1500)), moment(2500, 2500))
    expect([clock.used, usedAt(clock, moment(4000, 4000))]).toEqual([2500, 4000])
  })

  it('stands still between a pause and going on', () => {
    const paused = pause(startClock(moment(0, 0)), moment(1500, 1500))
    expect(usedAt(paused, moment(hour, hour))).toBe(1500)
    const going = resume(paused, moment(hour, hour))
    expect(usedAt(going, moment(hour + 500, hour + 500))).toBe(2000)
  })

  it('forgets what lies before it goes on, also when nothing had paused it', () => {
    const going = resume(startClock(moment(0, 0)), moment(hour, hour))
    expect(usedAt(going, moment(hour + 500, hour + 500))).toBe(500)
  })
})

type Step =
  | { kind: 'act' | 'pause' | 'resume' | 'sleep'; ms: number }
  | { kind: 'set'; by: number }
  | { kind: 'restart'; off: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('act' as const), ms: fc.nat(90_000) }), weight: 6 },
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const), ms: fc.nat(90_000) }),
  fc.record({ kind: fc.constant('sleep' as const), ms: fc.nat(9 * hour) }),
  fc.record({ kind: fc.constant('set' as const), by: fc.constantFrom(-hour, hour, -26 * hour, 30_000) }),
)

/** A world of two clocks and a true time, in which an attempt goes on step by step. */
function live(steps: readonly Step[]) {
  const world = { wall: 0, up: 12_345, run: 0, truth: 0, counted: 0 }
  const now = () => moment(world.wall, world.up, `boot ${world.run}`)
  let clock: AttemptClock = startClock(now())
  const pass = (ms: number) => {
    world.wall += ms
    world.up += ms
    world.truth += ms
    if (clock.running) world.counted += ms
  }
  for (const step of steps) {
    if (step.kind === 'set') world.wall += step.by
    else if (step.kind === 'restart') {
      pass(step.off)
      world.run += 1
      world.up = 0
    } else {
      pass(step.ms)
      if (step.kind === 'act') clock = tick(clock, now())
      if (step.kind === 'pause') clock = pause(clock, now())
      if (step.kind === 'resume') clock = resume(clock.running ? tick(clock, now()) : clock, now())
    }
  }
  return { used: usedAt(clock, now()), counted: world.counted, truth: world.truth }
}

describe('any history of an attempt', () => {
  it('counts the true time to the millisecond, asleep, paused and with the date set at will', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const { used, counted } = live(steps)
        expect(used).toBe(counted)
      }),
      { numRuns: 2000 },
    )
  })

  it('counts the true time also over restarts of the computer, when nobody sets the date', () => {
    const restarts = fc.record({ kind: fc.constant('restart' as const), off: fc.nat(9 * hour) })
    const quiet = fc.oneof(anyStep, restarts).filter(({ kind }) => kind !== 'set')
    fc.assert(
      fc.property(fc.array(quiet, { maxLength: 40 }), (steps) => {
        const { used, counted } = live(steps)
        expect(used).toBe(counted)
      }),
      { numRuns: 1000 },
    )
  })
})
