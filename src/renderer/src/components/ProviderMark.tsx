import styles from './ProviderMark.module.css'

const colours: Record<string, string> = {
  AWS: 'var(--aws)',
  'Google Cloud': 'var(--google)',
  Microsoft: 'var(--microsoft)',
  Databricks: 'var(--databricks)',
}

/** A small square beside a provider's name, never larger and never alone. */
export function ProviderMark({ provider }: { provider: string }) {
  const colour = colours[provider]
  return colour ? <span className={styles.mark} style={{ background: colour }} aria-hidden="true" /> : null
}
