import { useMemo } from 'react'
import { type BurnDay, burnDown } from '../../../../core/plan/burn-down'
import { planSummary } from '../../../../core/plan/summary'
import type { Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { Disclosure } from '../../components/Disclosure'
import { duration, fullDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { BurnDownChart } from './BurnDownChart'
import styles from './burn-down.module.css'
import { spare } from './missed/words'

type Props = {
  view: PlanView
  situation: Situation
  /** Minutes to spare from now on; below 0 what is missing. */
  cushion: number
}

/** Planned work and work done over the days to the exam, drawn and as a table. */
export function BurnDown({ view: { plan }, situation, cushion }: Props) {
  const days = useMemo(() => burnDown({ plan, ...situation }), [plan, situation])
  const mocks = useMemo(() => planSummary(plan).mockDates, [plan])
  const last = days.filter(({ left }) => left !== null).at(-1)
  return (
    <section className={styles.chart}>
      <header>
        <h2 className={type.section}>Work left</h2>
        <p className={type.meta} aria-hidden="true">
          <i className={styles.keyYou} /> you <i className={styles.keyPlan} /> plan <span>◇</span> mock exam
        </p>
      </header>
      <figure role="img" aria-label={said(days, last, cushion)}>
        <BurnDownChart days={days} input={plan.input} mocks={mocks} cushion={cushion} />
      </figure>
      <Disclosure level={3} title={<span className={type.meta}>The same as a table</span>}>
        <Table days={days} mocks={mocks} />
      </Disclosure>
    </section>
  )
}

function said(days: readonly BurnDay[], last: BurnDay | undefined, cushion: number): string {
  const total = Math.max(0, ...days.map(({ planned, left }) => Math.max(planned, left ?? 0)))
  const planned = `The plan holds ${duration(total)} of work`
  if (!last) return `${planned}, and has not begun.`
  return `${planned}; ${duration(last.left ?? 0)} are left today, with ${spare(cushion)}.`
}

function Table({ days, mocks }: { days: readonly BurnDay[]; mocks: readonly string[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">At the end of</th>
          <th scope="col">Left by plan</th>
          <th scope="col">Left</th>
          <th scope="col">Cushion</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, planned, left, cushion }) => (
          <tr key={date}>
            <th scope="row">
              {fullDate(date)}
              {mocks.includes(date) ? ', mock exam' : ''}
            </th>
            <td>{planned} min</td>
            <td>{left === null ? '' : `${left} min`}</td>
            <td>{cushion} min</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
