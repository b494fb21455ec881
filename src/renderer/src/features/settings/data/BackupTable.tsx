import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { BackupView } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { useData } from '../../../stores/data'
import styles from './backups.module.css'
import { fileSize, momentFirst, reasonLine } from './words'

const first = 6
const number = (n: number) => n.toLocaleString('en-GB')

/** The backups, newest first; the one that is chosen shows beside the table what it would bring back. */
export function BackupTable({ backups }: { backups: readonly BackupView[] }) {
  const { chosen, choose } = useData()
  const [all, setAll] = useState(false)
  const shown = backups.filter((backup, i) => all || i < first || backup.id === chosen)
  return (
    <>
      <RadioGroup aria-label="Backup to go back to" value={chosen} onChange={(id) => void choose(id)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">Answers</th>
              <th scope="col">Attempts</th>
              <th scope="col">Sessions</th>
              <th scope="col">Size</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((backup) => (
              <tr key={backup.id} className={styles.row}>
                <td>
                  <Radio value={backup.id} className={styles.radio ?? ''}>
                    <span className={styles.disc} />
                    <span>
                      <span className={styles.made}>{momentFirst(backup.at)}</span>
                      <span className={styles.reason}>{reasonLine(backup)}</span>
                    </span>
                  </Radio>
                </td>
                <td>{number(backup.holds.answers)}</td>
                <td>{number(backup.holds.attempts)}</td>
                <td>{number(backup.holds.sessions)}</td>
                <td>{fileSize(backup.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RadioGroup>
      {backups.length > first ? (
        <Button variant="quiet" onPress={() => setAll(!all)}>
          {all ? `Show the newest ${first}` : `Show all ${backups.length}`}
        </Button>
      ) : null}
    </>
  )
}
