import type { Programme } from '../../../../core/catalog/schema'
import { standing } from '../../../../core/plan/progress'
import type { PlanView } from '../../../../shared/ipc/views'
import { Cushion, fitSentence } from '../../components/Cushion'
import { ProgrammeStatus } from '../../components/ProgrammeStatus'
import { useCatalog } from '../../stores/catalog'
import { count, fullDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { type Agenda, agendaOf } from './agenda'
import { Readiness } from './Readiness'
import styles from './today.module.css'
import { laterSentence } from './words'

type Props = {
  view: PlanView
  /** Plans for later exams. */
  others: readonly PlanView[]
  agenda: Agenda
  programme: Programme | null
  now: string
}

export function Side({ view, others, agenda, programme, now }: Props) {
  const { plan } = view
  const programmes = useCatalog((state) => state.programmes)
  const known = others.flatMap((other) => {
    const of = programmes[other.plan.programme]
    return of ? [{ plan: other.plan, programme: of }] : []
  })
  const spare = standing({ plan, progress: view, today: now, others: known }).cushion
  const { daysToExam } = agenda
  return (
    <aside className={styles.side} aria-label="Exam and plan">
      <section>
        <h2 className={type.section}>Exam</h2>
        <p className={`${type.figure} ${type.numbers}`}>
          {daysToExam > 0 ? count(daysToExam, 'day') : daysToExam === 0 ? 'Today' : 'Behind you'}
        </p>
        <p className={`${type.small} ${type.quiet}`}>
          {fullDate(plan.input.exam)}
          <br />
          {programme ? (
            <a
              href={`#/explore/${programme.id}`}
            >{`${programme.provider} ${programme.shortName} (${programme.label})`}</a>
          ) : null}
        </p>
        <ProgrammeStatus programme={programme} />
      </section>
      {daysToExam >= 0 ? <Readiness programme={plan.programme} /> : null}
      {daysToExam > 0 ? (
        <section>
          <h2 className={type.section}>Does the plan fit?</h2>
          <p className={`${type.small} ${type.quiet}`}>{fitSentence(spare)}</p>
          <Cushion minutes={spare} />
        </section>
      ) : null}
      {others.length === 0 ? null : (
        <section>
          <h2 className={type.section}>{others.length === 1 ? 'Your other plan' : 'Your other plans'}</h2>
          <ul className={`${type.small} ${type.quiet}`}>
            {others.map((other) => (
              <li key={other.plan.id}>
                <a href={`#/plan/${other.plan.id}`}>
                  {programmes[other.plan.programme]?.label ?? other.plan.programme}
                </a>
                {` · ${laterSentence(agendaOf(other, now))}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
