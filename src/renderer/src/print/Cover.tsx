import type { Programme } from '../../../core/catalog/schema'
import { longDate } from '../text/dates'
import { BlueprintBar } from './BlueprintBar'
import styles from './Cover.module.css'
import { CoverHead, Figures } from './CoverHead'
import { figures, shortfallSentence, statusSentences } from './cover-words'
import { type PrintJob, printedWeeks } from './job'
import { headingName } from './words'

/** `Study plan of Ada, weeks 3 to 5 of 12, printed 24 November 2026`. */
function about(job: PrintJob): string {
  const { from, to, all } = printedWeeks(job)
  const whose = job.name.trim() === '' ? 'Study plan' : `Study plan of ${job.name.trim()}`
  const weeks =
    to - from + 1 === all ? '' : from === to ? `, week ${from} of ${all}` : `, weeks ${from} to ${to} of ${all}`
  return `${whose}${weeks}, printed ${longDate(job.printed)}`
}

const blueprintOf = ({ blueprint }: Programme) => (blueprint ? <BlueprintBar blueprint={blueprint} /> : null)

/** The head of the first page: what for, when, how much, and how the exam is weighted. */
export function Cover({ job }: { job: PrintJob }) {
  const { plan, programme } = job
  const { said, read } = statusSentences(programme)
  const shortfall = shortfallSentence(plan)
  return (
    <header className={styles.cover} data-cover>
      <CoverHead about={about(job)} title={headingName(programme.name)} />
      <Figures items={figures(job)} />
      {shortfall ? <p className={styles.shortfall}>{shortfall}</p> : null}
      <p className={styles.status}>
        {said} <span className={styles.read}>{read}</span>
      </p>
      {blueprintOf(programme)}
    </header>
  )
}
