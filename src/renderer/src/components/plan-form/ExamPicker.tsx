import { Radio, RadioGroup } from 'react-aria-components'
import type { ProgrammeSummary } from '../../../../shared/ipc/views'
import { ProviderMark } from '../ProviderMark'
import styles from './ExamPicker.module.css'

/** The four exams this field turns on; every other programme with a blueprint is one step away. */
export const flagships = ['aws-mla-c02', 'ms-ai-300', 'gcp-pmle', 'databricks-ml-professional']

type Props = { programmes: readonly ProgrammeSummary[]; value: string; onChange: (id: string) => void }

export function ExamPicker({ programmes, value, onChange }: Props) {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  const shown = flagships.flatMap((id) => byId.get(id) ?? [])
  const others = programmes
    .filter(({ id, domains, status }) => domains > 0 && status.value !== 'retired' && !flagships.includes(id))
    .sort((a, b) => a.provider.localeCompare(b.provider) || a.shortName.localeCompare(b.shortName))
  return (
    <>
      <RadioGroup aria-label="Which exam?" className={styles.tiles ?? ''} value={value} onChange={onChange}>
        {shown.map(({ id, label, provider }) => (
          <Radio key={id} value={id} className={styles.tile ?? ''}>
            <span className={styles.disc} />
            <span>
              <span className={styles.name}>{label}</span>
              <span className={styles.provider}>
                <ProviderMark provider={provider} />
                {provider}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <label className={styles.other}>
        <span>Or another one:</span>
        <select
          className={styles.select}
          value={shown.some(({ id }) => id === value) ? '' : value}
          onChange={(event) => {
            if (event.target.value) onChange(event.target.value)
          }}
        >
          <option value="">Choose from {others.length} with a published blueprint</option>
          {others.map(({ id, provider, shortName, code }) => (
            <option key={id} value={id}>
              {provider}: {shortName}
              {code ? ` (${code})` : ''}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
