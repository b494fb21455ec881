import type { Programme } from '../../../../core/catalog/schema'
import type { PlannedSession } from '../../../../core/plan/types'
import type from '../../theme/type.module.css'
import styles from './today.module.css'

/** What a session is about, for one that is studied outside Lectern. */
export function Objectives({ session, programme }: { session: PlannedSession; programme: Programme | null }) {
  const all = programme?.blueprint?.domains.flatMap(({ tasks }) => tasks.flatMap(({ objectives }) => objectives)) ?? []
  const texts = session.objectives.flatMap((id) => all.find((objective) => objective.id === id)?.text ?? [])
  if (texts.length === 0) return null
  return (
    <div className={styles.objectives}>
      <h2 className={type.section}>What to be able to do</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
