import styles from './Wordmark.module.css'

/** An open book on a stand. */
export function Glyph({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <g strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M2.2 4.2c2.8 0 5.4.9 7.8 2.6 2.4-1.7 5-2.6 7.8-2.6v6.1c-2.8 0-5.4.7-7.8 2.2-2.4-1.5-5-2.2-7.8-2.2z" />
        <path d="M10 6.8v10.4M6.4 17.2h7.2" />
      </g>
    </svg>
  )
}

export function Wordmark({ short }: { short: boolean }) {
  return (
    <span className={styles.mark}>
      <span className={styles.glyph}>
        <Glyph />
      </span>
      <span className={short ? 'sr-only' : styles.word}>Lectern</span>
    </span>
  )
}
