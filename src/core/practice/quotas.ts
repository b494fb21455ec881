/** How many questions of a paper each domain gives. */
import { apportion } from '../base/apportion'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * Whole shares of `count` in proportion to `weights` (≥ 0; largest remainder, ties to the earlier one), none above
 * its limit; what a full one cannot take goes to the others. The sum is `count` or the sum of the limits.
 */
export function shares(count: number, weights: readonly number[], limits: readonly number[]): number[] {
  const given = weights.map(() => 0)
  let open = [...weights.keys()]
  let left = count
  while (left > 0 && open.length > 0) {
    const parts = apportion(
      left,
      open.map((i) => weights[i] ?? 0),
    )
    const wanted = new Map(open.map((i, n) => [i, parts[n] ?? 0]))
    const full = open.filter((i) => (wanted.get(i) ?? 0) >= (limits[i] ?? 0))
    const settled = full.length > 0 ? full : open
    for (const i of settled) {
      given[i] = Math.min(wanted.get(i) ?? 0, limits[i] ?? 0)
      left -= given[i] ?? 0
    }
    open = open.filter((i) => !settled.includes(i))
  }
  return given
}

/** Questions there are in each domain. */
export type Supply = {
  /** What can be drawn one by one, and of that what was not met before. */
  all: readonly number[]
  fresh: readonly number[]
  /** Everything that was not met before, also what cannot be drawn one by one. */
  unmet: readonly number[]
}

/**
 * Questions of each domain in a paper of `count`, or of all there are if that is fewer; `taken` are in it already. Each
 * is within one question of its exact share whenever there are enough of them; within that, none is met again while
 * others are unmet, and the domain with most unmet questions is rounded up first, so that all of them run out together.
 * Where `taken` does not go with that, a domain gets less than was taken or all get more than `count`.
 */
export function quotas(
  count: number,
  weights: readonly number[],
  supply: Supply,
  taken: readonly number[] = weights.map(() => 0),
): number[] {
  const plusTaken = (counts: readonly number[]) => counts.map((n, i) => n + (taken[i] ?? 0))
  const all = plusTaken(supply.all)
  const fresh = plusTaken(supply.fresh)
  const size = Math.min(count, sum(all))
  const own = weights.map((weight, i) => (all[i] ? weight : 0))
  const whole = sum(own)
  // The small addends keep 7.0000000001 a seven.
  const exact = own.map((weight) => (whole > 0 ? (size * weight) / whole : size / own.length))
  const upTo = (a: readonly number[], b: readonly number[]) => a.map((n, i) => Math.min(n, b[i] ?? 0))
  const atLeast = (a: readonly number[], b: readonly number[]) => a.map((n, i) => Math.max(n, b[i] ?? 0))
  const above = exact.map((share) => Math.ceil(share - 1e-9))
  const most = upTo(
    exact.map((share) => Math.floor(share + 1 + 1e-9)),
    all,
  )
  const least = upTo(
    atLeast(
      exact.map((share) => Math.ceil(share - 1 - 1e-9)),
      taken,
    ),
    most,
  )
  const filled = (given: readonly number[], limits: readonly number[], by: readonly number[]): number[] => {
    const room = limits.map((limit, i) => limit - (given[i] ?? 0))
    const more = shares(size - sum(given), by, room)
    return given.map((n, i) => n + (more[i] ?? 0))
  }
  const spare = supply.unmet.map((n, i) => Math.max(0, n - (least[i] ?? 0)))
  const unseen = atLeast(upTo(most, fresh), least)
  const rounded = filled(least, atLeast(upTo(unseen, above), least), spare)
  return [most, all].reduce((given, limits) => filled(given, limits, own), filled(rounded, unseen, spare))
}
