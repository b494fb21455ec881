import type { Programme } from '../../../core/catalog/schema'
import { longDate } from '../text/dates'
import { BlueprintBar } from './BlueprintBar'
import styles from './Cover.module.css'
import { CoverHead, Figures } from './CoverHead'
import { figures, shortfallSentence, statusSentences } from './cover'
import type { PrintJob } from './job'
import { headingName } from './words'

const of = (name: string): string => (name.trim() === '' ? 'Study plan' : `Study plan of ${name.trim()}`)

const blueprintOf = ({ blueprint }: Programme) => (blueprint ? <BlueprintBar blueprint={blueprint} /> : null)

/** The head of the first page: what for, when, how much, and how the exam is weighted. */
export function Cover({ job: { plan, programme, ticked, name, printed } }: { job: PrintJob }) {
  const { said, read } = statusSentences(programme)
  const shortfall = shortfallSentence(plan)
  return (
    <header className={styles.cover} data-cover>
      <CoverHead about={`${of(name)}, printed ${longDate(printed)}`} title={headingName(programme.name)} />
      <Figures items={figures(plan, programme, ticked)} />
      {shortfall ? <p className={styles.shortfall}>{shortfall}</p> : null}
      <p className={styles.status}>
        {said} <span className={styles.read}>{read}</span>
      </p>
      {blueprintOf(programme)}
    </header>
  )
}
