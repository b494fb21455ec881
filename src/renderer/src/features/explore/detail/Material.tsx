import { ExternalLink } from '../../../components/ExternalLink'
import { SectionHead } from '../../../components/SectionHead'
import type { Programme } from '../types'
import styles from './Coverage.module.css'

/** Material for the programme, official first. */
export function Material({ resources }: { resources: Programme['resources'] }) {
  if (resources.length === 0) return null
  const sorted = [...resources].sort((a, b) => Number(b.official) - Number(a.official))
  return (
    <section>
      <SectionHead title="Material" />
      <ul>
        {sorted.map(({ title, url, official, free, hours, note }) => (
          <li key={title} className={styles.row}>
            <span className={styles.what}>
              {url === null ? title : <ExternalLink url={url}>{title}</ExternalLink>}
              <span className={styles.meta}>
                {[
                  official ? 'official' : 'third party',
                  free === null ? 'price not found' : free ? 'free' : 'paid',
                  hours === null ? null : `${hours} h`,
                  note,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
