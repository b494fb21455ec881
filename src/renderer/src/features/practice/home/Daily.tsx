import { dailySize, dailyTitle } from '../../../../../core/practice/daily'
import type { AttemptSummary, PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { usePractice } from '../../../stores/practice'
import { today } from '../../../text/dates'
import { capital, inWords } from '../words'
import styles from './home.module.css'

/** Ten questions for today, one press away. */
export function Daily({
  pack,
  attempts,
  filled,
}: {
  pack: PackView
  /** Newest first. */
  attempts: readonly AttemptSummary[]
  filled: boolean
}) {
  const { daily, starting } = usePractice()
  const day = today()
  const todays = attempts.filter((attempt) => attempt.pack === pack.id && attempt.title === dailyTitle(pack.title, day))
  const running = todays.find(({ finishedAt }) => finishedAt === null)
  const done = todays.find(({ finishedAt }) => finishedAt !== null)
  const size = inWords(Math.min(dailySize, pack.questions))
  const says = running
    ? `${capital(inWords(running.answered))} of ${running.questions} answered so far.`
    : done?.score
      ? `Done today, ${done.score.right} of ${done.score.total} right. More if you like.`
      : 'A few you missed, then new ones. The same all day, so you can come back to them.'
  return (
    <section aria-labelledby="daily">
      <SectionHead id="daily" title={`${capital(size)} for today`} />
      <p className={styles.text}>{says}</p>
      <div className={styles.start}>
        <Button variant={filled ? 'main' : 'secondary'} isDisabled={starting} onPress={() => void daily(pack.id, day)}>
          {running ? `Go on with today’s ${size}` : done ? `Start ${size} more` : `Start today’s ${size}`}
        </Button>
      </div>
    </section>
  )
}
