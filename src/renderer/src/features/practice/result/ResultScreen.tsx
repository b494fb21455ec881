import { Page } from '../../../components/Page'
import { RangeBar } from '../../../components/RangeBar'
import type { Result } from '../../../stores/result'
import { weekdayDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { dayOf, standing } from '../words'
import { Before } from './Before'
import { Confidence } from './Confidence'
import { Domains } from './Domains'
import { Figures } from './Figures'
import { Finished } from './Finished'
import { Misses } from './Misses'
import { Next } from './Next'
import { Planned } from './Planned'
import { Rules } from './Rules'
import styles from './result.module.css'
import { Times } from './Times'

/** How a finished attempt went, by which rule, how sure that is, and what to do next. */
export function ResultScreen({ id }: { id: string }) {
  return <Finished id={id}>{(result) => <ResultPage result={result} />}</Finished>
}

function ResultPage({ result }: { result: Result }) {
  const { attempt, score, rules } = result
  const line = attempt.mode === 'exam' && rules ? rules.line : null
  const day = weekdayDate(dayOf(attempt.finished?.at ?? attempt.startedAt))
  return (
    <Page
      crumbs={[{ label: 'Practice', to: '#/practice' }, { label: `${attempt.title}, ${day}` }]}
      title={
        <span className={styles.headline}>
          <span className={type.display}>
            {score.right} of {score.total}
          </span>{' '}
          <span className={styles.verdict}>{line === null ? 'right' : standing(score, line)}</span>
        </span>
      }
    >
      <div className={styles.columns}>
        <div>
          <RangeBar share={score} line={line === null ? null : { value: line, name: 'Lectern’s line' }} />
          <Rules result={result} />
          <Domains result={result} line={line} />
          <Figures result={result} />
          <Confidence result={result} />
          <Misses result={result} />
          <Times result={result} />
          <Before result={result} />
        </div>
        <aside aria-labelledby="next">
          <Planned result={result} />
          <Next result={result} />
        </aside>
      </div>
    </Page>
  )
}
