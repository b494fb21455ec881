import { assertNever } from '../../../core/base/assert-never'
import { Diamond, FullDiamond, Pin, TickBox } from './marks'
import type { Row } from './model'
import styles from './rows.module.css'
import { kindWord } from './words'

/** A title whose number at the end stays together: `2 of 5`, `part 1 of 2`. */
function Title({ text, pinned = false }: { text: string; pinned?: boolean }) {
  const [name, ...tails] = text.split(/(?<=, )(?=(?:part )?\d+ of \d+)/)
  return (
    <span>
      {name}
      {tails.map((tail) => (
        <span key={tail} className={styles.tail}>
          {tail}
        </span>
      ))}
      {pinned ? (
        <span className={styles.pin}>
          <Pin />
        </span>
      ) : null}
    </span>
  )
}

/** One row; its minutes stand on the last line of a long title, as page numbers do in a table of contents. */
export function RowView({ row }: { row: Row }) {
  switch (row.is) {
    case 'session': {
      const { kind, title, minutes, tick, pinned, notes } = row
      const mock = kind === 'mock'
      return (
        <li className={mock ? `${styles.session} ${styles.strong}` : styles.session} data-row>
          <span className={styles.mark}>{mock ? <Diamond done={tick === 'done'} /> : <TickBox tick={tick} />}</span>
          <span className={styles.kind}>{kindWord[kind]}</span>
          <Title text={title} pinned={pinned} />
          <span className={styles.minutes}>{minutes}</span>
          {notes.map((note) => (
            <span key={note} className={styles.below}>
              {note}
            </span>
          ))}
        </li>
      )
    }
    case 'exam':
      return (
        <li className={`${styles.session} ${styles.strong}`} data-row>
          <span className={styles.mark}>
            <FullDiamond />
          </span>
          <span className={styles.kind}>Exam</span>
          <Title text={row.title} />
          <span className={styles.minutes}>{row.minutes}</span>
        </li>
      )
    case 'free':
      return (
        <li className={styles.free} data-row>
          {row.text}
        </li>
      )
    case 'dropped':
      return (
        <li className={styles.dropped} data-row>
          <span className={styles.kind}>{kindWord[row.kind]}</span>
          <Title text={row.title} />
          <span className={styles.minutes}>{row.minutes}</span>
        </li>
      )
    case 'check':
      return (
        <li className={styles.check} data-row>
          <span className={styles.mark}>
            <TickBox tick="open" />
          </span>
          <span>{row.text}</span>
        </li>
      )
    case 'fact':
      return (
        <li className={styles.fact} data-row>
          <span>
            <span className={styles.label}>{row.label}</span>
            <span className={styles.seen}>{row.seen}</span>
          </span>
          <span>
            {row.value ? (
              <span className={row.value.known ? styles.value : styles.unknown}>{row.value.text}</span>
            ) : null}
            {row.notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </span>
        </li>
      )
    case 'source':
      return (
        <li className={styles.source} data-row>
          <span className={styles.number}>[{row.number}]</span>
          <span>
            <span className={styles.name}>{row.title}</span>
            <span className={styles.note}>
              {row.seen}, {row.nature}
            </span>
            {row.address ? <span className={styles.note}>{row.address}</span> : null}
          </span>
        </li>
      )
    default:
      return assertNever(row)
  }
}
