import { Archive, FolderOpen } from 'lucide-react'
import { useEffect } from 'react'
import type { DataOverview } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { isTyping, physicalKey } from '../../../components/keys'
import { LoadView } from '../../../components/LoadView'
import { SectionHead } from '../../../components/SectionHead'
import { useData } from '../../../stores/data'
import { BackupTable } from './BackupTable'
import styles from './data.module.css'
import { fileSize } from './words'

function useBackUpKey(backUp: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.shiftKey || isTyping(event) || physicalKey(event) !== 'b') return
      event.preventDefault()
      backUp()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [backUp])
}

export function Backups({ overview }: { overview: DataOverview }) {
  const { backups, load, backUp, openArchive, chooseBackupFolder, busy } = useData()
  const closed = overview.readOnly !== null
  useBackUpKey(() => {
    if (!closed) void backUp()
  })
  return (
    <section aria-labelledby="backups" className={styles.left}>
      <SectionHead id="backups" title="Backups" note="every 30 minutes when something changed" />
      <LoadView load={backups} again={() => void load()}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles.prose}>
              Each backup is the whole state of your data at one moment: every answer, attempt, plan and setting. Choose
              one here to see what it would bring back. The first is made two minutes after Lectern starts, or now.
            </p>
          ) : (
            <BackupTable backups={list} />
          )
        }
      </LoadView>
      <div className={styles.tools}>
        <Button
          variant="tool"
          hint="B"
          isDisabled={closed}
          isPending={busy === 'back-up'}
          onPress={() => void backUp()}
        >
          <Archive size={15} strokeWidth={1.75} aria-hidden="true" />
          {busy === 'back-up' ? 'Backing up…' : 'Back up now'}
        </Button>
        <Button
          variant="tool"
          id="open-archive"
          isDisabled={closed}
          isPending={busy === 'open'}
          onPress={() => void openArchive()}
        >
          <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
          {busy === 'open' ? 'Reading the file…' : 'Import from a file'}
        </Button>
      </div>
      <div className={styles.kept}>
        {overview.backups.problem ? <p className={styles.problem}>{overview.backups.problem}</p> : null}
        <p>
          {fileSize(overview.backups.bytes)} in <span className={styles.where}>{overview.backups.folder}</span>
        </p>
        <Button
          variant="quiet"
          isDisabled={overview.readOnly === 'in-use'}
          isPending={busy === 'backup-place'}
          onPress={() => void chooseBackupFolder()}
        >
          Keep them in another place
        </Button>
      </div>
    </section>
  )
}
