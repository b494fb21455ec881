import { useEffect } from 'react'
import { ScoreRange } from '../../components/ScoreRange'
import { useKnownReadiness, useReadiness } from '../../stores/readiness'
import { count } from '../../text/dates'
import { percent, shareRange } from '../../text/readiness'
import type from '../../theme/type.module.css'
import styles from './today.module.css'
import { standingSentence } from './words'

/** How the planned exam would go today, or what it takes to say so. It comes after the first look, never before. */
export function Readiness({ programme }: { programme: string }) {
  const load = useReadiness((state) => state.load)
  const view = useKnownReadiness(programme)
  useEffect(() => void load({ programme, chart: false }), [load, programme])
  if (!view?.readiness || view.questions === 0) return null
  const { readiness, line } = view
  return (
    <section>
      <h2 className={type.section}>Readiness</h2>
      {readiness.state === 'estimated' ? (
        <>
          <p className={`${type.figure} ${type.numbers}`}>{shareRange(readiness.score)}</p>
          <p className={`${type.small} ${type.quiet}`}>{standingSentence(readiness.score, line)}</p>
          <ScoreRange score={readiness.score} line={line} />
        </>
      ) : (
        <p className={`${type.small} ${type.quiet}`}>
          {count(readiness.needed, 'first answer')} more, and your likely score stands here.{' '}
          <a href={`#/insights?programme=${programme}`}>What is missing</a>
        </p>
      )}
      <p className={`${type.small} ${type.quiet} ${styles.how}`}>
        <a href="#/insights/method">How is this computed?</a> {count(readiness.answers, 'answer')}
        {readiness.state === 'estimated' ? (
          <span className="sr-only">, likely score {percent(readiness.score.likely)} %</span>
        ) : null}
      </p>
    </section>
  )
}
