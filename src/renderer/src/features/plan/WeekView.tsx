import { useEffect, useRef } from 'react'
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import type { PlanDay, PlanWeek } from '../../../../core/plan/summary'
import type { PlannedSession } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadBar } from '../../components/LoadBar'
import { SessionIcon } from '../../components/SessionIcon'
import { TickBox } from '../../components/TickBox'
import { usePlans } from '../../stores/plans'
import { dayOfWeek, duration } from '../../text/dates'
import { kindWord, titleOf } from '../../text/sessions'
import styles from './week.module.css'

type Props = { week: PlanWeek; view: PlanView; now: string }

export function WeekView({ week, view, now }: Props) {
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
        <Day key={day.date} day={day} view={view} most={most} isToday={day.date === now} />
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

const emptyWords: Record<PlanDay['kind'], string> = {
  study: 'Nothing planned',
  rest: 'No study',
  off: 'Day off',
  buffer: 'Buffer, kept free',
  exam: 'The exam',
}

type DayProps = { day: PlanDay; view: PlanView; most: number; isToday: boolean }

function Day({ day, view, most, isToday }: DayProps) {
  const done = day.sessions.filter(({ id }) => id in view.ticked).reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <section
      className={styles.day}
      data-today={isToday}
      aria-label={`${dayOfWeek(day.date)}${isToday ? ', today' : ''}`}
    >
      <header>
        <h2>{dayOfWeek(day.date)}</h2>
        {day.minutes > 0 ? (
          <span>{done > 0 && done < day.minutes ? `${day.minutes - done} left` : duration(day.minutes)}</span>
        ) : null}
      </header>
      <LoadBar minutes={day.minutes} done={done} most={most} />
      {day.sessions.length === 0 ? (
        <div className={styles.free} data-kind={day.kind}>
          <span className={styles.word}>{emptyWords[day.kind]}</span>
        </div>
      ) : (
        <ul>
          {day.sessions.map((session) => (
            <Session key={session.id} session={session} view={view} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** `1 of 3` does not break: its column is narrow. */
const partOfWhole = /(\d+) of (\d+)/g

function Session({ session, view }: { session: PlannedSession; view: PlanView }) {
  const tick = usePlans((state) => state.tick)
  const done = session.id in view.ticked
  return (
    <li className={styles.session} data-done={done} data-mock={session.kind === 'mock'}>
      <div className={styles.meta}>
        <SessionIcon kind={session.kind} size={13} />
        {session.kind === 'mock' ? 'Mock' : kindWord[session.kind]}
        <span className={styles.minutes}>{session.minutes}</span>
        <TickBox
          size="week"
          done={done}
          label={titleOf(session)}
          onChange={(on) => void tick(view.plan.id, session.id, on)}
        />
      </div>
      <p>{titleOf(session).replace(partOfWhole, '$1\u00a0of\u00a0$2')}</p>
    </li>
  )
}
