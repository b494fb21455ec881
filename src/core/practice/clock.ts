/** The time of an attempt: added up from act to act, so that sleep, a changed clock and a restart cannot bend it. */
import { epochMilliseconds } from '../base/instant'
import type { ClockReading } from './terms'

/** One moment by both clocks: the wall's, ISO 8601, and the one that nobody sets, where it was read. */
export type Moment = Readonly<{ at: string; clock: ClockReading | null }>

/** `used`: milliseconds counted up to `last`. */
export type AttemptClock = Readonly<{ used: number; last: Moment; running: boolean }>

/**
 * Milliseconds from one moment to another, never below 0: by the clock nobody sets where both were read in one run of
 * it; else by the wall's, which is all there is across a restart of the computer or another device.
 */
export function elapsed(from: Moment, to: Moment): number {
  const { clock } = to
  const ms =
    clock !== null && from.clock?.run === clock.run
      ? clock.ms - from.clock.ms
      : epochMilliseconds(to.at) - epochMilliseconds(from.at)
  return Math.max(0, ms)
}

export const startClock = (now: Moment): AttemptClock => ({ used: 0, last: now, running: true })

/** The clock after something was done at `now`: what has passed since counts while it runs. */
export const tick = (clock: AttemptClock, now: Moment): AttemptClock => ({
  ...clock,
  used: clock.used + (clock.running ? elapsed(clock.last, now) : 0),
  last: now,
})

/** Stops counting at `now`. */
export const pause = (clock: AttemptClock, now: Moment): AttemptClock => ({ ...tick(clock, now), running: false })

/** Counts from `now` on; what has passed since the last act does not count. */
export const resume = (clock: AttemptClock, now: Moment): AttemptClock => ({ ...clock, last: now, running: true })

/** Milliseconds counted at `now`. */
export const usedAt = (clock: AttemptClock, now: Moment): number => tick(clock, now).used
