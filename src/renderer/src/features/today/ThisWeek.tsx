import { Diamond } from 'lucide-react'
import { dayNumber, weekdayOf, weekdays } from '../../../../core/base/calendar'
import type { PlanDay } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadBar } from '../../components/LoadBar'
import { dayOfWeek, duration } from '../../text/dates'
import type from '../../theme/type.module.css'
import type { Agenda } from './agenda'
import styles from './today.module.css'

type Props = { agenda: Agenda; view: PlanView; now: string }

export function ThisWeek({ agenda: { week }, view, now }: Props) {
  if (week.length === 0) return null
  const doneOf = (day: PlanDay) =>
    day.sessions.filter(({ id }) => id in view.ticked).reduce((sum, { minutes }) => sum + minutes, 0)
  const total = week.reduce((sum, { minutes }) => sum + minutes, 0)
  const done = week.reduce((sum, day) => sum + doneOf(day), 0)
  const most = Math.max(60, ...week.map(({ minutes }) => minutes))
  return (
    <section className={styles.section}>
      <header>
        <h2 className={type.section}>This week</h2>
        <p>
          {done} of {total} min done
        </p>
      </header>
      <ul className={styles.week}>
        {week.map((day, i) => (
          <li
            key={day.date}
            data-today={day.date === now}
            style={i === 0 ? { gridColumnStart: weekdayPlace(day.date) } : undefined}
          >
            <span>{dayOfWeek(day.date)}</span>
            <LoadBar minutes={day.minutes} done={doneOf(day)} most={most} />
            <span className={styles.load}>{words(day, doneOf(day))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 1 for Monday to 7 for Sunday: a plan may begin in mid-week. */
const weekdayPlace = (date: string): number => weekdays.indexOf(weekdayOf(dayNumber(date) ?? 0)) + 1

function words({ kind, sessions, minutes }: PlanDay, done: number) {
  if (kind === 'exam') return 'exam'
  if (kind === 'buffer') return 'buffer'
  if (kind === 'off') return 'day off'
  if (minutes === 0) return 'no study'
  if (sessions.some((session) => session.kind === 'mock')) {
    return (
      <>
        <Diamond size={11} strokeWidth={2} aria-hidden="true" /> mock exam
      </>
    )
  }
  return done > 0 && done < minutes ? `${done} of ${minutes}` : duration(minutes)
}
