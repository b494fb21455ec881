import type { Programme } from '../../../core/catalog/schema'
import { Glyph } from '../components/Wordmark'
import { longDate } from '../text/dates'
import { BlueprintBar } from './BlueprintBar'
import styles from './Cover.module.css'
import { figures, shortfallSentence, statusSentences } from './cover'
import type { PrintJob } from './job'
import { headingName } from './words'

function Facts({ items }: { items: readonly { label: string; value: string }[] }) {
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

const of = (name: string): string => (name.trim() === '' ? 'Study plan' : `Study plan of ${name.trim()}`)

const blueprintOf = ({ blueprint }: Programme) => (blueprint ? <BlueprintBar blueprint={blueprint} /> : null)

/** The head of the first page: what for, when, how much, and how the exam is weighted. */
export function Cover({ job: { plan, programme, ticked, name, printed } }: { job: PrintJob }) {
  const { said, read } = statusSentences(programme)
  const shortfall = shortfallSentence(plan)
  return (
    <header className={styles.cover} data-cover>
      <div className={styles.top}>
        <span className={styles.wordmark}>
          <Glyph size={16} /> Lectern
        </span>
        <span>
          {of(name)}, printed {longDate(printed)}
        </span>
      </div>
      <h1 className={styles.title}>{headingName(programme.name)}</h1>
      <Facts items={figures(plan, programme, ticked)} />
      {shortfall ? <p className={styles.shortfall}>{shortfall}</p> : null}
      <p className={styles.status}>
        {said} <span className={styles.read}>{read}</span>
      </p>
      {blueprintOf(programme)}
    </header>
  )
}
