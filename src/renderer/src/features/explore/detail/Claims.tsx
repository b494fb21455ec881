import type { Claim } from '../../../../../core/catalog/schema'
import { FactDate } from '../../../components/FactDate'
import { capitalised } from '../words'
import styles from './Facts.module.css'
import { Rings } from './Rings'

/** Where sources disagree, each speaks with its own date; the first is the one Lectern uses. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul className={styles.claims}>
      {claims.map(({ says, who, date }, i) => (
        <li key={`${who} ${says}`} className={styles.claim}>
          <span className={styles.rings}>
            {i > 0 ? null : (
              <>
                <Rings />
                <span className="sr-only">Sources disagree: </span>
              </>
            )}
          </span>
          <span>
            {capitalised(who)}: {says}
          </span>
          <FactDate date={date} inline />
        </li>
      ))}
    </ul>
  )
}
