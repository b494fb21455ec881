import { ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Disclosure,
  DisclosurePanel,
  Heading,
  Input,
  Label,
  NumberField,
} from 'react-aria-components'
import type { Plan, PlanInput } from '../../../../core/plan/types'
import { DateField } from '../DateField'
import styles from './PlanOptions.module.css'

type Props = {
  input: PlanInput
  plan: Plan | null
  today: string
  onChange: (patch: Partial<PlanInput>) => void
}

/** What most people leave as it is: first day, free days before the exam, hours in all. */
export function PlanOptions({ input, plan, today, onChange }: Props) {
  const hours = Math.round((input.studyMinutes ?? plan?.studyMinutes ?? 0) / 60)
  return (
    <Disclosure className={styles.options ?? ''}>
      <Heading>
        <AriaButton slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight size={15} strokeWidth={1.75} aria-hidden="true" />
          First day, buffer and hours
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <div className={styles.row}>
          <span>First day of study</span>
          <DateField
            label="First day of study"
            value={input.start}
            min={today}
            max={input.exam}
            onChange={(start) => {
              if (start) onChange({ start })
            }}
          />
        </div>
        <NumberField
          className={styles.row ?? ''}
          value={input.buffer}
          minValue={0}
          maxValue={60}
          onChange={(buffer) => onChange({ buffer: Number.isFinite(buffer) ? buffer : 0 })}
        >
          <Label>Days kept free before the exam</Label>
          <Input className={styles.input ?? ''} />
        </NumberField>
        <NumberField
          className={styles.row ?? ''}
          value={hours}
          minValue={1}
          maxValue={1000}
          onChange={(value) => onChange({ studyMinutes: Number.isFinite(value) && value > 0 ? value * 60 : null })}
        >
          <Label>Hours of study, without the mock exams</Label>
          <Input className={styles.input ?? ''} />
        </NumberField>
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
