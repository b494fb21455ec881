import type { Blueprint } from '../../../core/catalog/schema'
import { barParts, namesFitBelow } from './blueprint'
import styles from './Cover.module.css'
import { Fill } from './fills'

/** Width of both papers between the margins is at least this many mm. */
const width = 174

/** The domains by weight: a bar with the names below it, or a key where they have no room there. */
export function BlueprintBar({ blueprint }: { blueprint: Blueprint }) {
  const parts = barParts(blueprint)
  const published = blueprint.domains.some(({ weight }) => weight !== null)
  const below = published && namesFitBelow(parts, width)
  return (
    <div className={styles.blueprint}>
      {published ? (
        <div className={styles.bar} aria-hidden="true">
          {parts.map(({ title, share }, i) => (
            <div key={title} className={styles.fill} style={{ flexGrow: share }}>
              <Fill index={i} />
            </div>
          ))}
        </div>
      ) : (
        <p className={styles.unweighted}>
          The weights of the {parts.length} domains are not published; the plan gives each the same time.
        </p>
      )}
      <ul className={below ? styles.below : styles.key}>
        {parts.map(({ title, weight, share }, i) => (
          <li key={title} className={styles.domain} style={below ? { flexGrow: share } : {}}>
            {published && !below ? (
              <span className={styles.swatch}>
                <Fill index={i} />
              </span>
            ) : null}
            {published ? <b className={styles.weight}>{weight}</b> : null}
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
