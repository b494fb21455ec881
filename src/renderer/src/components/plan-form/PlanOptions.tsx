import { ChevronRight } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Programme } from '../../../../core/catalog/schema'
import { estimatedStudyTime } from '../../../../core/plan/study-time'
import type { Plan, PlanInput } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { DateField } from '../DateField'
import { KnownField } from './KnownField'
import { MockDates } from './MockDates'
import { PaceField } from './PaceField'
import styles from './PlanOptions.module.css'
import { ResourcesField } from './ResourcesField'
import { NumberRow, Row } from './Row'
import { SessionLength } from './SessionLength'

type Props = {
  input: PlanInput
  plan: Plan | null
  programme: Programme | null
  plans: readonly PlanView[]
  today: string
  onChange: (patch: Partial<PlanInput>) => void
  /** Begins so many questions of this pack and comes back to these answers. */
  onDiagnose: (pack: string, count: number) => void
}

/** What most people leave as it is. */
export function PlanOptions({ input, plan, programme, plans, today, onChange, onDiagnose }: Props) {
  const estimate = programme ? estimatedStudyTime(programme).minutes : 0
  const hours = Math.round((input.studyMinutes ?? estimate) / 60)
  return (
    <Disclosure className={styles.options ?? ''}>
      <Heading>
        <AriaButton slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight size={15} strokeWidth={1.75} aria-hidden="true" />
          More
          <span className={styles.gist}>what you know and own, mock exams, first day, buffer and hours</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        {programme?.blueprint ? (
          <KnownField input={input} blueprint={programme.blueprint} onChange={onChange} onDiagnose={onDiagnose} />
        ) : null}
        {programme ? <ResourcesField input={input} programme={programme} onChange={onChange} /> : null}
        <h4 className={styles.part}>Dates</h4>
        <Row label="First day of study">
          <DateField
            label="First day of study"
            value={input.start}
            min={input.start < today ? input.start : today}
            max={input.exam}
            onChange={(start) => {
              if (start) onChange({ start })
            }}
          />
        </Row>
        <NumberRow
          label="Days kept free before the exam"
          value={input.buffer}
          min={0}
          max={60}
          empty={0}
          onChange={(buffer) => onChange({ buffer })}
        />
        <MockDates input={input} onChange={(mocks) => onChange({ mocks })} />
        <h4 className={styles.part}>Time</h4>
        <NumberRow
          label="Study in all, without the mock exams"
          value={hours}
          min={1}
          max={1000}
          unit="hours"
          empty={0}
          onChange={(value) => onChange({ studyMinutes: value > 0 ? value * 60 : null })}
        />
        <SessionLength value={input.longest} onChange={(longest) => onChange({ longest })} />
        <NumberRow
          label="Kept for cards on each study day"
          value={input.cards}
          min={0}
          max={120}
          step={5}
          unit="min"
          empty={0}
          onChange={(cards) => onChange({ cards })}
        />
        <PaceField pace={input.pace} plans={plans} onChange={(pace) => onChange({ pace })} />
        {plan ? (
          <ul className={styles.notes}>
            {plan.assumptions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
