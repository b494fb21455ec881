import { Glyph } from '../components/Wordmark'
import styles from './Cover.module.css'
import type { Figure } from './cover-words'

/** Whose paper it is and from when, over its title. */
export function CoverHead({ about, title }: { about: string; title: string }) {
  return (
    <>
      <div className={styles.top}>
        <span className={styles.wordmark}>
          <Glyph size={16} /> Lectern
        </span>
        <span>{about}</span>
      </div>
      <h1 className={styles.title}>{title}</h1>
    </>
  )
}

/** What matters most, in one row. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {items.map(({ label, value }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
