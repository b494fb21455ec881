import { useMemo, useState } from 'react'
import type { Programme } from '../../../../core/catalog/schema'
import { planWeeks } from '../../../../core/plan/summary'
import type { PlanView } from '../../../../shared/ipc/views'
import { type PlanPaper, wholePlan } from '../../../../shared/plan-paper'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Choice } from '../../components/Choice'
import { DialogBox } from '../../components/DialogBox'
import type { PrintJob } from '../../print/job'
import { PaperPreview } from '../../print/Preview'
import { usePlans } from '../../stores/plans'
import { useSettings } from '../../stores/settings'
import { today } from '../../text/dates'
import styles from './export.module.css'
import { PaperWeeks } from './PaperWeeks'

const papers = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'US Letter' },
] as const

const switches = [
  ['notes', 'Lines for notes where there is room'],
  ['progress', 'What is done, begun and skipped'],
  ['objectives', 'The text of each objective'],
] as const

/** What of the plan goes on paper, with the pages it makes beside it. */
export function PaperDialog({
  view,
  programme,
  onClose,
}: {
  view: PlanView
  programme: Programme
  onClose: () => void
}) {
  const { exportAs } = usePlans()
  const { name, paper: usual } = useSettings()
  const [paper, setPaper] = useState(usual)
  const [options, setOptions] = useState<PlanPaper>(wholePlan)
  const job = useMemo((): PrintJob => {
    const { plan, ...progress } = view
    return { plan, programme, progress, options, name, printed: today(), paper }
  }, [view, programme, options, name, paper])
  const save = () => {
    void exportAs({ plan: view.plan.id, format: 'pdf', paper, options })
    onClose()
  }
  return (
    <DialogBox title="The plan on paper" wide="full" onClose={onClose}>
      <div className={styles.paper}>
        <div className={styles.options}>
          <div>
            <p id="paper-size" className={styles.label}>
              Paper
            </p>
            <Choice labelledBy="paper-size" value={paper} options={papers} onChange={setPaper} />
          </div>
          <PaperWeeks
            weeks={planWeeks(view.plan)}
            value={options.weeks}
            onChange={(weeks) => setOptions({ ...options, weeks })}
          />
          <div className={styles.ticks}>
            {switches.map(([key, label]) => (
              <Checkbox key={key} isSelected={options[key]} onChange={(on) => setOptions({ ...options, [key]: on })}>
                {label}
              </Checkbox>
            ))}
          </div>
          <div className={styles.actions}>
            <Button variant="main" onPress={save}>
              Save as PDF…
            </Button>
            <Button variant="quiet" onPress={onClose}>
              Cancel
            </Button>
          </div>
        </div>
        <PaperPreview job={job} />
      </div>
    </DialogBox>
  )
}
