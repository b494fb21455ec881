import type { PackView } from '../../../../../shared/ipc/views'
import { ProviderMark } from '../../../components/ProviderMark'
import { useCatalog } from '../../../stores/catalog'
import { count } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { typeNames, typeOrder } from '../words'
import { ExamForm } from './ExamForm'
import styles from './home.module.css'
import { StudyForm } from './StudyForm'
import type { Wish } from './wish'

/** A pack: what it is, and the two ways to work with it. */
export function PackSection({
  pack,
  wish,
  filled,
}: {
  pack: PackView
  wish: Wish | null
  /** Which of its buttons is the filled one, if any. */
  filled: 'exam' | 'study' | null
}) {
  const programme = useCatalog(({ programmes }) => (pack.programme === null ? undefined : programmes[pack.programme]))
  const kinds = typeOrder.filter((kind) => pack.types.includes(kind)).map((kind) => typeNames[kind].toLowerCase())
  return (
    <section className={styles.pack} aria-labelledby={`pack-${pack.id}`}>
      <div className={styles.packHead}>
        <h2 id={`pack-${pack.id}`} className={styles.packTitle}>
          {pack.title}
        </h2>
        <p className={type.meta}>
          Version {pack.version} · {pack.licence}
        </p>
      </div>
      <p className={styles.about}>
        {programme ? (
          <span className={styles.programme}>
            <ProviderMark provider={programme.provider} />
            {programme.provider} · {pack.examVersion ?? programme.label}
          </span>
        ) : (
          'Vendor-neutral, with no exam to imitate'
        )}
        {' · '}
        {count(pack.questions, 'question')}: {kinds.join(', ')}
      </p>
      <div className={styles.ways}>
        {pack.exam ? (
          <ExamForm
            pack={pack}
            exam={pack.exam}
            wish={wish?.mode === 'exam' ? wish : null}
            filled={filled === 'exam'}
          />
        ) : null}
        <StudyForm
          key={wish ? JSON.stringify(wish) : 'free'}
          pack={pack}
          domains={programme?.blueprint?.domains ?? []}
          wish={wish?.mode === 'study' ? wish : null}
          filled={filled === 'study'}
        />
      </div>
    </section>
  )
}
