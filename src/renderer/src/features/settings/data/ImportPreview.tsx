import type { ArchivePreview } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { useData } from '../../../stores/data'
import styles from './data.module.css'
import { JobProgress } from './JobProgress'
import { PreviewPanel } from './PreviewPanel'
import { longMoment, planOutcomes } from './words'

const number = (n: number) => n.toLocaleString('en-GB')

/** What an archive holds beside what is here, and the two ways to take it in. */
export function ImportPreview({ archive, closed }: { archive: ArchivePreview; closed: boolean }) {
  const { importArchive, closeArchive, busy } = useData()
  const { file, madeAt, holds, now, adds, plans } = archive
  const rows = [
    { what: 'Answers', inFile: holds.answers, here: now.answers, added: adds.answers },
    { what: 'Attempts', inFile: holds.attempts, here: now.attempts, added: adds.attempts },
    { what: 'Sessions', inFile: holds.sessions, here: now.sessions, added: adds.sessions },
  ]
  const off = closed || (busy !== null && busy !== 'import')
  const close = () => {
    closeArchive()
    document.getElementById('open-archive')?.focus()
  }
  return (
    <PreviewPanel
      title="Import preview"
      heading={`Your data of ${longMoment(madeAt)}`}
      takesFocus
      key={archive.archive}
    >
      <p className={styles.file}>{file}</p>
      <table className={styles.compare}>
        <thead>
          <tr>
            <td />
            <th scope="col">In the file</th>
            <th scope="col">Here</th>
            <th scope="col">Adding brings</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, inFile, here, added }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{number(inFile)}</td>
              <td>{number(here)}</td>
              <td>
                <strong>{number(added)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.ledger}>
        {plans.map(({ id, label, outcome }) => (
          <div key={id}>
            <dt>Plan, {label}</dt>
            <dd>
              <strong>{planOutcomes[outcome]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.promise}>
        {adds.events === 0 ? 'Everything you did that is in this file is here already. ' : null}
        Adding keeps everything that is here. What you have now is backed up first, so either can be undone.
      </p>
      <div className={styles.ways}>
        <Button
          variant="main"
          isDisabled={off}
          isPending={busy === 'import'}
          onPress={() => void importArchive('merge')}
        >
          Add to what is here
        </Button>
        <Button variant="secondary" isDisabled={off || busy === 'import'} onPress={() => void importArchive('replace')}>
          Put in place of what is here
        </Button>
        <Button variant="quiet" isDisabled={busy === 'import'} onPress={close}>
          Cancel
        </Button>
      </div>
      <JobProgress job="import" />
    </PreviewPanel>
  )
}
