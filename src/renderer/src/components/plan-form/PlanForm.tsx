import { type ReactNode, useState } from 'react'
import type { Programme } from '../../../../core/catalog/schema'
import type { PlanInput } from '../../../../core/plan/types'
import type { PlanView, ProgrammeSummary } from '../../../../shared/ipc/views'
import { count, duration } from '../../text/dates'
import { titleOf } from '../../text/sessions'
import { Button } from '../Button'
import { Checkbox } from '../Checkbox'
import { fitSentence } from '../Cushion'
import { DateField } from '../DateField'
import { WeekMinutesField, weekTotal } from '../WeekMinutesField'
import { DaysOffField } from './DaysOffField'
import { daysAfter } from './days'
import { ExamPicker } from './ExamPicker'
import styles from './PlanForm.module.css'
import { PlanOptions } from './PlanOptions'
import { PlanPreview } from './PlanPreview'
import { othersOf, previewOf, usePreview } from './preview'
import { Question } from './Question'
import { SharedDays } from './SharedDays'
import { Templates } from './Templates'
import { undecided } from './template'

type Props = {
  programmes: readonly ProgrammeSummary[]
  initial: PlanInput
  /** Whole programmes by id, as far as they are here. */
  programmesById: Readonly<Record<string, Programme>>
  /** The plans there are already. */
  plans?: readonly PlanView[]
  today: string
  /** What the main button says for the programme that is chosen. */
  saveLabel: (programme: string) => string
  onProgramme: (id: string) => void
  onSave: (input: PlanInput) => void
  /** Begins a few questions of a pack to tell the start levels by, and comes back to these answers. */
  onDiagnose: (input: PlanInput, pack: string, count: number) => void
  /** What stands beside the main button. */
  aside?: ReactNode
}

const noPlans: readonly PlanView[] = []

/** What belongs to one programme only. */
const ofNoProgramme = { levels: {}, mastery: {}, resources: [], mocks: [], pinned: [], studyMinutes: null }

/** Which exam, when, and how many minutes on which days; the answer stands beside it while it is filled in. */
export function PlanForm(props: Props) {
  const { programmes, initial, programmesById, plans = noPlans, today, saveLabel, onProgramme, onSave, aside } = props
  const [input, setInput] = useState(initial)
  const [known, setKnown] = useState(true)
  const change = (patch: Partial<PlanInput>) => setInput((before) => ({ ...before, ...patch }))
  const programme = programmesById[input.programme] ?? null
  const ask = { input, programme, plans, programmes: programmesById, today }
  const preview = usePreview(ask)
  const plan = preview && 'plan' in preview ? preview.plan : null
  const problem = preview && 'problem' in preview ? preview.problem : null
  const domains = programme?.blueprint?.domains.map(({ id }) => id) ?? []
  const first = plan?.sessions.find(({ date }) => date >= today)

  return (
    <form
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault()
        // The preview may be a moment old.
        const now = previewOf(ask)
        if (now && 'plan' in now) onSave(input)
      }}
    >
      <div className={styles.questions}>
        <Question n={1} title="Which exam?">
          <ExamPicker
            programmes={programmes}
            value={input.programme}
            onChange={(id) => {
              change({ programme: id, ...ofNoProgramme })
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
                if (on) change({ exam: daysAfter(input.start, undecided.days) })
              }}
            >
              No date yet: plan for twelve weeks
            </Checkbox>
          </div>
          <Templates
            input={input}
            domains={domains}
            onChange={(patch) => {
              setKnown(true)
              change(patch)
            }}
          />
        </Question>
        <Question n={3} title="How many minutes, on which days?" note={`${duration(weekTotal(input.minutes))} a week`}>
          <WeekMinutesField minutes={input.minutes} onChange={(minutes) => change({ minutes })} />
          <SharedDays input={input} others={othersOf(ask)} />
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
        <PlanOptions
          input={input}
          plan={plan}
          programme={programme}
          plans={plans}
          today={today}
          onChange={change}
          onDiagnose={(pack, count) => props.onDiagnose(input, pack, count)}
        />
        <div className={styles.actions}>
          <Button variant="main" type="submit" isDisabled={plan === null} hint="↵">
            {saveLabel(input.programme)}
          </Button>
          {aside}
          <p className={styles.first} aria-hidden="true">
            {first ? `First session: ${titleOf(first)}, ${duration(first.minutes)}` : null}
          </p>
          <p className={styles.fit} aria-hidden="true">
            {plan ? fitSentence(plan.spareMinutes - plan.shortfallMinutes) : problem}
          </p>
        </div>
      </div>
      <PlanPreview preview={preview} input={input} programme={programme} today={today} onChange={change} />
    </form>
  )
}
