import { ExternalLink as Icon } from 'lucide-react'
import type { ReactNode } from 'react'
import { api } from '../api'
import { notify } from '../stores/messages'
import styles from './ExternalLink.module.css'

/** An address outside Lectern. It opens in the system's browser, and only after the learner said so. */
export function ExternalLink({ url, children }: { url: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.link}
      title={url}
      onClick={() => void api.app.openLink({ url }).catch(notify)}
    >
      {children}
      <Icon size={12} strokeWidth={2} aria-label="opens in your browser" />
    </button>
  )
}
