import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { useData } from '../../../stores/data'
import { Backups } from './Backups'
import { Check } from './Check'
import { Conflicts } from './Conflicts'
import { DataFolder } from './DataFolder'
import styles from './data.module.css'
import { ImportPreview } from './ImportPreview'
import { RestorePreview } from './RestorePreview'
import { SharedFolder } from './SharedFolder'
import { readOnlyReasons } from './words'

/** What is kept, where, how to get it back, and how sound it is. */
export function DataTab() {
  const { overview, conflicts, archive, load } = useData()
  useEffect(() => void load(), [load])
  return (
    <LoadView load={overview} again={() => void load()}>
      {(known) => {
        const closed = known.readOnly !== null
        return (
          <div className={styles.tab}>
            {known.readOnly ? (
              <p className={styles.readOnly} role="note">
                {readOnlyReasons[known.readOnly]}
              </p>
            ) : null}
            {conflicts.state === 'ready' && conflicts.data.length > 0 ? (
              <Conflicts conflicts={conflicts.data} closed={closed} />
            ) : null}
            <Backups overview={known} />
            {archive ? <ImportPreview archive={archive} closed={closed} /> : <RestorePreview closed={closed} />}
            <DataFolder overview={known} />
            <Check />
            <SharedFolder shared={known.shared} closed={closed} />
          </div>
        )
      }}
    </LoadView>
  )
}
