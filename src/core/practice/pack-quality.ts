/** What a shipped pack must keep to beyond being sound: nothing gives the key away, nothing is out of date. */
import type { Blueprint } from '../catalog/schema'
import type { PackProblem } from './check-pack'
import { keyOf } from './grade'
import type { Case, Pack, Question } from './pack-schema'
import { type PackStatistics, packStatistics, readingText, readingWords, wordsIn } from './pack-statistics'
import { retiredNames } from './retired-names'

/** The limits, with what they are in. */
export const qualityLimits = {
  /** Percent of single-choice questions whose key is the longest option; chance alone gives 25 with four options. */
  longestPercent: 35,
  /** Percent of single-choice keys in one place of the file, once there are `positionsFrom` of them. */
  positionPercent: 40,
  positionsFrom: 20,
  /** Percentage points a domain may be off its share of the exam. */
  domainPoints: 2,
  /** Words before answering: three quarters of a minute at 238 words a minute (Brysbaert, J. Mem. Lang. 109, 2019). */
  words: 180,
  /** Words of the scenario of a case, read once for all of its questions. */
  scenarioWords: 300,
  /** Share of words two questions may have in common (Jaccard). */
  alike: 0.5,
} as const

const rounded = (number: number): string => number.toFixed(1)

function statisticProblems(statistics: PackStatistics): PackProblem[] {
  const { longest, keyPositions, domains } = statistics
  const crowded = keyPositions.findIndex((count) => 100 * count > qualityLimits.positionPercent * longest.single)
  const judged = longest.single >= qualityLimits.positionsFrom && crowded >= 0
  const off = domains.filter(({ percent, wanted }) => Math.abs(percent - wanted) > qualityLimits.domainPoints)
  return [
    ...(longest.percent > qualityLimits.longestPercent
      ? [
          `The key is the longest option in ${rounded(longest.percent)} % of the single-choice questions; at most ${qualityLimits.longestPercent} % may be.`,
        ]
      : []),
    ...(judged
      ? [`More than ${qualityLimits.positionPercent} % of the single-choice keys stand in place ${crowded + 1}.`]
      : []),
    ...off.map(
      ({ id, percent, wanted }) =>
        `Domain ${id} has ${rounded(percent)} % of the questions and ${rounded(wanted)} % of the exam; ${qualityLimits.domainPoints} points apart are allowed.`,
    ),
  ].map((says) => ({ where: 'pack, questions', says }))
}

/** The texts of the right options. */
function keyTexts(question: Question): string[] {
  const key = keyOf(question)
  switch (key.type) {
    case 'single':
      return question.options.filter(({ id }) => id === key.option).map(({ text }) => text)
    case 'multiple':
      return question.options.filter(({ id }) => key.options.includes(id)).map(({ text }) => text)
    case 'ordering':
      return question.options.map(({ text }) => text)
    case 'matching':
      return question.options.filter(({ id }) => Object.values(key.pairs).includes(id)).map(({ text }) => text)
  }
}

function questionQuality(question: Question): PackProblem[] {
  const where = (field: string) => `question ${question.id}, ${field}`
  const words = readingWords(question)
  const texts = keyTexts(question)
  const retired = retiredNames.filter(({ name }) => texts.some((text) => name.test(text)))
  const { reviewed, written } = question
  return [
    ...(words > qualityLimits.words
      ? [{ where: where('stem'), says: `It has ${words} words to read; ${qualityLimits.words} is the most.` }]
      : []),
    ...retired.map(({ called, since }) => ({
      where: where('key'),
      says: `The right answer names ${called}, which ${since}.`,
    })),
    ...(reviewed === null
      ? [
          {
            where: where('reviewed'),
            says: 'Nobody has solved it without the key yet; give the day once somebody has.',
          },
        ]
      : []),
    ...(reviewed !== null && reviewed < written
      ? [{ where: where('reviewed'), says: `It was reviewed on ${reviewed}, before it was written on ${written}.` }]
      : []),
  ]
}

function caseQuality({ id, scenario }: Case): PackProblem[] {
  const words = wordsIn(scenario)
  if (words <= qualityLimits.scenarioWords) return []
  const says = `It has ${words} words to read; ${qualityLimits.scenarioWords} is the most.`
  return [{ where: `case ${id}, scenario`, says }]
}

/** The words of a question that say what it is about: lower case, three letters or digits and more. */
const wordsOf = (question: Question): Set<string> =>
  new Set(
    readingText(question)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  )

/** Jaccard's coefficient: what two sets share, as a part of all they have; 0 when both are empty. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** Pairs of questions, in one pack or in two, that share half of their words or more. */
export function nearDuplicates(packs: readonly Pack[]): PackProblem[] {
  const all = packs.flatMap((pack) => pack.questions.map((question) => ({ id: question.id, words: wordsOf(question) })))
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const alike = jaccard(one.words, other.words)
      if (alike < qualityLimits.alike) return []
      const says = `It shares ${Math.round(alike * 100)} % of its words with ${other.id}; rewrite one of them or drop it.`
      return [{ where: `question ${one.id}, stem`, says }]
    }),
  )
}

/** Breaches of one pack that passed `checkPack`; `blueprint` is that of its programme, null when it has none. */
export function packQuality(pack: Pack, blueprint: Blueprint | null): PackProblem[] {
  const { cases = [], questions } = pack
  const statistics = packStatistics(pack, blueprint)
  return [...statisticProblems(statistics), ...cases.flatMap(caseQuality), ...questions.flatMap(questionQuality)]
}
