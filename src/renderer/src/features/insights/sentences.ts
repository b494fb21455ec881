/** What Insights says of readiness, made from numbers: pure, so that the sentences can be tested. */
import type { Mastery } from '../../../../core/readiness/mastery'
import { leastAnswers, type Readiness } from '../../../../core/readiness/readiness'
import type { ReadinessView } from '../../../../shared/ipc/views'
import { count } from '../../text/dates'
import { inTen, percent } from '../../text/readiness'

export type Estimated = Extract<Readiness, { state: 'estimated' }>
export type NotEnough = Extract<Readiness, { state: 'not-enough' }>

/** Where a range of the score stands, in whole percent as it is shown. */
function against({ score: { low, high } }: Estimated, line: number): 'below' | 'across' | 'above' {
  if (percent(high) < percent(line)) return 'below'
  return percent(low) >= percent(line) ? 'above' : 'across'
}

const titles = {
  below: 'Still below the line',
  across: 'The range has reached the line',
  above: 'The whole range is above the line',
} as const

/** The heading of the screen. */
export function titleFor({ readiness, line, questions }: Pick<ReadinessView, 'readiness' | 'line' | 'questions'>) {
  if (readiness === null) return 'Nothing to weigh your answers by'
  if (readiness.state === 'estimated') return titles[against(readiness, line)]
  return questions === 0 ? 'No questions to tell it by' : 'Not enough answers yet to say'
}

/** What the range of the score means today. */
export function meaning(readiness: Estimated, line: number): string {
  const at = percent(line)
  switch (against(readiness, line)) {
    case 'below':
      return `Your likely score if you sat it today. The line at ${at} lies above it, so today you would more likely fail than pass.`
    case 'across':
      return `Your likely score if you sat it today. The line at ${at} lies inside, so Lectern cannot say yet whether you would reach it.`
    case 'above':
      return `Your likely score if you sat it today. Even its lower end reaches the line at ${at}.`
  }
}

/** `between 4 and 7 in 10`, of the chance to pass. */
export const chanceWords = ({ low, high }: Pick<Estimated, 'low' | 'high'>): string => inTen(low, high)

/** Why no range stands there, and what it takes. */
export function whyNothing({ readiness, questions }: Pick<ReadinessView, 'readiness' | 'questions'>): string {
  if (readiness === null) return 'No blueprint of it is published, so Lectern cannot tell how much an answer weighs.'
  if (questions === 0) return 'Lectern has no questions for this exam, so your answers cannot tell how it would go.'
  if (readiness.state === 'estimated') return ''
  const { answers, needed } = readiness
  const so = answers === 0 ? 'None are there' : `${answers} ${answers === 1 ? 'is' : 'are'} there`
  const { all, domain } = leastAnswers
  return `An honest range takes ${all} first answers, and ${domain} in every domain. ${so} so far; ${needed} ${needed === 1 ? 'is' : 'are'} missing.`
}

/** The domain to practise next: the one most answers are missing in, or else the one with the fewest. */
export function mostMissing({ domains }: NotEnough, practicable: (id: string) => boolean): string | null {
  const [first] = domains
    .filter(({ id }) => practicable(id))
    .sort((a, b) => b.needed - a.needed || a.answers - b.answers)
  return first?.id ?? null
}

/** Which domains are above the line, and which may be. */
export function masterySentence(domains: ReadinessView['domains'], line: number): string {
  const known = domains.filter(({ mastery }) => mastery.share !== null)
  if (known.length === 0) return 'No question of it was answered yet.'
  const across = known.filter(({ mastery: { low, high } }) => low < line && high >= line).length
  const below = known.filter(({ mastery: { high } }) => high < line).length
  if (across > 0) return `${across} of ${count(known.length, 'range')} cross${across === 1 ? 'es' : ''} the line.`
  if (below === 0) return known.length === 1 ? 'The range is above the line.' : 'All ranges are above the line.'
  return `${below} of ${count(known.length, 'range')} ${below === 1 ? 'is' : 'are'} below the line.`
}

/** `Together 5.2 points under the line at 75.` */
export function contributionSentence({ domains }: Pick<Estimated, 'domains'>, line: number): string {
  const sum = domains.reduce((all, { contribution }) => all + contribution, 0)
  const points = Math.abs(sum).toFixed(1)
  if (points === '0.0') return `Together just on the line at ${percent(line)}.`
  return `Together ${points} points ${sum < 0 ? 'under' : 'over'} the line at ${percent(line)}.`
}

/** What Lectern had said of a real exam before it. */
export const saidWords = (said: number | null): string =>
  said === null ? 'Lectern could not say anything before it.' : `Lectern had said ${inTen(said, said)}.`

/** `+2.4`, `−5.1`: percentage points, with a minus sign as wide as the plus. */
export function signed(points: number): string {
  const rounded = points.toFixed(1)
  if (rounded === '0.0' || rounded === '-0.0') return '0.0'
  return points > 0 ? `+${rounded}` : `−${rounded.slice(1)}`
}

/** The domain in which most percentage points of the expected score are still open. */
export const mostOpen = ({ domains }: Estimated): Estimated['domains'][number] | null =>
  domains.reduce<Estimated['domains'][number] | null>(
    (most, one) => (most === null || one.share * (1 - one.mean) > most.share * (1 - most.mean) ? one : most),
    null,
  )

/** How far the answers reach over the objectives, and where something is only inferred. */
export function objectivesSentence(rows: readonly { mastery: Mastery | null }[]): string {
  const own = rows.filter(({ mastery }) => mastery !== null && mastery.total > 0).length
  const inferred = rows.filter(({ mastery }) => mastery?.total === 0).length
  const answered = `${own} of ${count(rows.length, 'objective')} ${own === 1 ? 'has' : 'have'} answers of ${own === 1 ? 'its' : 'their'} own.`
  if (inferred === 0) return answered
  return `${answered} Of ${inferred} more, answers to questions of other programmes on the same topics tell a little; they say “by its topics”.`
}
