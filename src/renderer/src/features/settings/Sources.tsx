import { useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { useCatalog } from '../../stores/catalog'
import { count, shortDate } from '../../text/dates'
import { licences } from '../../text/licences'
import { Section } from './Section'
import styles from './settings.module.css'

export function Sources() {
  const { list, load } = useCatalog()
  useEffect(() => void load(), [load])
  return (
    <>
      <Section title="Facts about programmes">
        <LoadView load={list} again={() => void load()}>
          {(programmes) => {
            const days = programmes.map((programme) => programme.checked).sort()
            const first = days[0]
            const last = days.at(-1)
            return (
              <>
                <p className={styles.prose} style={{ marginTop: 16 }}>
                  {count(programmes.length, 'programme')}, compiled from dated copies of official pages and from public
                  third parties that quote them; the newest evidence for each was read between{' '}
                  {first ? shortDate(first) : 'unknown'} and {last ? shortDate(last) : 'unknown'}. Vendors change their
                  exams without notice: look at the official page before you book.
                </p>
                <p className={styles.prose}>
                  Every fact in Explore carries its source, its date and how sure we are. What could not be found says
                  so. Product and programme names belong to their owners; Lectern is not affiliated with any of them.
                </p>
              </>
            )
          }}
        </LoadView>
      </Section>
      <Section title="Questions">
        <p className={styles.prose} style={{ marginTop: 16 }}>
          Original practice material written for Lectern, not taken from any exam. Each question was solved by somebody
          who did not write it and did not see its key, and each links to the documentation that supports it.
        </p>
      </Section>
      <Section title="Libraries and fonts" note="what Lectern is built with">
        <ul className={styles.list}>
          {licences.map(({ name, licence, use }) => (
            <li key={name}>
              {name}, {licence}
              <span>{use}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
