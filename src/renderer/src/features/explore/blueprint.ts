/** How the weights of an exam are drawn. */
import type { Weight } from './types'

/** The middle of a published range, in percent. */
export const middle = ({ min, max }: Weight): number => (min + max) / 2

/** A colour from step 3 for the lightest to step 1 for the heaviest; `part` is the share of the heaviest, 0 to 1. */
export const shade = (part: number): string =>
  `color-mix(in srgb, var(--step-1) ${Math.round(100 * Math.max(0, Math.min(1, part)))}%, var(--step-3))`
