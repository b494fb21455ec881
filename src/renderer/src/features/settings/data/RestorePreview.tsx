import { ArrowRight } from 'lucide-react'
import type { PlanChange, RestorePreview as Preview } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { LoadView } from '../../../components/LoadView'
import { useData } from '../../../stores/data'
import styles from './data.module.css'
import { JobProgress } from './JobProgress'
import { PreviewPanel } from './PreviewPanel'
import { difference, longMoment, planChanges } from './words'

/** What the chosen backup would bring back, and the button that does it. */
export function RestorePreview({ closed }: { closed: boolean }) {
  const { backups, chosen, preview, choose } = useData()
  const backup = backups.state === 'ready' ? backups.data.find(({ id }) => id === chosen) : undefined
  if (!backup)
    return (
      <PreviewPanel title="Restore preview" heading={null}>
        <p className={styles.prose}>
          Choose a backup to see what would change. Nothing changes before you say so, and it can be undone.
        </p>
      </PreviewPanel>
    )
  return (
    <PreviewPanel title="Restore preview" heading={`Back to ${longMoment(backup.at)}`}>
      <LoadView load={preview} again={() => void choose(backup.id)}>
        {(known) => <Changes preview={known} closed={closed} />}
      </LoadView>
    </PreviewPanel>
  )
}

function Changes({ preview: { backup, now, plans, settings }, closed }: { preview: Preview; closed: boolean }) {
  const { restore, busy } = useData()
  return (
    <>
      <dl className={styles.ledger}>
        <Count what="Answers" now={now.answers} then={backup.holds.answers} />
        <Count what="Attempts" now={now.attempts} then={backup.holds.attempts} />
        <Count what="Sessions done" now={now.sessions} then={backup.holds.sessions} />
        <Plans plans={plans} />
        <div>
          <dt>Settings</dt>
          <dd>
            <strong>{settings === 'same' ? 'same' : 'change back'}</strong>
          </dd>
        </div>
      </dl>
      <p className={styles.promise}>What you have now is backed up first, so this can be undone.</p>
      <Button
        variant="main"
        isDisabled={closed || (busy !== null && busy !== 'restore')}
        isPending={busy === 'restore'}
        onPress={() => void restore(backup.id)}
      >
        {busy === 'restore' ? 'Restoring…' : 'Restore this backup'}
      </Button>
      <JobProgress job="restore" />
    </>
  )
}

function Count({ what, now, then }: { what: string; now: number; then: number }) {
  const by = difference(now, then)
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {by === null ? (
          <>
            <strong>{then.toLocaleString('en-GB')}</strong>, same
          </>
        ) : (
          <>
            {now.toLocaleString('en-GB')} <ArrowRight size={12} strokeWidth={2} aria-label="to" role="img" />{' '}
            <strong>{then.toLocaleString('en-GB')}</strong>
            <span className={styles.by}>{by}</span>
          </>
        )}
      </dd>
    </div>
  )
}

function Plans({ plans }: { plans: readonly PlanChange[] }) {
  if (plans.every(({ change }) => change === 'same'))
    return (
      <div>
        <dt>Plans</dt>
        <dd>
          <strong>{plans.length === 0 ? 'none, same' : 'same'}</strong>
        </dd>
      </div>
    )
  return plans.map(({ id, label, change }) => (
    <div key={id}>
      <dt>Plan, {label}</dt>
      <dd>
        <strong>{planChanges[change]}</strong>
      </dd>
    </div>
  ))
}
