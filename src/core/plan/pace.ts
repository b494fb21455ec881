/** How much should be done by when, so that the load is even and the looking back comes last. */

/** Targets in minutes by the end of each study day, by index. */
export type Pace = { readonly all: readonly number[]; readonly learn: readonly number[] }

/** Rises from `low` to `high` over the days of `rest` in proportion to their minutes. */
function rise(rest: readonly number[], low: number, high: number): number[] {
  const total = rest.reduce((all, minutes) => all + minutes, 0)
  let sum = 0
  return rest.map((minutes) => {
    sum += minutes
    return total === 0 ? high : low + ((high - low) * sum) / total
  })
}

/**
 * The pace for study days with `rest` free minutes each. Up to day `looksBackFrom` (an index) learning and
 * drilling are spread evenly, after it the looking back is; work that one side has no room for moves to the
 * other. Learning is done by the end of the day before `learntBy` (an index).
 */
export function paceOf(options: {
  rest: readonly number[]
  minutes: { learn: number; drill: number; review: number }
  looksBackFrom: number
  learntBy: number
}): Pace {
  const { rest, minutes, looksBackFrom, learntBy } = options
  const main = rest.slice(0, looksBackFrom)
  const room = main.reduce((all, free) => all + free, 0)
  const roomAfter = rest.slice(looksBackFrom).reduce((all, free) => all + free, 0)
  const everything = minutes.learn + minutes.drill + minutes.review
  const mainMinutes = Math.min(room, minutes.learn + minutes.drill + Math.max(0, minutes.review - roomAfter))
  const learning = rest.slice(0, learntBy)
  return {
    all: [...rise(main, 0, mainMinutes), ...rise(rest.slice(looksBackFrom), mainMinutes, everything)],
    learn: [...rise(learning, 0, minutes.learn), ...rest.slice(learntBy).map(() => minutes.learn)],
  }
}
