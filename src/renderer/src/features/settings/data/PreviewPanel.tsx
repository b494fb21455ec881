import { type ReactNode, useEffect, useRef } from 'react'
import { SectionHead } from '../../../components/SectionHead'
import type from '../../../theme/type.module.css'
import styles from './data.module.css'

/** What going back or bringing in would do, before anything is done. */
export function PreviewPanel({
  title,
  heading,
  takesFocus = false,
  children,
}: {
  title: string
  heading: string | null
  /** For a panel that a button called up. */
  takesFocus?: boolean
  children: ReactNode
}) {
  const top = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) top.current?.focus()
  }, [takesFocus])
  // In a small window the panel is below the list: a press shows it, while keys go on along the list.
  useEffect(() => {
    if (heading === null || document.querySelector(':focus-visible')) return
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [heading])
  return (
    <section aria-labelledby="preview" className={styles.preview} ref={panel}>
      <div className={styles.stays}>
        <SectionHead id="preview" title={title} />
        {heading ? (
          <h3 ref={top} tabIndex={-1} className={`${type.sentence} ${styles.to}`}>
            {heading}
          </h3>
        ) : null}
        {children}
      </div>
    </section>
  )
}
