import { useMemo, useState } from 'react'
import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import { planWeeks } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { Choice } from '../../components/Choice'
import { go, useRoute } from '../../stores/route'
import { today } from '../../text/dates'
import { Dropped } from './Dropped'
import { ListView } from './ListView'
import { PlanHeader } from './PlanHeader'
import styles from './plan.module.css'
import { WeekBelow } from './WeekBelow'
import { WeekView } from './WeekView'

type Props = { view: PlanView; others: readonly PlanView[] }

export function PlanScreen({ view, others }: Props) {
  const { query } = useRoute()
  const { plan } = view
  const now = today()
  const weeks = useMemo(() => planWeeks(plan), [plan])
  const thisMonday = isoOfDay(mondayOf(dayNumber(now) ?? 0))
  const current = weeks.findIndex((week) => week.monday >= thisMonday)
  const [index, setIndex] = useState(current < 0 ? weeks.length - 1 : current)
  const shown = query.get('view') === 'list' ? 'list' : 'week'
  const week = weeks[index]

  return (
    <div className={styles.page}>
      <PlanHeader
        view={view}
        others={others}
        weeks={weeks}
        index={index}
        step={shown === 'week' ? setIndex : null}
        tabs={
          <Choice
            labelledBy="plan-view"
            value={shown}
            look="tabs"
            options={[
              { id: 'week', label: 'Week' },
              { id: 'list', label: 'List' },
            ]}
            onChange={(id) => go(`#/plan/${plan.id}${id === 'list' ? '?view=list' : ''}`, true)}
          />
        }
      />
      {shown === 'week' && week ? (
        <>
          <WeekView key={week.monday} week={week} view={view} now={now} />
          <WeekBelow view={view} now={now} />
        </>
      ) : (
        <ListView weeks={weeks} view={view} now={now} />
      )}
      <Dropped plan={plan} />
    </div>
  )
}
