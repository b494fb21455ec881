import { Diamond } from 'lucide-react'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { PlanDay } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { LoadBar } from '../../components/LoadBar'
import { duration, monthYear, weekdayDate } from '../../text/dates'
import { minutesOf } from '../../text/sessions'
import { type MonthCell, monthWeeks } from './month'
import styles from './month.module.css'
import { Place, PlaceWord } from './Place'

type Props = {
  days: readonly PlanDay[]
  view: PlanView
  /** A date of the month in view. */
  on: string
  now: string
  /** Shows the week of a date. */
  onDay: (date: string) => void
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A month at a glance: the load of each day, mock exams, days off and the exam. */
export function MonthView({ days, view, on, now, onDay }: Props) {
  const weeks = useMemo(() => monthWeeks(on, days), [on, days])
  const most = useMemo(() => Math.max(60, ...days.map(({ minutes }) => minutes)), [days])
  return (
    <table className={styles.month} aria-label={monthYear(on)}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" aria-label={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((cell) => (
              <td key={cell.date} className={styles.cell} data-today={cell.date === now} data-inside={cell.inside}>
                <Cell cell={cell} view={view} most={most} now={now} onDay={onDay} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = Pick<Props, 'view' | 'now' | 'onDay'> & { cell: MonthCell; most: number }

function Cell({ cell: { date, inside, day }, view, most, now, onDay }: CellProps) {
  const number = Number(date.slice(8))
  if (!day || !inside) return <span className={styles.number}>{inside ? number : null}</span>
  const { done, left } = minutesOf(day.sessions, view)
  const mock = day.sessions.some(({ kind }) => kind === 'mock')
  const words = dayWords(day)
  return (
    <>
      <AriaButton
        className={styles.open ?? ''}
        data-kind={day.kind}
        aria-label={`${weekdayDate(date)}${date === now ? ', today' : ''}: ${said(day, left)}`}
        onPress={() => onDay(date)}
      >
        <span className={styles.head}>
          <span className={styles.number}>{number}</span>
          <PlaceWord date={date}>
            {mock ? <Diamond className={styles.mock} size={12} strokeWidth={2} aria-hidden="true" /> : null}
          </PlaceWord>
        </span>
        {day.minutes > 0 ? <LoadBar minutes={day.minutes} done={done} most={most} /> : null}
        <span className={styles.words}>{day.minutes > 0 ? duration(day.minutes) : words}</span>
      </AriaButton>
      <Place date={date} />
    </>
  )
}

const dayWords = ({ kind }: PlanDay): string | null =>
  ({ study: null, rest: null, off: 'day off', buffer: 'buffer', exam: 'exam' })[kind]

function said(day: PlanDay, left: number): string {
  if (day.minutes === 0) return dayWords(day) ?? 'no study'
  const mock = day.sessions.some(({ kind }) => kind === 'mock') ? ', with a mock exam' : ''
  const rest = left === 0 ? ', all done' : left < day.minutes ? `, ${duration(left)} left` : ''
  return `${duration(day.minutes)}${rest}${mock}`
}
