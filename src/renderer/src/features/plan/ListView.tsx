import type { PlanDay, PlanWeek } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { SessionIcon } from '../../components/SessionIcon'
import { TickBox } from '../../components/TickBox'
import { usePlans } from '../../stores/plans'
import { duration, weekdayDate } from '../../text/dates'
import { kindWord, titleOf } from '../../text/sessions'
import styles from './list.module.css'
import { weekTitle } from './words'

type Props = { weeks: readonly PlanWeek[]; view: PlanView; now: string }

/** Every session of the plan, by week and day. */
export function ListView({ weeks, view, now }: Props) {
  return weeks.map((week) => (
    <section key={week.monday} className={styles.week} aria-label={`Week ${week.number}`}>
      <header>
        <h2>Week {week.number}</h2>
        <p>{weekTitle(week.monday)}</p>
        <span>{week.minutes > 0 ? duration(week.minutes) : 'free'}</span>
      </header>
      {week.days.map((day) => (
        <Day key={day.date} day={day} view={view} isToday={day.date === now} />
      ))}
    </section>
  ))
}

const freeWords: Record<PlanDay['kind'], string | null> = {
  study: null,
  rest: null,
  off: 'Day off',
  buffer: 'Buffer, kept free',
  exam: 'The exam',
}

function Day({ day, view, isToday }: { day: PlanDay; view: PlanView; isToday: boolean }) {
  const tick = usePlans((state) => state.tick)
  const word = day.sessions.length === 0 ? freeWords[day.kind] : null
  if (day.sessions.length === 0 && word === null) return null
  return (
    <section className={styles.day} data-today={isToday}>
      <h3>
        {weekdayDate(day.date)}
        {isToday ? <span className="sr-only">, today</span> : null}
      </h3>
      {word ? <p className={styles.free}>{word}</p> : null}
      <ul>
        {day.sessions.map((session) => {
          const done = session.id in view.ticked
          return (
            <li key={session.id} data-done={done} data-mock={session.kind === 'mock'}>
              <TickBox
                done={done}
                label={titleOf(session)}
                onChange={(on) => void tick(view.plan.id, session.id, on)}
              />
              <SessionIcon kind={session.kind} size={16} />
              <span className={styles.title}>{titleOf(session)}</span>
              <span className={styles.kind}>{kindWord[session.kind]}</span>
              <span className={styles.minutes}>{session.minutes} min</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
