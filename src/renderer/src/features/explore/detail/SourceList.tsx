import { ExternalLink } from '../../../components/ExternalLink'
import { FactDate } from '../../../components/FactDate'
import { SectionHead } from '../../../components/SectionHead'
import { shortDate } from '../../../text/dates'
import type { Programme } from '../types'
import styles from './Lists.module.css'
import { linesOf } from './lines'

/** Every source, what kind of evidence it is, when it was read, how sure we are of it, and what stands on it. */
export function SourceList({ programme }: { programme: Programme }) {
  const { sources, status, blueprint, syllabus, researched } = programme
  const standing = [
    { label: 'Status', source: status.source },
    ...linesOf(programme).lines.map(({ label, fact }) => ({ label, source: fact.source })),
    { label: 'Blueprint', source: blueprint?.source ?? null },
    { label: 'Syllabus', source: syllabus?.source ?? null },
  ]
  return (
    <section className={styles.narrow}>
      <SectionHead title="Sources" note={`looked through on ${shortDate(researched)}`} />
      <ul>
        {sources.map(({ id, title, url, nature, checked, confidence }) => {
          const facts = standing.filter(({ source }) => source === id).map(({ label }) => label.toLowerCase())
          return (
            <li key={id} className={styles.source}>
              <span className={styles.what}>
                {url?.startsWith('https:') ? <ExternalLink url={url}>{title}</ExternalLink> : title}
                <span className={styles.meta}>{nature}</span>
                {facts.length === 0 ? null : <span className={styles.facts}>Behind: {facts.join(', ')}</span>}
              </span>
              <span className={styles.where}>
                <FactDate date={checked} />
                <span className={styles.meta}>
                  {confidence === null ? 'confidence not stated' : `${confidence} confidence`}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
