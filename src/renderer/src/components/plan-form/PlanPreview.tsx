import { dayNumber } from '../../../../core/base/calendar'
import type { Programme } from '../../../../core/catalog/schema'
import type { PlanInput } from '../../../../core/plan/types'
import { count, duration, fullDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { Cushion, fitSentence } from '../Cushion'
import { ProgrammeStatus } from '../ProgrammeStatus'
import styles from './PlanPreview.module.css'
import type { Preview } from './preview'
import { WaysOut } from './WaysOut'

type Props = {
  preview: Preview
  input: PlanInput
  programme: Programme | null
  today: string
  onChange: (patch: Partial<PlanInput>) => void
}

/** What the answers make, at the place where it will stand. */
export function PlanPreview({ preview, input, programme, today, onChange }: Props) {
  const days = (dayNumber(input.exam) ?? 0) - (dayNumber(today) ?? 0)
  return (
    <aside className={styles.side} aria-label="What this makes" aria-live="polite">
      <section>
        <h2 className={type.section}>Exam</h2>
        <p className={`${type.figure} ${type.numbers}`}>
          {days > 0 ? count(days, 'day') : days === 0 ? 'Today' : 'In the past'}
        </p>
        <p className={`${type.small} ${type.quiet}`}>
          {fullDate(input.exam)}
          <br />
          {programme ? `${programme.provider} ${programme.shortName}` : null}
        </p>
        <ProgrammeStatus programme={programme} />
      </section>
      <section>
        <h2 className={type.section}>Does it fit?</h2>
        {preview === null ? null : 'problem' in preview ? (
          <p className={`${type.small} ${type.quiet}`}>{preview.problem}</p>
        ) : (
          <>
            <p className={type.sentence}>{fitSentence(preview.plan.spareMinutes - preview.plan.shortfallMinutes)}</p>
            <Cushion minutes={preview.plan.spareMinutes - preview.plan.shortfallMinutes} />
            <p className={`${type.small} ${type.quiet} ${styles.why}`}>
              {duration(preview.plan.requiredMinutes)} of work, two mock exams with their reviews included, in the{' '}
              {duration(preview.plan.capacityMinutes)} you give it.
            </p>
            {preview.plan.feasible ? null : (
              <WaysOut plan={preview.plan} situation={preview.situation} input={input} onChange={onChange} />
            )}
          </>
        )}
      </section>
    </aside>
  )
}
