import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './result.module.css'

/** One way on: a title that can be pressed, or one with a button of its own. */
export function Action({
  icon: Icon,
  title,
  note,
  onPress,
  children,
}: {
  icon: LucideIcon
  title: string
  note: string
  onPress?: () => void
  children?: ReactNode
}) {
  return (
    <li className={styles.action}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {onPress ? (
          <button type="button" className={styles.actionTitle} onClick={onPress}>
            {title}
          </button>
        ) : (
          <p className={styles.actionTitle}>{title}</p>
        )}
        <p className={styles.actionNote}>{note}</p>
        {children ? <div className={styles.press}>{children}</div> : null}
      </div>
    </li>
  )
}
