import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useMemo } from 'react'
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import type { PlanView } from '../../../../shared/ipc/views'
import { dayMonth, duration } from '../../text/dates'
import type from '../../theme/type.module.css'
import { burnDown, type Point } from './burn-down'
import styles from './burn-down.module.css'

const width = 604
const height = 196
const top = 16

/** Planned work and work done over the days to the exam. */
export function BurnDown({ view, now }: { view: PlanView; now: string }) {
  const data = useMemo(() => burnDown(view, now), [view, now])
  const hours = Math.max(1, Math.ceil(data.total / 60))
  const x = scaleLinear([0, data.days], [0, width - 8])
  const y = scaleLinear([0, hours * 60], [height, top])
  const path = line<Point>()
    .x(({ day }) => x(day))
    .y(({ left }) => y(left))
  const steps = niceHours(hours)
  const date = (day: number) => isoOfDay((dayNumber(view.plan.input.start) ?? 0) + day)
  const last = data.you.at(-1)
  // Near the end there is no room to the right of the dot.
  const late = last !== undefined && last.day > data.days * 0.7
  return (
    <section className={styles.chart}>
      <header>
        <h2 className={type.section}>Work left</h2>
        <p className={type.meta}>
          <i className={styles.keyYou} /> you <i className={styles.keyPlan} /> plan <span>◇</span> mock exam
        </p>
      </header>
      <svg viewBox={`0 0 ${width} ${height + 22}`} role="img" aria-label={said(data.total, last, data.days)}>
        <defs>
          <pattern id="buffer-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V5" stroke="var(--control)" strokeWidth="1.2" />
          </pattern>
        </defs>
        {steps.map((minutes) => (
          <g key={minutes}>
            <path d={`M0 ${y(minutes)}H${width}`} stroke="var(--hairline)" />
            <text x={width} y={y(minutes) - 5} textAnchor="end" className={styles.axis}>
              {minutes / 60}
              {minutes === steps.at(-1) ? ' h' : ''}
            </text>
          </g>
        ))}
        <path d={`M0 ${height}H${width}`} stroke="var(--control)" />
        {data.bufferFrom >= 0 ? (
          <rect
            x={x(data.bufferFrom)}
            y={height - 26}
            width={Math.max(0, x(data.days - 1) - x(data.bufferFrom))}
            height="26"
            fill="url(#buffer-hatch)"
          />
        ) : null}
        <path d={`M${x(data.days - 1)} ${height - 40}V${height}`} stroke="var(--ink)" strokeWidth="1.5" />
        <text x={x(data.days - 1) - 5} y={height - 32} textAnchor="end" className={styles.label}>
          exam, {dayMonth(view.plan.input.exam)}
        </text>
        <path d={path(data.plan) ?? ''} fill="none" stroke="var(--control)" strokeWidth="1.25" strokeDasharray="4 3" />
        {data.mocks.map((day) => (
          <path
            key={day}
            d={`M${x(day)} ${height - 6}l6 6-6 6-6-6z`}
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth="1.3"
          />
        ))}
        <path d={path(data.you) ?? ''} fill="none" stroke="var(--accent)" strokeWidth="2.25" strokeLinejoin="round" />
        {last ? (
          <>
            <circle
              cx={x(last.day)}
              cy={y(last.left)}
              r="5"
              fill="var(--accent)"
              stroke="var(--paper)"
              strokeWidth="2"
            />
            <text
              x={x(last.day) + (late ? -10 : 10)}
              y={y(last.left) - 6}
              textAnchor={late ? 'end' : 'start'}
              className={styles.label}
            >
              today, {duration(last.left)} left
            </text>
          </>
        ) : null}
        <text x="0" y={height + 18} className={styles.axis}>
          {dayMonth(view.plan.input.start)}
        </text>
        {data.mocks.map((day) => (
          <text key={day} x={x(day)} y={height + 18} textAnchor="middle" className={styles.axis}>
            {dayMonth(date(day))}
          </text>
        ))}
      </svg>
    </section>
  )
}

/** Three to five round numbers of hours up to the total, in minutes. */
function niceHours(hours: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((size) => hours / size <= 5) ?? 500
  return Array.from({ length: Math.floor(hours / step) }, (_, i) => (i + 1) * step * 60)
}

function said(total: number, last: Point | undefined, days: number): string {
  const planned = `The plan holds ${duration(total)} of work over ${days} days`
  return last ? `${planned}; ${duration(last.left)} are left today.` : `${planned}, and has not begun.`
}
