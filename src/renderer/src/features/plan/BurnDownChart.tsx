import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { dayNumber } from '../../../../core/base/calendar'
import type { BurnDay } from '../../../../core/plan/burn-down'
import type { PlanInput } from '../../../../core/plan/types'
import { dayMonth, duration } from '../../text/dates'
import styles from './burn-down.module.css'
import { spare } from './missed/words'

const width = 604
const height = 196
const top = 16

type Props = { days: readonly BurnDay[]; input: PlanInput; mocks: readonly string[]; cushion: number }

/** Two lines to the exam: the work left by plan, dashed, and what was left as it was done. */
export function BurnDownChart({ days, input, mocks, cushion }: Props) {
  const first = dayNumber(days[0]?.date ?? input.start) ?? 0
  const count = Math.max(1, days.length - 1)
  const most = Math.max(60, ...days.map(({ planned, left }) => Math.max(planned, left ?? 0)))
  const hours = Math.ceil(most / 60)
  const x = scaleLinear([0, count], [0, width - 8])
  const y = scaleLinear([0, hours * 60], [height, top])
  const at = (date: string) => x((dayNumber(date) ?? first) - first)
  const plan = line<BurnDay>()
    .x(({ date }) => at(date))
    .y(({ planned }) => y(planned))
  const you = line<BurnDay>()
    .defined(({ left }) => left !== null)
    .x(({ date }) => at(date))
    .y(({ left }) => y(left ?? 0))
  const steps = niceHours(hours)
  const last = days.filter(({ left }) => left !== null).at(-1)
  const exam = at(input.exam)
  const buffer = x(Math.max(0, (dayNumber(input.exam) ?? first) - first - input.buffer))
  return (
    <svg viewBox={`0 0 ${width} ${height + 22}`} aria-hidden="true">
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
      {input.buffer > 0 ? (
        <rect x={buffer} y={height - 26} width={Math.max(0, exam - buffer)} height="26" fill="url(#buffer-hatch)" />
      ) : null}
      <path d={`M${exam} ${height - 40}V${height}`} stroke="var(--ink)" strokeWidth="1.5" />
      <text x={exam - 5} y={height - 32} textAnchor="end" className={styles.label}>
        exam, {dayMonth(input.exam)}
      </text>
      <path d={plan(days) ?? ''} fill="none" stroke="var(--control)" strokeWidth="1.25" strokeDasharray="4 3" />
      <path d={you(days) ?? ''} fill="none" stroke="var(--accent)" strokeWidth="2.25" strokeLinejoin="round" />
      {mocks.map((date) => (
        <g key={date}>
          <path
            d={`M${at(date)} ${height - 6}l6 6-6 6-6-6z`}
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth="1.3"
          />
          <text x={at(date)} y={height + 18} textAnchor="middle" className={styles.axis}>
            {dayMonth(date)}
          </text>
        </g>
      ))}
      {last ? <Now left={last.left ?? 0} cushion={cushion} x={at(last.date)} y={y(last.left ?? 0)} /> : null}
      <text x="0" y={height + 18} className={styles.axis}>
        {dayMonth(days[0]?.date ?? input.start)}
      </text>
    </svg>
  )
}

function Now({ left, cushion, x, y }: { left: number; cushion: number; x: number; y: number }) {
  // Near the end there is no room to the right of the dot.
  const late = x > width * 0.6
  const place = { x: x + (late ? -10 : 10), textAnchor: late ? 'end' : 'start' } as const
  return (
    <>
      <circle cx={x} cy={y} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
      <text {...place} y={y - 6} className={styles.label}>
        today, {duration(left)} left, <tspan className={styles.aside}>{spare(cushion)}</tspan>
      </text>
    </>
  )
}

/** Three to five round numbers of hours up to the total, in minutes. */
function niceHours(hours: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((size) => hours / size <= 5) ?? 500
  return Array.from({ length: Math.floor(hours / step) }, (_, i) => (i + 1) * step * 60)
}
