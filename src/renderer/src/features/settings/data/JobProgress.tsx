import { Label, ProgressBar } from 'react-aria-components'
import type { DataProgress } from '../../../../../shared/ipc/data-views'
import { useData } from '../../../stores/data'
import styles from './data.module.css'
import { jobName } from './words'

/** How far a long job is, while it runs. */
export function JobProgress({ job }: { job: Exclude<DataProgress, null>['job'] }) {
  const busy = useData((state) => state.busy === job)
  const progress = useData((state) => state.progress)
  if (!busy) return null
  const counted = progress?.job === job && progress.of > 0 ? progress : null
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(counted
        ? { value: counted.done, maxValue: counted.of, valueLabel: `${counted.done} of ${counted.of}` }
        : { isIndeterminate: true })}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>{jobName(job)}</Label>
          <span className={styles.count}>{valueText ?? ''}</span>
          <span className={styles.track}>
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
