import { Pin } from 'lucide-react'
import { minutesLeft, type SessionStatus, statusOf } from '../../../../core/plan/progress'
import type { PlanDay } from '../../../../core/plan/summary'
import type { PlannedSession, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadBar } from '../../components/LoadBar'
import { SessionIcon } from '../../components/SessionIcon'
import { TickBox } from '../../components/TickBox'
import { usePlans } from '../../stores/plans'
import { dayOfWeek, duration } from '../../text/dates'
import { kindWord, minutesOf, titleOf } from '../../text/sessions'
import { Place, PlaceWord } from './Place'
import { SessionName } from './SessionName'
import { useDragged } from './useDragged'
import styles from './week.module.css'
import { isPinned } from './words'

const emptyWords: Record<PlanDay['kind'], string> = {
  study: 'Nothing planned',
  rest: 'No study',
  off: 'Day off',
  buffer: 'Buffer, kept free',
  exam: 'The exam',
}

const notes: Partial<Record<SessionStatus, string>> = { missed: 'not done', skipped: 'skipped' }

type Shared = { view: PlanView; situation: Situation | null; now: string }

/** A day of the week with its load and its sessions. */
export function WeekDay({ day, most, ...shared }: Shared & { day: PlanDay; most: number }) {
  const { view, now } = shared
  const isToday = day.date === now
  const { done, left } = minutesOf(day.sessions, view)
  return (
    <section
      className={styles.day}
      data-today={isToday}
      aria-label={`${dayOfWeek(day.date)}${isToday ? ', today' : ''}`}
    >
      <header>
        <h2>{dayOfWeek(day.date)}</h2>
        <PlaceWord date={day.date}>
          {day.minutes > 0 ? (
            <span>{left > 0 && left < day.minutes ? `${left} left` : duration(day.minutes)}</span>
          ) : null}
        </PlaceWord>
      </header>
      <LoadBar minutes={day.minutes} done={done} most={most} />
      {day.sessions.length === 0 ? (
        <div className={styles.free} data-kind={day.kind}>
          <span className={styles.word}>{emptyWords[day.kind]}</span>
        </div>
      ) : (
        <ul>
          {day.sessions.map((session) => (
            <Session key={session.id} session={session} {...shared} />
          ))}
        </ul>
      )}
      <Place date={day.date} />
    </section>
  )
}

function Session({ session, view, situation, now }: Shared & { session: PlannedSession }) {
  const tick = usePlans((state) => state.tick)
  const dragged = useDragged(session, view, situation)
  const status = statusOf(session, view, now)
  return (
    <li className={styles.session} data-status={status} data-mock={session.kind === 'mock'} {...dragged}>
      <div className={styles.meta}>
        <SessionIcon kind={session.kind} size={13} />
        {session.kind === 'mock' ? 'Mock' : kindWord[session.kind]}
        {isPinned(view.plan, session) ? <Pin size={12} strokeWidth={2} role="img" aria-label="pinned" /> : null}
        <span className={styles.minutes}>
          {status === 'partly' ? `${minutesLeft(session, view)} left` : session.minutes}
        </span>
        <TickBox
          size="week"
          done={status === 'done'}
          label={titleOf(session)}
          onChange={(on) => void tick(view.plan.id, session.id, on)}
        />
      </div>
      <SessionName session={session} view={view} situation={situation} />
      {notes[status] ? <p className={styles.note}>{notes[status]}</p> : null}
    </li>
  )
}
