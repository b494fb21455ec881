import { useEffect, useState } from 'react'
import type { StoreNotice } from '../../../shared/ipc/views'
import { api } from '../api'
import { Button } from '../components/Button'
import { noticeSentence } from '../text/notices'
import styles from './StoreNotices.module.css'

/** What the store had to do on its own, at the top of every screen until it has been read. */
export function StoreNotices() {
  const [notices, setNotices] = useState<readonly StoreNotice[]>([])

  useEffect(() => {
    void api.data.notices().then(setNotices)
    return api.on('store-notice', (notice) =>
      setNotices((known) => [...known.filter((other) => other.id !== notice.id), notice]),
    )
  }, [])

  if (notices.length === 0) return null
  return (
    <section className={styles.notices} aria-label="About your data" role="alert">
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>{noticeSentence(notice)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="tool" onPress={() => void api.data.openFolder()}>
          Show the folder
        </Button>
        <Button variant="tool" onPress={() => setNotices([])}>
          I have read this
        </Button>
      </div>
    </section>
  )
}
