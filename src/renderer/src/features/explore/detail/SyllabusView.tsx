import type { Source, Syllabus } from '../../../../../core/catalog/schema'
import { Disclosure } from '../../../components/Disclosure'
import { SectionHead } from '../../../components/SectionHead'
import { count } from '../../../text/dates'
import styles from './Blueprint.module.css'
import { ReadFrom } from './ReadFrom'

type Props = { syllabus: Syllabus; sources: readonly Source[]; titles: ReadonlyMap<string, string> }

/** What a course teaches, module by module. */
export function SyllabusView({ syllabus, sources, titles }: Props) {
  const { modules, note } = syllabus
  return (
    <section aria-labelledby="syllabus">
      <SectionHead id="syllabus" title="Syllabus" note={count(modules.length, 'module')} />
      <ol>
        {modules.map(({ id, title, items, topics }) => (
          <li key={id} className={styles.domain}>
            <Disclosure
              level={3}
              title={
                <span className={styles.task}>
                  <span className={styles.number}>{id}</span>
                  <span className={styles.title}>{title}</span>
                </span>
              }
            >
              {items.length === 0 ? null : (
                <ul className={styles.objectives}>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
              <p className={styles.topics}>
                {topics.length > 0
                  ? `Topics: ${topics.map((topic) => titles.get(topic) ?? topic).join('; ')}.`
                  : 'No topic of the tree fits this module.'}
              </p>
            </Disclosure>
          </li>
        ))}
      </ol>
      <div className={styles.notes}>
        {note === null ? null : <p>{note}</p>}
        <ReadFrom of={syllabus} sources={sources} />
      </div>
    </section>
  )
}
