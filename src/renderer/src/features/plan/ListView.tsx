import type { PlanDay, PlanWeek } from '../../../../core/plan/summary'
import type { Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { duration, weekdayDate } from '../../text/dates'
import { ListRow } from './ListRow'
import styles from './list.module.css'
import { Place, PlaceWord } from './Place'
import { weekTitle } from './words'

type Props = { weeks: readonly PlanWeek[]; view: PlanView; situation: Situation | null; now: string }

/** Every session of the plan, by week and day. */
export function ListView({ weeks, ...shared }: Props) {
  return weeks.map((week) => (
    <section key={week.monday} className={styles.week} aria-label={`Week ${week.number}`}>
      <header>
        <h2>Week {week.number}</h2>
        <p>{weekTitle(week.monday)}</p>
        <span>{week.minutes > 0 ? duration(week.minutes) : 'free'}</span>
      </header>
      {week.days.map((day) => (
        <Day key={day.date} day={day} {...shared} />
      ))}
    </section>
  ))
}

const freeWords: Record<PlanDay['kind'], string | null> = {
  study: 'Nothing planned',
  rest: null,
  off: 'Day off',
  buffer: 'Buffer, kept free',
  exam: 'The exam',
}

function Day({ day, view, situation, now }: Omit<Props, 'weeks'> & { day: PlanDay }) {
  const isToday = day.date === now
  const word = day.sessions.length === 0 ? freeWords[day.kind] : null
  if (day.sessions.length === 0 && word === null) return null
  return (
    <section className={styles.day} data-today={isToday}>
      <h3>
        {weekdayDate(day.date)}
        {isToday ? <span className="sr-only">, today</span> : null} <PlaceWord date={day.date} />
      </h3>
      {word ? <p className={styles.free}>{word}</p> : null}
      <ul>
        {day.sessions.map((session) => (
          <ListRow key={session.id} session={session} view={view} situation={situation} now={now} />
        ))}
      </ul>
      <Place date={day.date} />
    </section>
  )
}
