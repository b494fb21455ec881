import { useEffect, useRef } from 'react'
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import type { PlanWeek } from '../../../../core/plan/summary'
import type { Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { dayOfWeek } from '../../text/dates'
import { WeekDay } from './WeekDay'
import styles from './week.module.css'

type Props = { week: PlanWeek; view: PlanView; situation: Situation | null; now: string }

export function WeekView({ week, view, situation, now }: Props) {
  const most = Math.max(60, ...week.days.map((day) => Math.max(day.minutes, day.capacity)))
  const row = useRef<HTMLElement>(null)
  // In a narrow window the week scrolls, and begins where there is something to see.
  useEffect(() => {
    const first =
      row.current?.querySelector<HTMLElement>('[data-today="true"]') ?? row.current?.querySelector('section')
    if (first) row.current?.scrollTo({ left: first.offsetLeft })
  }, [])
  return (
    <section className={styles.week} aria-label={`Week ${week.number}`} ref={row}>
      {daysBefore(week).map((date) => (
        <div key={date} className={styles.day} data-before="true" aria-hidden="true">
          {dayOfWeek(date)}
        </div>
      ))}
      {week.days.map((day) => (
        <WeekDay key={day.date} day={day} view={view} situation={situation} most={most} now={now} />
      ))}
    </section>
  )
}

/** Dates from Monday to the first day of study, which may lie in mid-week. */
function daysBefore({ monday, days }: PlanWeek): string[] {
  const first = dayNumber(monday) ?? 0
  const count = Math.max(0, (dayNumber(days[0]?.date ?? monday) ?? first) - first)
  return Array.from({ length: count }, (_, i) => isoOfDay(first + i))
}
