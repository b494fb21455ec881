import { useEffect } from 'react'
import type { PlannedSession } from '../../../../core/plan/types'
import type { AttemptSummary, PackView, PlanView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { useEnter } from '../../components/useEnter'
import { useCatalog } from '../../stores/catalog'
import { notify, say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { go } from '../../stores/route'
import { duration, today, weekdayDate } from '../../text/dates'
import { datesInWords, datesOf, missedTitle } from '../../text/missed'
import { titleOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import { agendaOf, practiceRoute } from './agenda'
import { Objectives } from './Objectives'
import { resumeSentence } from './Resume'
import { Sessions } from './Sessions'
import { Side } from './Side'
import { ThisWeek } from './ThisWeek'
import styles from './today.module.css'
import { leadFor, titleFor } from './words'

type Props = {
  view: PlanView
  /** Plans for later exams. */
  others: readonly PlanView[]
  running: AttemptSummary | undefined
  /** Newest first. */
  attempts: readonly AttemptSummary[]
  packs: readonly PackView[]
}

export function TodayView({ view, others, running, attempts, packs }: Props) {
  const now = today()
  const tick = usePlans((state) => state.tick)
  const { programmes, open } = useCatalog()
  const named = [view, ...others.slice(0, 4)].map(({ plan }) => plan.programme).join()
  useEffect(() => void open(named.split(',')).catch(notify), [open, named])
  const programme = programmes[view.plan.programme] ?? null
  const agenda = agendaOf(view, now)
  const { next } = agenda
  const route = next ? practiceRoute(view.plan, next, packs, attempts) : null

  const done = async (session: PlannedSession) => {
    if (!(await tick(view.plan.id, session.id, true))) return
    const back = () => void tick(view.plan.id, session.id, false)
    say(`Ticked off: ${titleOf(session)}.`, 'done', { label: 'Undo', act: back })
  }
  const main = running
    ? { label: 'Go on', run: () => go(`#/practice/attempt/${running.id}`) }
    : next === null
      ? { label: 'Practise', run: () => go('#/practice') }
      : route
        ? { label: `Start, ${duration(next.minutes)}`, run: () => go(route) }
        : { label: `Done, ${duration(next.minutes)}`, run: () => void done(next) }
  useEnter(main.run)

  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div>
          <p className={`${type.small} ${type.quiet}`}>{weekdayDate(now)}</p>
          <h1 className={`${type.display} ${styles.display}`}>{running ? running.title : titleFor(agenda)}</h1>
          <p className={`${type.lead} ${styles.lead}`}>
            {running ? resumeSentence(running) : leadFor(agenda, now, programme)}
          </p>
          {next && !running && route === null ? <Objectives session={next} programme={programme} /> : null}
          <div className={styles.actions}>
            <Button variant="main" hint="↵" onPress={main.run}>
              {main.label}
            </Button>
            {agenda.daysToExam < 0 ? (
              <Button variant="quiet" onPress={() => go('#/plan/new')}>
                Plan another exam
              </Button>
            ) : (
              <Button variant="quiet" onPress={() => go(`#/plan/${view.plan.id}`)}>
                See the plan
              </Button>
            )}
          </div>
          {agenda.missed.length > 0 && agenda.daysToExam > 0 ? (
            <p className={`${type.small} ${type.quiet} ${styles.missed}`}>
              {missedTitle(agenda.missed, view.plan, view)}: {datesInWords(datesOf(agenda.missed))}. Tick what you did
              all the same, or <a href={`#/plan/${view.plan.id}/replan`}>see four ways on</a>.
            </p>
          ) : null}
          <Sessions view={view} agenda={agenda} now={now} />
          <ThisWeek agenda={agenda} view={view} now={now} />
        </div>
        <Side view={view} others={others} agenda={agenda} programme={programme} now={now} />
      </div>
    </div>
  )
}
