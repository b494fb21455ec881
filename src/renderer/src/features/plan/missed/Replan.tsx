import { useMemo, useState } from 'react'
import { standing } from '../../../../../core/plan/progress'
import { replan } from '../../../../../core/plan/replan'
import { type Plan, type ReplanChoice, replanChoices, type Situation } from '../../../../../core/plan/types'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { useEnter } from '../../../components/useEnter'
import { say } from '../../../stores/messages'
import { usePlans } from '../../../stores/plans'
import { go } from '../../../stores/route'
import { duration } from '../../../text/dates'
import { datesInWords, missedTitle } from '../../../text/missed'
import { capital, inWords } from '../../../text/numbers'
import { FootBar } from '../FootBar'
import { Choices } from './Choices'
import { MinutesChart } from './MinutesChart'
import { dayMinutes } from './minutes'
import styles from './missed.module.css'
import { WhatMoves } from './WhatMoves'
import { choiceName, effectOf, fitsStill, remarksOn } from './words'

/** Numbers stay with what they count. */
const unbroken = (text: string): string =>
  text.replace(/(\d) (?=h\b|min\b|\d)/g, '$1\u00a0').replace(/(\bh) (?=\d)/g, '$1\u00a0')

type Props = { plan: Plan; situation: Situation }

/** What can be done about days that went by: four ways, each shown before it is taken. */
export function Replan({ plan, situation }: Props) {
  const { progress, today } = situation
  const [choice, setChoice] = useState<ReplanChoice>('catch-up')
  const { replan: apply, undo } = usePlans()
  const stand = useMemo(() => standing({ plan, ...situation }), [plan, situation])
  const ways = useMemo(
    () =>
      replanChoices.map((one) => {
        const { dropped, ...rest } = replan({ plan, choice: one, ...situation })
        // What the learner skipped is let go by them, not by the choice.
        const after = { ...rest, dropped: dropped.filter(({ reason }) => reason !== 'skipped') }
        return { after, days: dayMinutes(plan, after.plan, progress, today) }
      }),
    [plan, situation, progress, today],
  )
  const way = ways.find(({ after }) => after.choice === choice)
  const use = async () => {
    if (!(await apply(plan.id, choice))) return
    go(`#/plan/${plan.id}`)
    const back = () => void undo(plan.id)
    say(`${choiceName[choice]}: the plan is changed.`, 'done', { label: 'Undo', act: back })
  }
  useEnter(() => void use())
  if (!way) return null
  const { after, days } = way
  const dates =
    stand.missedDays.length > 0 ? `${datesInWords(stand.missedDays)}, ${duration(stand.missedMinutes)}. ` : ''
  return (
    <div className={styles.screen}>
      <Page
        crumbs={[{ label: 'Plan', to: `#/plan/${plan.id}` }, { label: 'Re-plan' }]}
        title={
          stand.missed.length > 0
            ? missedTitle(stand.missed, plan, progress)
            : `The plan is ${duration(stand.shortBy)} short`
        }
        lead={unbroken(`${dates}${fitsStill(stand)} Choose what to do about it; nothing changes until you use it.`)}
      >
        <div className={styles.columns}>
          <Choices
            value={choice}
            onChange={setChoice}
            ways={ways.map((one) => ({ after: one.after, effect: effectOf(one.after, plan, one.days) }))}
          />
          <div>
            <MinutesChart days={days} today={today} />
            <WhatMoves after={after} today={today} />
          </div>
        </div>
      </Page>
      <FootBar label="Use this plan">
        <div className={styles.bar}>
          <p>
            <strong>
              {after.dropped.length === 0
                ? 'Nothing is dropped.'
                : `${capital(inWords(after.dropped.length, 'session'))} left out, by name above.`}
            </strong>{' '}
            {remarksOn(after, days, today).join(' ')}
          </p>
          <Button variant="quiet" onPress={() => go(`#/plan/${plan.id}`)}>
            Keep the old plan
          </Button>
          <Button variant="main" hint="↵" onPress={() => void use()}>
            Use this plan
          </Button>
        </div>
      </FootBar>
    </div>
  )
}
