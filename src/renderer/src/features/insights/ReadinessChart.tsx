import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { leastAnswers } from '../../../../core/readiness/readiness'
import { shortDayMonth, today } from '../../text/dates'
import type { Chart, Point } from './chart'
import styles from './readiness-chart.module.css'

const width = 596
const height = 236
const top = 8
/** Room for the numbers of the scale at the right end. */
const scale = 42

/** Nearer than this, in pixels, two points are one. */
const near = 6

type Scale = ScaleLinear<number, number>

/** The likely score over time as a line in the band of its range, up to today and on to the exam day. */
export function ReadinessChart({ chart }: { chart: Chart }) {
  const { from, to, floor, ceiling, points, ahead } = chart
  const now = points.at(-1)
  const first = points[0]
  if (!now || !first) return null
  const right = width - scale
  const x = scaleLinear([from, Math.max(to, from + 1)], to > from ? [0, right] : [right / 2, right])
  const y = scaleLinear([floor, ceiling], [height, top])
  const band = area<Point>()
    .x(({ at }) => x(at))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
  const likely = line<Point>()
    .x(({ at }) => x(at))
    .y((point) => y(point.likely))
  const start = x(first.at) < near ? 0 : x(first.at) + 8
  // Above the line where it can be read, below it where exams stand.
  const crowded = chart.exams.some(({ at, share }) => {
    const above = y(chart.line) - y(share)
    return x(at) > start - 6 && x(at) < start + 120 && above > -6 && above < 24
  })
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height + 40}`} aria-hidden="true">
      <Grid chart={chart} y={y} />
      <TooEarly until={x(first.at)} />
      {ahead ? <path d={band([now, ahead]) ?? ''} fill="var(--step-4)" opacity="0.75" /> : null}
      <path d={band(points) ?? ''} fill="var(--step-3)" />
      {x(now.at) - x(first.at) < near ? <Whisker x={x(now.at)} low={y(now.low)} high={y(now.high)} /> : null}
      <path d={`M0 ${y(chart.line)}H${width}`} className={styles.line} />
      <text x={start} y={y(chart.line) + (crowded ? 13 : -6)} className={styles.name}>
        Lectern’s line, {chart.line}
      </text>
      {ahead ? <path d={likely([now, ahead]) ?? ''} className={styles.ahead} /> : null}
      <path d={likely(points) ?? ''} className={styles.likely} />
      {chart.exams.map(({ id, at, share }) => (
        <path key={id} d={`M${x(at)} ${y(share) - 6}l6 6-6 6-6-6z`} className={styles.exam} />
      ))}
      <circle cx={x(now.at)} cy={y(now.likely)} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
      <text
        x={x(now.at) + (ahead ? 10 : 0)}
        y={y(now.low) + 16}
        textAnchor={ahead ? 'start' : 'end'}
        className={styles.label}
      >
        today
      </text>
      {ahead ? <ExamDay x={x(ahead.at)} at={ahead.at} /> : null}
      <Dates chart={chart} x={x} />
    </svg>
  )
}

function Grid({ chart: { ticks, floor }, y }: { chart: Chart; y: Scale }) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M0 ${y(tick)}H${width}`} stroke="var(--hairline)" />
          <text x={width} y={y(tick) - 4} textAnchor="end" className={styles.axis}>
            {tick}
            {tick === ticks.at(-1) ? ' %' : ''}
          </text>
        </g>
      ))}
      <path d={`M0 ${y(floor)}H${width}`} stroke="var(--control)" />
    </>
  )
}

/** The time in which there were too few answers to say anything. */
function TooEarly({ until }: { until: number }) {
  if (until < near) return null
  const late = until > width - 240
  return (
    <>
      <defs>
        <pattern id="too-early" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--strong)" strokeWidth="1" />
        </pattern>
      </defs>
      <rect y={top} width={until} height={height - top} fill="url(#too-early)" opacity="0.7" />
      <path d={`M${until} ${top}V${height}`} className={styles.edge} />
      <text
        x={until + (late ? -8 : 8)}
        y={height - 8}
        textAnchor={late ? 'end' : 'start'}
        className={`${styles.axis} ${styles.clear}`}
      >
        not enough data before {leastAnswers.all} answers
      </text>
    </>
  )
}

/** A range without a time to stretch over. */
function Whisker({ x, low, high }: { x: number; low: number; high: number }) {
  return <path d={`M${x - 4} ${low}h8M${x - 4} ${high}h8M${x} ${low}V${high}`} stroke="var(--ink)" strokeWidth="1.25" />
}

function ExamDay({ x, at }: { x: number; at: number }) {
  return (
    <>
      <path d={`M${x} ${top}V${height}`} stroke="var(--ink)" strokeWidth="1.5" />
      <text x={x - 6} y={top + 12} textAnchor="end" className={`${styles.label} ${styles.clear}`}>
        exam, {shortDayMonth(new Date(at).toISOString())}
      </text>
    </>
  )
}

/** Below the axis: when it was, and how many answers there were. */
function Dates({ chart: { dated, points }, x }: { chart: Chart; x: Scale }) {
  const now = points.at(-1)
  const place = (at: number) => (x(at) < 24 ? 'start' : x(at) > width - scale - 24 ? 'end' : 'middle')
  return (
    <>
      {dated.map(({ at, answers }) => (
        <g key={at} textAnchor={place(at)} className={styles.axis}>
          <path d={`M${x(at)} ${height}v4`} stroke="var(--strong)" />
          <text x={x(at)} y={height + 18}>
            {shortDayMonth(today(new Date(at)))}
          </text>
          <text x={x(at)} y={height + 33}>
            {answers === 0 ? 'n = 0' : answers.toLocaleString('en-GB')}
            {at === now?.at ? ' answers' : ''}
          </text>
        </g>
      ))}
    </>
  )
}
