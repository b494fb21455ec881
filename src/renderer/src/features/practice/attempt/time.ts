/** Whether the page's own clock can still be trusted with the end of an attempt. Pure. */

/** One moment by both clocks of a page, in milliseconds: the wall's and the one that only counts. */
export type Reading = Readonly<{ wall: number; own: number }>

/** How far the two may drift apart between two looks, in milliseconds. */
const trusted = 2_000

/** True when the computer slept or its date and time were changed between two looks. */
export const jumped = (before: Reading, now: Reading): boolean =>
  Math.abs(now.wall - before.wall - (now.own - before.own)) > trusted

/** Milliseconds before the end at which one word of warning comes. */
const warning = 5 * 60_000

/** True at the first look that finds five minutes or less left; `before` is null where there was none. */
export const isWarning = (before: number | null, left: number): boolean =>
  before !== null && before > warning && left <= warning && left > 0

export const isSoon = (left: number): boolean => left <= warning
