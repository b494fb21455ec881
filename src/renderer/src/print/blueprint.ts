/** The blueprint bar in numbers and words. */
import { domainShares } from '../../../core/catalog/domain-shares'
import type { Blueprint, Weight } from '../../../core/catalog/schema'

export type BarPart = { readonly title: string; readonly weight: string; readonly share: number }

const weightWords = (weight: Weight | null): string => {
  if (weight === null) return 'not published'
  return weight.min === weight.max ? `${weight.min} %` : `${weight.min} to ${weight.max} %`
}

/** Every domain with its share of the bar, from 0 to 1, and its weight as it is published. */
export function barParts(blueprint: Blueprint): BarPart[] {
  const shares = domainShares(blueprint)
  return blueprint.domains.map(({ shortTitle, weight }, i) => ({
    title: shortTitle,
    weight: weightWords(weight),
    share: shares[i] ?? 0,
  }))
}

/** Millimetres a letter takes at most on average in the small type under the bar. */
const letter = 1.42

/** Whether every name can stand below its part of a bar of `width` mm, broken between words at most. */
export function namesFitBelow(parts: readonly BarPart[], width: number): boolean {
  return parts.every(({ title, weight, share }) => {
    const longest = Math.max(weight.length, ...title.split(' ').map((word) => word.length))
    return longest * letter < share * width - 1
  })
}
