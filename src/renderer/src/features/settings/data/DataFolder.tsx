import { FileDown, FolderOpen, FolderOutput } from 'lucide-react'
import type { DataOverview } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { useData } from '../../../stores/data'
import styles from './data.module.css'
import { focusAgain } from './focus'
import { JobProgress } from './JobProgress'
import { fileSize } from './words'

/** Where the data is, and how to take it elsewhere. */
export function DataFolder({ overview }: { overview: DataOverview }) {
  const { openFolder, moveFolder, exportAll, removePrevious, busy } = useData()
  const { folder, bytes, free, previous, readOnly } = overview
  const stays = readOnly === 'in-use' || readOnly === 'newer-version'
  return (
    <section aria-labelledby="folder">
      <SectionHead id="folder" title="Data folder" />
      <p className={styles.folder}>{folder}</p>
      <p className={styles.facts}>
        {fileSize(bytes)}
        {free === null ? '' : `, ${fileSize(free)} free`}. Settings and plans, each one JSON file. Every answer, flag
        and tick, one line each in a journal with a file a month. An answer is on the disk before the next question
        shows.
      </p>
      <div className={styles.tools}>
        <Button variant="tool" aria-label="Show the data folder" onPress={() => void openFolder()}>
          <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
          Show
        </Button>
        <Button
          variant="tool"
          id="move-folder"
          aria-label="Move the data folder"
          isDisabled={stays}
          isPending={busy === 'move'}
          onPress={() => void moveFolder()}
        >
          <FolderOutput size={15} strokeWidth={1.75} aria-hidden="true" />
          {busy === 'move' ? 'Moving…' : 'Move'}
        </Button>
        <Button variant="tool" isPending={busy === 'export'} onPress={() => void exportAll()}>
          <FileDown size={15} strokeWidth={1.75} aria-hidden="true" />
          {busy === 'export' ? 'Exporting…' : 'Export all'}
        </Button>
      </div>
      <JobProgress job="move" />
      <JobProgress job="export" />
      {previous ? (
        <div className={styles.kept}>
          <p>
            The old folder is still at <span className={styles.where}>{previous}</span> until you remove it.
          </p>
          <Button variant="quiet" onPress={() => void removePrevious().then(() => focusAgain('#move-folder'))}>
            Move it to the bin
          </Button>
        </div>
      ) : null}
    </section>
  )
}
