import { useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { PlanForm } from '../../components/plan-form/PlanForm'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'
import { freshInput, usePlanInput } from '../../stores/plan-input'
import { usePlans } from '../../stores/plans'
import { useSettings } from '../../stores/settings'
import { today, weekdayDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import styles from './today.module.css'

/** A fresh profile: the questions that make the first plan, at the place where it will stand. */
export function FirstRun() {
  const { list, load, programmes, open } = useCatalog()
  const save = usePlans((state) => state.save)
  const minutes = useSettings((settings) => settings.minutes)
  const now = today()
  const { draft, diagnose, forget } = usePlanInput()
  const initial = draft ?? freshInput(now, minutes, null)

  useEffect(() => {
    void load()
    void open([initial.programme]).catch(notify)
  }, [load, open, initial.programme])

  return (
    <div className={styles.page}>
      <p className={`${type.small} ${type.quiet}`}>{weekdayDate(now)} · first day</p>
      <h1 className={`${type.display} ${styles.display}`}>Four questions, then a plan</h1>
      <p className={`${type.lead} ${styles.lead}`}>
        You can change every answer later.
        <br />
        Nothing you write leaves this computer.
      </p>
      <LoadView load={list} again={() => void load()}>
        {(rows) => (
          <PlanForm
            programmes={rows}
            initial={initial}
            programmesById={programmes}
            today={now}
            saveLabel={() => 'Make my plan'}
            onProgramme={(id) => void open([id]).catch(notify)}
            onSave={(input) =>
              void save(input).then((view) => {
                if (view) forget()
              })
            }
            onDiagnose={(input, pack, count) => void diagnose(input, pack, count)}
            aside={<a href="#/explore">Look around first</a>}
          />
        )}
      </LoadView>
    </div>
  )
}
