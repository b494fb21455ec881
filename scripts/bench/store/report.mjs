import { median } from '../measure.mjs'

/**
 * @typedef {{ ms: number }} Timed
 * @typedef {{ spans: number[], stall: number }} Probed
 * @typedef {Probed & { snapshots: number, snapshotBytes: number, bytes: { answer: number, snapshotPerEvent: number } }} Answered
 * @typedef {{ first: Timed[], opened: Timed[], answered: Answered[], started: import('../measure.mjs').Start[] }} Seen
 */

/**
 * The lines of the result.
 * @param {readonly { name: string, seen: Seen }[]} contenders the small store and the large one
 * @param {readonly Probed[]} bare a file appended to with nothing else done
 */
export function report([small, large], bare) {
  if (!small || !large) throw new RangeError('two sizes are compared')
  const [few, many] = [small.seen, large.seen]
  /** @param {(seen: Seen) => number} figure @param {number} digits */
  const both = (figure, digits = 0) =>
    `${figure(many).toFixed(digits)} against ${figure(few).toFixed(digits)}, ratio ${(figure(many) / figure(few)).toFixed(2)}`
  /** @param {'first' | 'opened' | 'started'} what */
  const time = (what) => both((seen) => median(seen[what].map(({ ms }) => ms)))
  const total = (/** @type {Seen} */ seen, /** @type {'snapshots' | 'snapshotBytes'} */ of) =>
    seen.answered.reduce((sum, one) => sum + one[of], 0)
  return [
    'An answer until it is on the disk, ms:',
    `  ${large.name} events: ${spread(many.answered)}`,
    `  ${small.name} events: ${spread(few.answered)}`,
    `  a bare file:   ${spread(bare)}`,
    `  p50: ${both(({ answered }) => share(answered, 0.5), 2)}; p95: ${both(({ answered }) => share(answered, 0.95), 2)}`,
    `Written for an answer, bytes: ${both(({ answered }) => median(answered.map(({ bytes }) => bytes.answer)))}`,
    `With its share of the snapshots, bytes: ${both(({ answered }) => median(answered.map(({ bytes }) => bytes.answer + bytes.snapshotPerEvent)))}`,
    `Written for a snapshot, kB: ${both((seen) => total(seen, 'snapshotBytes') / total(seen, 'snapshots') / 1000)}`,
    `First opening, which folds every event, ms (once): ${time('first')}`,
    `Opening until the study is there, ms: median ${time('opened')}`,
    `Start to interactive, ms: median ${time('started')}`,
    `Proportional memory two seconds later, MB: median ${both(({ started }) => median(started.map(({ mb }) => mb)))}`,
  ]
}

/** @param {readonly Probed[]} runs @param {number} part */
function share(runs, part) {
  const sorted = runs.flatMap(({ spans }) => spans).sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** @param {readonly (Probed & { snapshots?: number })[]} runs */
function spread(runs) {
  const figures = [0.5, 0.95, 1].map((part) => share(runs, part).toFixed(2))
  const stalls = runs.map(({ stall }) => stall)
  const during = runs.reduce((sum, { snapshots = 0 }) => sum + snapshots, 0)
  return (
    `p50 ${figures[0]}, p95 ${figures[1]}, most ${figures[2]}; ` +
    `main held up for at most ${Math.max(...stalls).toFixed(1)}, in the calmest run ${Math.min(...stalls).toFixed(1)}` +
    (during > 0 ? ` (${during} snapshots)` : '')
  )
}
