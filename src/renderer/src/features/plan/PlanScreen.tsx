import { useEffect, useMemo, useState } from 'react'
import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import { planWeeks } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { Choice } from '../../components/Choice'
import { go, useRoute } from '../../stores/route'
import { today } from '../../text/dates'
import { Dropped } from './Dropped'
import { ListView } from './ListView'
import { MonthView } from './MonthView'
import { MoveBar } from './MoveBar'
import { Missed } from './missed/Missed'
import { useMoving } from './moving'
import { PlanHeader } from './PlanHeader'
import styles from './plan.module.css'
import { useMovingKeys } from './useMovingKeys'
import { useSituation } from './useSituation'
import { WeekBelow } from './WeekBelow'
import { WeekView } from './WeekView'

type Props = { view: PlanView; all: readonly PlanView[] }

const looks = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'list', label: 'List' },
] as const

export function PlanScreen({ view, all }: Props) {
  const { query } = useRoute()
  const { plan } = view
  const now = today()
  const situation = useSituation(view, all, now)
  const weeks = useMemo(() => planWeeks(plan), [plan])
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks])
  const within = (date: string) =>
    date < plan.input.start ? plan.input.start : date > plan.input.exam ? plan.input.exam : date
  const [chosen, setChosen] = useState(now)
  const moving = useMoving((state) => state.moving)
  useMovingKeys(moving)
  // The view follows the session in hand, and stays where that was put down.
  const to = moving?.by === 'choose' ? moving.to : null
  useEffect(() => {
    if (to !== null) setChosen(to)
  }, [to])
  const on = within(to ?? chosen)
  const shown = looks.find(({ id }) => id === query.get('view'))?.id ?? 'week'
  const monday = isoOfDay(mondayOf(dayNumber(on) ?? 0))
  const week = weeks.find((one) => one.monday === monday)
  const show = (id: string) => go(`#/plan/${plan.id}${id === 'week' ? '' : `?view=${id}`}`, true)

  return (
    <div className={styles.screen}>
      <div className={styles.page}>
        <PlanHeader
          view={view}
          all={all}
          weeks={weeks}
          shown={shown}
          on={on}
          onDate={(date) => setChosen(within(date))}
          tabs={<Choice labelledBy="plan-view" value={shown} look="tabs" options={looks} onChange={show} />}
        />
        {situation ? <Missed plan={plan} situation={situation} /> : null}
        {shown === 'week' && week ? (
          <WeekView key={week.monday} week={week} view={view} situation={situation} now={now} />
        ) : null}
        {shown === 'month' ? (
          <MonthView
            days={days}
            view={view}
            on={on}
            now={now}
            onDay={(date) => {
              setChosen(date)
              show('week')
            }}
          />
        ) : null}
        {shown === 'list' ? (
          <ListView weeks={weeks} view={view} situation={situation} now={now} />
        ) : situation ? (
          <WeekBelow view={view} situation={situation} />
        ) : null}
        <Dropped plan={plan} situation={situation} />
      </div>
      {moving && moving.plan === plan.id ? <MoveBar moving={moving} /> : null}
    </div>
  )
}
