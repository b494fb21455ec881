import { Radio, RadioGroup } from 'react-aria-components'
import type { PlanInput } from '../../../../core/plan/types'
import styles from './Templates.module.css'
import { patchOf, templateOf, templates } from './template'

type Props = {
  input: PlanInput
  /** Ids of the programme's domains. */
  domains: readonly string[]
  onChange: (patch: Partial<PlanInput>) => void
}

/** Usual lengths to begin with, in one stop of the Tab key. */
export function Templates({ input, domains, onChange }: Props) {
  return (
    <RadioGroup
      aria-label="A usual length"
      orientation="horizontal"
      className={styles.group ?? ''}
      value={templateOf(input, domains)?.id ?? null}
      onChange={(id) => {
        const template = templates.find((one) => one.id === id)
        if (template) onChange(patchOf(template, input, domains))
      }}
    >
      {templates.map(({ id, label }) => (
        <Radio key={id} value={id} className={styles.chip ?? ''}>
          {label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
