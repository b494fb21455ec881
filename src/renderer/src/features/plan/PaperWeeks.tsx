import type { PlanWeek } from '../../../../core/plan/summary'
import type { PlanPaper } from '../../../../shared/plan-paper'
import { Choice } from '../../components/Choice'
import { shortDayMonth } from '../../text/dates'
import styles from './export.module.css'

type Weeks = PlanPaper['weeks']

const ways = [
  { id: 'all', label: 'All, with the checklist and the rules' },
  { id: 'some', label: 'Some' },
] as const

type Props = { weeks: readonly PlanWeek[]; value: Weeks; onChange: (value: Weeks) => void }

/** Which weeks are printed: all of them, or those between two. */
export function PaperWeeks({ weeks, value, onChange }: Props) {
  const last = weeks.length
  const select = (label: string, chosen: number, choose: (week: number) => void) => (
    <select aria-label={label} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
      {weeks.map(({ number, days }) => (
        <option key={number} value={number}>
          Week {number}, {shortDayMonth(days[0]?.date ?? '')}
        </option>
      ))}
    </select>
  )
  return (
    <div>
      <p id="paper-weeks" className={styles.label}>
        Weeks
      </p>
      <Choice
        labelledBy="paper-weeks"
        value={value === null ? 'all' : 'some'}
        options={ways}
        onChange={(way) => onChange(way === 'all' ? null : { from: 1, to: Math.min(4, last) })}
      />
      {value === null ? null : (
        <div className={styles.weeks}>
          {select('First week', value.from, (from) => onChange({ from, to: Math.max(from, value.to) }))}
          <span>to</span>
          {select('Last week', value.to, (to) => onChange({ from: Math.min(value.from, to), to }))}
        </div>
      )}
    </div>
  )
}
