/** The calibration table, as Markdown. */
import { byPooledAnswers, byScore } from './baselines'
import { generators } from './learners'
import { brier, calibrationError, chanceCoverage, logLoss, passRate, type Stated, scoreCoverage } from './measure'
import { type Case, type Size, simulate } from './sit'

const heads = [
  'Questions',
  'Answers',
  'Learners',
  'Refused',
  'Passed',
  'Brier',
  'Log loss',
  'ECE',
  'P in range',
  'Score in band',
]

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const errors = (stated: readonly Stated[]): string[] =>
  [brier(stated), logLoss(stated), calibrationError(stated)].map((value) => value.toFixed(3))

const statedBy = (cases: readonly Case[], state: (one: Case) => number): Stated[] =>
  cases.map((one) => ({ probability: state(one), passed: one.passed }))

export const heading: readonly string[] = [row(heads), row(heads.map(() => '---'))]

/** The rows of one size: each generator, all of them, and the baselines over all. */
export function* rowsOf(seed: number, learners: number, size: Size): Generator<string, void, undefined> {
  const { cases, refused } = simulate(seed, learners, size)
  const said = (name: string, some: readonly Case[], without: number) =>
    row([
      size.questions,
      size.answers,
      name,
      without,
      percent(passRate(some)),
      ...errors(statedBy(some, (one) => one.said.probability)),
      percent(chanceCoverage(some)),
      percent(scoreCoverage(some)),
    ])
  for (const { name } of generators) {
    const some = cases.filter(({ generator }) => generator === name)
    yield said(name, some, refused.get(name) ?? 0)
  }
  const none = [...refused.values()].reduce((a, b) => a + b, 0)
  yield said(`**all ${cases.length}**`, cases, none)
  const baseline = (name: string, state: (one: Case) => number) =>
    row([size.questions, size.answers, name, '', '', ...errors(statedBy(cases, state)), '', ''])
  yield baseline('score ≥ line', ({ input }) => byScore(input))
  yield baseline('pooled Beta-Binomial', ({ input }) => byPooledAnswers(input))
}
