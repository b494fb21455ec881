import { Diamond } from 'lucide-react'
import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import type { PlanDay } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadBar } from '../../components/LoadBar'
import { dayOfWeek, duration } from '../../text/dates'
import { minutesOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import type { Agenda } from './agenda'
import styles from './today.module.css'

type Props = { agenda: Agenda; view: PlanView; now: string }

export function ThisWeek({ agenda: { week }, view, now }: Props) {
  if (week.length === 0) return null
  const doneOf = (day: PlanDay) => minutesOf(day.sessions, view).done
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
        {daysBefore(week[0]?.date ?? now).map((date) => (
          <li key={date} data-before="true" aria-hidden="true">
            {dayOfWeek(date)}
          </li>
        ))}
        {week.map((day) => (
          <li key={day.date} data-today={day.date === now}>
            <span>{dayOfWeek(day.date)}</span>
            <LoadBar minutes={day.minutes} done={doneOf(day)} most={most} />
            <span className={styles.load}>{words(day, doneOf(day))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Dates from Monday up to `date`: a plan may begin in mid-week. */
function daysBefore(date: string): string[] {
  const day = dayNumber(date) ?? 0
  const monday = mondayOf(day)
  return Array.from({ length: day - monday }, (_, i) => isoOfDay(monday + i))
}

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
