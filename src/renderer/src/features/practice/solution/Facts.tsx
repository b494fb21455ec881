import type { SolutionView } from '../../../../../shared/ipc/views'
import { ExternalLink } from '../../../components/ExternalLink'
import { shortDate } from '../../../text/dates'
import { spentWords } from '../words'
import styles from './solution.module.css'

/** `aws-mla-c02/1.1.2` → `1.1.2` */
const place = (id: string): string => id.split('/')[1] ?? id

/** What the question belongs to, how long it took and where its key can be read. */
export function Facts({ solution, ms, average }: { solution: SolutionView; ms: number; average?: number }) {
  const { objectives, topics, references } = solution
  return (
    <dl className={styles.facts}>
      {objectives.map(({ id, text }, i) => (
        <Fact key={id} name={i === 0 ? 'Objective' : null}>
          {place(id)} {text}
        </Fact>
      ))}
      <Fact name={topics.length > 1 ? 'Topics' : 'Topic'}>{topics.map(({ title }) => title).join(' · ')}</Fact>
      <Fact name="Time">
        {spentWords(ms)}
        {average === undefined ? null : <span> · your average was {spentWords(average)}</span>}
      </Fact>
      {references.map(({ title, url, checked }, i) => (
        <Fact key={url} name={i === 0 ? (references.length > 1 ? 'Sources' : 'Source') : null}>
          <ExternalLink url={url}>{title}</ExternalLink> <span>{shortDate(checked)}</span>
        </Fact>
      ))}
    </dl>
  )
}

/** A fact; one without a name goes on with the one above it. */
function Fact({ name, children }: { name: string | null; children: React.ReactNode }) {
  return (
    <>
      {name === null ? null : <dt>{name}</dt>}
      <dd>{children}</dd>
    </>
  )
}
