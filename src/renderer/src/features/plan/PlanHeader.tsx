import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import type { PlanWeek } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { isTyping, physicalKey } from '../../components/keys'
import { Which } from '../../components/Which'
import { useCatalog } from '../../stores/catalog'
import { go } from '../../stores/route'
import { fullDate, monthYear, today } from '../../text/dates'
import type from '../../theme/type.module.css'
import { monthStart } from './month'
import { PlanMenu } from './PlanMenu'
import styles from './plan.module.css'
import { weekTitle } from './words'

type Props = {
  view: PlanView
  all: readonly PlanView[]
  weeks: readonly PlanWeek[]
  shown: 'week' | 'month' | 'list'
  /** The date in view. */
  on: string
  onDate: (date: string) => void
  tabs: ReactNode
}

/** The week or month so many steps on from the one in view; null beyond the plan, and where everything is in view. */
function stepFrom({ view: { plan }, shown, on }: Props, steps: 1 | -1): string | null {
  if (shown === 'list') return null
  const { start, exam } = plan.input
  if (shown === 'month') {
    const month = monthStart(on, steps)
    return month > exam || month < monthStart(start) ? null : month
  }
  const monday = mondayOf(dayNumber(on) ?? 0)
  const [first, last] = [isoOfDay(monday + 7 * steps), isoOfDay(monday + 7 * steps + 6)]
  return first > exam || last < start ? null : first
}

export function PlanHeader(props: Props) {
  const { view, all, weeks, shown, on, onDate, tabs } = props
  const { plan } = view
  const { list, load } = useCatalog()
  useEffect(() => void load(), [load])
  const labels = new Map(list.state === 'ready' ? list.data.map(({ id, label }) => [id, label]) : [])
  const week = weeks.filter(({ monday }) => monday <= on).at(-1)
  const [before, after] = [stepFrom(props, -1), stepFrom(props, 1)]
  const unit = shown === 'month' ? 'month' : 'week'

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target
      if (isTyping(event) || (target instanceof HTMLElement && target.closest('[role="radiogroup"]'))) return
      if (event.key === 'ArrowLeft' && before) onDate(before)
      if (event.key === 'ArrowRight' && after) onDate(after)
      if (physicalKey(event) === 't' && shown !== 'list') onDate(today())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [before, after, shown, onDate])

  return (
    <>
      <div className={styles.above}>
        <Which
          label="Which plan"
          value={plan.id}
          options={all.map(({ plan: { id, programme } }) => ({ id, label: labels.get(programme) ?? '' }))}
          onChange={(id) => go(`#/plan/${id}`)}
        />
        {` · exam on ${fullDate(plan.input.exam)}`}
        {week && shown === 'week' ? ` · week ${week.number} of ${weeks.length}` : ` · ${weeks.length} weeks`}
      </div>
      <header className={styles.header}>
        <h1 className={type.title}>
          {shown === 'list' ? 'The whole plan' : shown === 'month' ? monthYear(on) : weekTitle(week?.monday ?? on)}
        </h1>
        {shown === 'list' ? null : (
          <div className={styles.steps}>
            <Step label={`The ${unit} before`} to={before} onDate={onDate} icon={ChevronLeft} />
            <Step label={`The ${unit} after`} to={after} onDate={onDate} icon={ChevronRight} />
          </div>
        )}
        <div className={styles.actions}>
          <PlanMenu view={view} />
          <span className="sr-only" id="plan-view">
            View
          </span>
          {tabs}
        </div>
      </header>
    </>
  )
}

type StepProps = { label: string; to: string | null; onDate: Props['onDate']; icon: typeof ChevronLeft }

function Step({ label, to, onDate, icon: Icon }: StepProps) {
  return (
    <Button variant="icon" aria-label={label} isDisabled={to === null} onPress={() => to && onDate(to)}>
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
    </Button>
  )
}
