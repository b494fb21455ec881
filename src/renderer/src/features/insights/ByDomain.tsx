import { MasteryBars } from '../../components/MasteryBars'
import { useCatalog } from '../../stores/catalog'
import type from '../../theme/type.module.css'
import styles from './insights.module.css'
import { type Scored, totals } from './totals'

/** All answers of finished attempts added up, by domain of each programme. */
export function ByDomain({ history }: { history: readonly Scored[] }) {
  const programmes = useCatalog((state) => state.programmes)
  const groups = totals(history, (id) => (id === null ? [] : (programmes[id]?.blueprint?.domains ?? [])))
  return (
    <div className={styles.groups}>
      {groups.map(({ programme, domains }) => {
        const name = programme === null ? 'Vendor-neutral' : (programmes[programme]?.label ?? programme)
        return (
          <section key={programme ?? 'none'} aria-label={`${name}, by domain`}>
            <div className={styles.head}>
              <h2 className={type.section}>{name}</h2>
              <span className={styles.key}>95 % range</span>
            </div>
            <MasteryBars
              bars={domains.map(({ domain, title, ...sum }) => ({
                ...sum,
                id: domain ?? 'none',
                name: title,
                share: (sum.right / Math.max(1, sum.total)) * 100,
              }))}
            />
          </section>
        )
      })}
    </div>
  )
}
