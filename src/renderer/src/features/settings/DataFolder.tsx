import { FolderOpen } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button'
import { LoadView } from '../../components/LoadView'
import { useAppInfo } from '../../stores/app-info'
import { Section } from './Section'
import styles from './settings.module.css'

export function DataFolder() {
  const { load, ask, openFolder } = useAppInfo()
  useEffect(() => void ask(), [ask])
  return (
    <Section title="Data folder">
      <LoadView load={load} again={() => void ask()}>
        {({ dataFolder }) => (
          <>
            <div className={styles.row}>
              <span>Where</span>
              <span className={styles.path}>{dataFolder}</span>
            </div>
            <div className={styles.row}>
              <span>What</span>
              <div>
                Settings and plans, each one JSON file. Every answer, flag and tick, one line each in a journal with a
                file a month.
                <p className={styles.note}>
                  An answer is on the disk before the next question shows. Copy the folder to keep a copy of everything.
                </p>
              </div>
            </div>
            <div className={styles.actions}>
              <Button variant="secondary" onPress={() => void openFolder()}>
                <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
                Show the folder
              </Button>
            </div>
          </>
        )}
      </LoadView>
    </Section>
  )
}
