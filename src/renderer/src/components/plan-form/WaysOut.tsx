import { useMemo } from 'react'
import { weekdays } from '../../../../core/base/calendar'
import type { Plan, PlanInput, Situation } from '../../../../core/plan/types'
import { type WaysOut as Ways, waysOut } from '../../../../core/plan/ways-out'
import { count, duration, longDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { Button } from '../Button'
import styles from './PlanPreview.module.css'

type Props = {
  plan: Plan
  situation: Situation
  input: PlanInput
  onChange: (patch: Partial<PlanInput>) => void
}

const dayMinutes = 1440

/** So many minutes more on every weekday that has some. */
const longer = (minutes: PlanInput['minutes'], extra: number): PlanInput['minutes'] => {
  const next = { ...minutes }
  for (const day of weekdays) if (minutes[day] > 0) next[day] = Math.min(dayMinutes, minutes[day] + extra)
  return next
}

/** What would make the plan fit, each with its effect and one press away, and what happens otherwise. */
export function WaysOut({ plan, situation, input, onChange }: Props) {
  const ways = useMemo(() => waysOut({ plan, ...situation }), [plan, situation])
  const { short, minutes, exam, study, drop } = ways
  return (
    <div className={styles.ways}>
      <p className={`${type.small} ${type.quiet}`}>
        {plan.sessions.length === 0
          ? 'Days off and the days kept free take every day before the exam.'
          : `${short.by ? `The first of it is missing by ${longDate(short.by)}. ` : ''}A plan can be made all the same: ${count(drop.sessions.length, 'session')} of the least value, ${duration(drop.minutes)}, would be left out and listed.`}
      </p>
      {minutes || exam || study ? <p className={`${type.small} ${type.quiet}`}>With one of these it fits:</p> : null}
      <WaysList ways={ways} input={input} onChange={onChange} />
    </div>
  )
}

/** The ways out that lead somewhere, each one press away. */
export function WaysList({
  ways: { minutes, exam, study },
  input,
  onChange,
}: { ways: Ways } & Pick<Props, 'input' | 'onChange'>) {
  return (
    <ul className={styles.list}>
      {minutes ? (
        <li>
          <Button variant="secondary" onPress={() => onChange({ minutes: longer(input.minutes, minutes.extra) })}>
            {duration(minutes.extra)} more a day
          </Button>
          <span>The longest day then has {duration(minutes.longestDay)}.</span>
        </li>
      ) : null}
      {exam ? (
        <li>
          <Button variant="secondary" onPress={() => onChange({ exam: exam.date })}>
            Exam on {longDate(exam.date)}
          </Button>
        </li>
      ) : null}
      {study ? (
        <li>
          <Button variant="secondary" onPress={() => onChange({ studyMinutes: study.studyMinutes })}>
            Study {duration(study.studyMinutes)} in all
          </Button>
          <span>Everything is met, with less time for each part.</span>
        </li>
      ) : null}
    </ul>
  )
}
