import type { Programme } from '../catalog/schema'
import { topicWeights } from './weights'

type Subject = Pick<Programme, 'blueprint' | 'syllabus'>

/**
 * The part of programme B that somebody who knows `topics` already covers, from 0 to 1; null when B names no topics.
 *
 *     coverage = Σ weight of t in B, over the topics t of B that are in `topics`
 *
 * with the weights of `topicWeights`. A topic counts as covered as soon as it is there at all: how deep a course or
 * exam goes is not published in a form that could be compared, so the number is an upper bound. Rounded to six places.
 */
export function coverage(topics: ReadonlySet<string>, b: Subject): number | null {
  const weights = topicWeights(b)
  if (weights.size === 0) return null
  let covered = 0
  for (const [topic, weight] of weights) covered += topics.has(topic) ? weight : 0
  return Math.round(covered * 1e6) / 1e6
}

/** The part of B that A covers, see `coverage`. It is not symmetric; of a programme over itself it is 1. */
export function overlap(a: Subject, b: Subject): number | null {
  return coverage(new Set(topicWeights(a).keys()), b)
}
