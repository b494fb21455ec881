import { type ReactNode, useMemo, useState } from 'react'
import { isoOfDay } from '../../../../core/base/calendar'
import { DomainError } from '../../../../core/base/errors'
import type { Programme } from '../../../../core/catalog/schema'
import { makePlan } from '../../../../core/plan/make-plan'
import type { Plan, PlanInput } from '../../../../core/plan/types'
import type { ProgrammeSummary } from '../../../../shared/ipc/views'
import { count, duration } from '../../text/dates'
import { sentenceForCode } from '../../text/errors'
import { Button } from '../Button'
import { Checkbox } from '../Checkbox'
import { fitSentence } from '../Cushion'
import { DateField } from '../DateField'
import { WeekMinutesField, weekTotal } from '../WeekMinutesField'
import { DaysOffField } from './DaysOffField'
import { ExamPicker } from './ExamPicker'
import styles from './PlanForm.module.css'
import { PlanOptions } from './PlanOptions'
import { PlanPreview } from './PlanPreview'

type Props = {
  programmes: readonly ProgrammeSummary[]
  initial: PlanInput
  /** Whole programmes by id, as far as they are here. */
  programmesById: Readonly<Record<string, Programme>>
  today: string
  /** What the main button says for the programme that is chosen. */
  saveLabel: (programme: string) => string
  onProgramme: (id: string) => void
  onSave: (input: PlanInput) => void
  /** What stands beside the main button. */
  aside?: ReactNode
}

export type Preview = { plan: Plan } | { problem: string } | null

function previewOf(input: PlanInput, programme: Programme | null): Preview {
  if (programme?.id !== input.programme) return null
  try {
    return { plan: makePlan({ id: 'preview', createdAt: '2000-01-01T00:00:00Z', revision: 0, input, programme }) }
  } catch (error) {
    if (error instanceof DomainError) return { problem: sentenceForCode(error.code, error.data) }
    throw error
  }
}

/** Which exam, when, and how many minutes on which days; the answer stands beside it while it is filled in. */
export function PlanForm({ programmes, initial, programmesById, today, saveLabel, onProgramme, onSave, aside }: Props) {
  const [input, setInput] = useState(initial)
  const [known, setKnown] = useState(true)
  const change = (patch: Partial<PlanInput>) => setInput((before) => ({ ...before, ...patch }))
  const programme = programmesById[input.programme] ?? null
  const preview = useMemo(() => previewOf(input, programme), [input, programme])
  const plan = preview && 'plan' in preview ? preview.plan : null
  const problem = preview && 'problem' in preview ? preview.problem : null

  return (
    <form
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault()
        if (plan) onSave(input)
      }}
    >
      <div className={styles.questions}>
        <Question n={1} title="Which exam?">
          <ExamPicker
            programmes={programmes}
            value={input.programme}
            onChange={(id) => {
              change({ programme: id })
              onProgramme(id)
            }}
          />
        </Question>
        <Question n={2} title="When will you sit it?">
          <div className={styles.line}>
            <DateField
              label="Exam date"
              value={input.exam}
              min={today}
              onChange={(exam) => {
                if (!exam) return
                setKnown(true)
                change({ exam })
              }}
            />
            <Checkbox
              isSelected={!known}
              onChange={(on) => {
                setKnown(!on)
                if (on) change({ exam: isoOfDay(twelveWeeks(input.start)) })
              }}
            >
              No date yet: plan for twelve weeks
            </Checkbox>
          </div>
        </Question>
        <Question n={3} title="How many minutes, on which days?" note={`${duration(weekTotal(input.minutes))} a week`}>
          <WeekMinutesField minutes={input.minutes} onChange={(minutes) => change({ minutes })} />
        </Question>
        <Question
          n={4}
          title="Any days off?"
          note={input.daysOff.length === 0 ? 'none yet' : count(input.daysOff.length, 'day')}
        >
          <DaysOffField
            days={input.daysOff}
            from={input.start}
            to={input.exam}
            onChange={(daysOff) => change({ daysOff })}
          />
        </Question>
        <PlanOptions input={input} plan={plan} today={today} onChange={change} />
        <div className={styles.actions}>
          <Button variant="main" type="submit" isDisabled={plan === null} hint="↵">
            {saveLabel(input.programme)}
          </Button>
          {aside}
          <p className={styles.fit} aria-hidden="true">
            {plan ? fitSentence(plan.spareMinutes - plan.shortfallMinutes) : problem}
          </p>
        </div>
      </div>
      <PlanPreview preview={preview} input={input} programme={programme} today={today} />
    </form>
  )
}

function twelveWeeks(start: string): number {
  return Math.round(Date.parse(`${start}T00:00:00Z`) / 86_400_000) + 84
}

function Question({ n, title, note, children }: { n: number; title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.question}>
      <header>
        <span className={styles.number} aria-hidden="true">
          {n}
        </span>
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
      </header>
      {children}
    </section>
  )
}
