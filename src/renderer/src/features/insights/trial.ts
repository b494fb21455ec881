/** What readiness was measured to be worth: figures of `docs/readiness.md`, which says how they came about. */

export type CalibrationRow = {
  /** First answers that were known. */
  answers: number
  who: 'lectern' | 'score' | 'pooled'
  brier: string
  logLoss: string
  /** Expected calibration error. */
  error: string
  /** How often the 90 % ranges held the true chance and the score; null where there is no range. */
  chanceHeld: string | null
  scoreHeld: string | null
}

/** Simulated learners for each number of answers. */
export const learnersTried = 20_000

export const answersTried = [40, 150, 400] as const

/** Of all kinds of learners together, on a paper of 50 questions. */
export const rows: readonly CalibrationRow[] = [
  {
    answers: 40,
    who: 'lectern',
    brier: '0.181',
    logLoss: '0.538',
    error: '0.032',
    chanceHeld: '93.3 %',
    scoreHeld: '91.8 %',
  },
  { answers: 40, who: 'score', brier: '0.271', logLoss: '1.873', error: '0.271', chanceHeld: null, scoreHeld: null },
  { answers: 40, who: 'pooled', brier: '0.188', logLoss: '0.582', error: '0.078', chanceHeld: null, scoreHeld: null },
  {
    answers: 150,
    who: 'lectern',
    brier: '0.165',
    logLoss: '0.497',
    error: '0.026',
    chanceHeld: '92.5 %',
    scoreHeld: '90.6 %',
  },
  { answers: 150, who: 'score', brier: '0.246', logLoss: '1.699', error: '0.246', chanceHeld: null, scoreHeld: null },
  { answers: 150, who: 'pooled', brier: '0.173', logLoss: '0.543', error: '0.072', chanceHeld: null, scoreHeld: null },
  {
    answers: 400,
    who: 'lectern',
    brier: '0.156',
    logLoss: '0.474',
    error: '0.022',
    chanceHeld: '92.3 %',
    scoreHeld: '90.6 %',
  },
  { answers: 400, who: 'score', brier: '0.232', logLoss: '1.605', error: '0.232', chanceHeld: null, scoreHeld: null },
  { answers: 400, who: 'pooled', brier: '0.164', logLoss: '0.523', error: '0.069', chanceHeld: null, scoreHeld: null },
]
