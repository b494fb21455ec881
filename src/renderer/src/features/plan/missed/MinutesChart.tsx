import { scaleLinear } from 'd3-scale'
import { fullDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import chart from './chart.module.css'
import { type DayMinutes, inView } from './minutes'

const width = 596
const left = 52
const height = 78
/** How many days there is room for. */
const room = 18
const column = (width - left) / room
const bar = 20
const rows = { now: 108, after: 218 }

/** Minutes a day as they stand and as they would be, one above the other. */
export function MinutesChart({ days, today }: { days: readonly DayMinutes[]; today: string }) {
  const shown = inView(days, today, room)
  const y = scaleLinear([0, Math.max(60, ...shown.flatMap(({ now, after }) => [now, after]))], [0, height])
  const at = (i: number) => left + i * column + (column - bar) / 2
  const current = shown.findIndex(({ date }) => date >= today)
  return (
    <figure>
      <figcaption className={chart.head}>
        <h2 className={type.section}>Minutes a day</h2>
        <Key days={shown} today={today} />
      </figcaption>
      <svg className={chart.chart} viewBox={`0 0 ${width} 254`} aria-hidden="true">
        <defs>
          <pattern id="missed-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V4" stroke="var(--wrong)" strokeWidth="1" />
          </pattern>
        </defs>
        {(['now', 'after'] as const).map((row) => (
          <g key={row}>
            <path d={`M${left} ${rows[row]}H${width}`} stroke="var(--control)" />
            <text x="0" y={rows[row] - 2} className={chart.row}>
              {row === 'now' ? 'Now' : 'After'}
            </text>
          </g>
        ))}
        {shown.map((day, i) => (
          <g key={day.date}>
            <Now day={day} x={at(i)} past={day.date < today} y={y} />
            <After day={day} x={at(i)} past={day.date < today} y={y} />
            <text x={at(i) + bar / 2} y="236" className={chart.day} data-today={day.date === today}>
              {fullDate(day.date).charAt(0)}
            </text>
            <text x={at(i) + bar / 2} y="251" className={chart.day} data-today={day.date === today}>
              {Number(day.date.slice(8))}
            </text>
          </g>
        ))}
        {current > 0 ? (
          <>
            <path d={`M${left + current * column} 16V254`} stroke="var(--accent)" strokeWidth="1.5" />
            <text x={left + current * column + 5} y="24" className={chart.today}>
              today
            </text>
          </>
        ) : null}
      </svg>
      <Table days={days.filter(({ date, missed }) => date >= today || missed > 0)} />
    </figure>
  )
}

type BarProps = { day: DayMinutes; x: number; past: boolean; y: (minutes: number) => number }

function Now({ day: { now, missed, mock }, x, past, y }: BarProps) {
  const [foot, tall] = [rows.now, y(now)]
  if (now === 0) return <Free x={x} foot={foot} />
  const done = past ? now - missed : 0
  return (
    <>
      <rect x={x} y={foot - tall} width={bar} height={tall} className={chart.planned} />
      {done > 0 ? <rect x={x} y={foot - y(done)} width={bar} height={y(done)} className={chart.done} /> : null}
      {missed > 0 ? (
        <rect x={x} y={foot - tall} width={bar} height={y(missed)} className={chart.missed} fill="url(#missed-hatch)" />
      ) : null}
      <Top x={x} y={foot - tall} minutes={now} mock={mock} missed={missed > 0} />
    </>
  )
}

function After({ day: { now, after, missed, added, mockAfter }, x, past, y }: BarProps) {
  const foot = rows.after
  const kept = past ? now - missed : after - added
  if (past && missed > 0 && kept === 0) {
    return <path d={`M${x + 6} ${foot - 13}l8 8m0-8l-8 8`} className={chart.gone} />
  }
  if (kept + added === 0) return <Free x={x} foot={foot} />
  return (
    <>
      <rect x={x} y={foot - y(kept)} width={bar} height={y(kept)} className={past ? chart.done : chart.planned} />
      {added > 0 ? (
        <rect x={x} y={foot - y(kept + added)} width={bar} height={y(added)} className={chart.added} />
      ) : null}
      {past ? null : <Top x={x} y={foot - y(kept + added)} minutes={after} mock={mockAfter} missed={false} />}
    </>
  )
}

/** Above a bar: its minutes, or the sign of a mock exam. */
function Top({
  x,
  y,
  minutes,
  mock,
  missed,
}: {
  x: number
  y: number
  minutes: number
  mock: boolean
  missed: boolean
}) {
  if (mock) return <path d={`M${x + bar / 2} ${y - 15}l5 5-5 5-5-5z`} className={chart.mock} />
  return (
    <text x={x + bar / 2} y={y - 5} className={chart.minutes} data-missed={missed}>
      {minutes}
    </text>
  )
}

function Free({ x, foot }: { x: number; foot: number }) {
  return <path d={`M${x + 2} ${foot - 3}H${x + bar - 2}`} className={chart.free} />
}

function Key({ days, today }: { days: readonly DayMinutes[]; today: string }) {
  const any = {
    done: days.some(({ date, now, missed }) => date < today && now > missed),
    missed: days.some(({ missed }) => missed > 0),
    added: days.some(({ added }) => added > 0),
    mock: days.some(({ mock, mockAfter }) => mock || mockAfter),
  }
  return (
    <span className={chart.key} aria-hidden="true">
      {any.missed ? (
        <span>
          <i data-sign="missed" /> missed
        </span>
      ) : null}
      {any.done ? (
        <span>
          <i data-sign="done" /> done
        </span>
      ) : null}
      <span>
        <i data-sign="planned" /> planned
      </span>
      {any.added ? (
        <span>
          <i data-sign="added" /> added
        </span>
      ) : null}
      {any.mock ? <span>◇ mock exam</span> : null}
    </span>
  )
}

/** The same to read and to hear, for all days to come. */
function Table({ days }: { days: readonly DayMinutes[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Minutes a day, as planned now and then</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Now</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, now, after, missed }) => (
            <tr key={date}>
              <th scope="row">{fullDate(date)}</th>
              <td>{missed > 0 ? `${missed} of ${now} not done` : now}</td>
              <td>{missed > 0 ? now - missed : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
