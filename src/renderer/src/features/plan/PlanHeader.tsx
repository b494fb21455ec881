import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { PlanWeek } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { isTyping } from '../../components/keys'
import { Which } from '../../components/Which'
import { useCatalog } from '../../stores/catalog'
import { go } from '../../stores/route'
import { fullDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { PlanMenu } from './PlanMenu'
import styles from './plan.module.css'
import { weekTitle } from './words'

type Props = {
  view: PlanView
  others: readonly PlanView[]
  weeks: readonly PlanWeek[]
  index: number
  /** Shows another week; null where all weeks are in view. */
  step: ((index: number) => void) | null
  tabs: ReactNode
}

export function PlanHeader({ view, others, weeks, index, step, tabs }: Props) {
  const { plan } = view
  const { list, load } = useCatalog()
  useEffect(() => void load(), [load])
  const labels = new Map(list.state === 'ready' ? list.data.map(({ id, label }) => [id, label]) : [])
  const week = weeks[index]

  useEffect(() => {
    if (!step) return
    const listen = (event: KeyboardEvent) => {
      const target = event.target
      if (isTyping(event) || (target instanceof HTMLElement && target.closest('[role="radiogroup"]'))) return
      if (event.key === 'ArrowLeft' && index > 0) step(index - 1)
      if (event.key === 'ArrowRight' && index < weeks.length - 1) step(index + 1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [step, index, weeks.length])

  return (
    <>
      <div className={styles.above}>
        <Which
          label="Which plan"
          value={plan.id}
          options={others.map(({ plan: { id, programme } }) => ({ id, label: labels.get(programme) ?? '' }))}
          onChange={(id) => go(`#/plan/${id}`)}
        />
        {` · exam on ${fullDate(plan.input.exam)}`}
        {week && step ? ` · week ${week.number} of ${weeks.length}` : ` · ${weeks.length} weeks`}
      </div>
      <header className={styles.header}>
        <h1 className={type.title}>{week && step ? weekTitle(week.monday) : 'The whole plan'}</h1>
        {step ? (
          <div className={styles.steps}>
            <Button
              variant="icon"
              aria-label="The week before"
              isDisabled={index === 0}
              onPress={() => step(index - 1)}
            >
              <ChevronLeft size={17} strokeWidth={1.75} aria-hidden="true" />
            </Button>
            <Button
              variant="icon"
              aria-label="The week after"
              isDisabled={index >= weeks.length - 1}
              onPress={() => step(index + 1)}
            >
              <ChevronRight size={17} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          </div>
        ) : null}
        <div className={styles.actions}>
          <PlanMenu plan={plan} />
          <span className="sr-only" id="plan-view">
            View
          </span>
          {tabs}
        </div>
      </header>
    </>
  )
}
