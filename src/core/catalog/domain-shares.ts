import { apportion } from '../base/apportion'
import type { Blueprint } from './schema'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * Each domain's share of the exam, in the order of the blueprint, adding up to 1. A range counts with its
 * midpoint. Domains without a weight share equally what the others leave of 100 %; where the others leave
 * nothing, each counts as much as the lightest of them. All of it is then scaled to 1, because midpoints of
 * ranges rarely add up to 100.
 */
export function domainShares(blueprint: Blueprint): number[] {
  const middles = blueprint.domains.map(({ weight }) => (weight === null ? null : (weight.min + weight.max) / 2))
  const known = middles.filter((middle) => middle !== null)
  const missing = middles.length - known.length
  const left = 100 - sum(known)
  const substitute = left > 0 ? left / Math.max(1, missing) : Math.min(...known)
  const filled = middles.map((middle) => middle ?? substitute)
  const all = sum(filled)
  return filled.map((weight) => weight / all)
}

/** Whole minutes per domain in proportion to its share; they add up to `minutes` exactly (largest remainder). */
export function domainMinutes(blueprint: Blueprint, minutes: number): number[] {
  return apportion(minutes, domainShares(blueprint))
}
