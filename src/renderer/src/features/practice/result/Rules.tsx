import type { Result } from '../../../stores/result'
import type from '../../../theme/type.module.css'
import { rangeWords } from '../words'
import styles from './result.module.css'
import { termsWords } from './terms'

/** The rule of the exam and what Lectern assumed, in words; and how the range comes about. */
export function Rules({ result: { attempt, score, rules } }: { result: Result }) {
  const exam = attempt.mode === 'exam' && rules
  return (
    <>
      <p className={`${type.lead} ${styles.rules}`}>
        {attempt.finished?.reason === 'time' ? 'The time ran out; what was answered by then counts. ' : ''}
        {exam
          ? [...termsWords(attempt), rules.passRule, ...rules.assumptions].join(' ')
          : `This was a study session, so no line is drawn. With ${score.total} questions your share could as well be ${rangeWords(score)}.`}
      </p>
      <details className={styles.how}>
        <summary>How is this computed?</summary>
        <p>
          The band is Wilson’s 95 % interval for a share of {score.right} in {score.total}. If you answered many more
          questions like these, about as well, your share would most likely end up inside it. Few questions leave a wide
          band, also within a domain.
        </p>
        <p>
          A question is right as a whole or not at all, an empty one counts as not right, and nothing is taken off for a
          wrong one.
        </p>
        {exam ? (
          <p>
            Lectern’s line at {rules.line} % is the same for every exam and comes from no vendor. The share right on
            these questions is not a forecast of your exam score.
          </p>
        ) : null}
      </details>
    </>
  )
}
