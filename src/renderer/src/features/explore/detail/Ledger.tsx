import type { ReactNode } from 'react'
import type { Fact, Source } from '../../../../../core/catalog/schema'
import { FactDate } from '../../../components/FactDate'
import { Claims } from './Claims'
import styles from './Facts.module.css'

type Props = {
  label: string
  fact: Fact<unknown>
  /** The value; nothing when it is not known. */
  children: ReactNode
  sources: readonly Source[]
  /** Under the detail: links to what replaced it. */
  more?: ReactNode
}

/** One fact: what it is, its value, when and where it was read and how sure that is, and who says otherwise. */
export function LedgerRow({ label, fact, children, sources, more }: Props) {
  const { value, missing, detail, claims, checked, confidence } = fact
  const source = sources.find(({ id }) => id === fact.source)
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {value === null ? <span className={styles.missing}>{missing}</span> : children}
        {detail === null ? null : <span className={styles.detail}>{detail}</span>}
        {more}
      </dd>
      <dd className={styles.where}>
        {source || value === null ? <FactDate date={checked} /> : null}
        <span className={styles.source} title={source?.title}>
          {source ? shortTitle(source.title) : value === null ? 'looked for' : null}
          {confidence === null ? null : `, ${confidence}`}
        </span>
      </dd>
      {claims.length === 0 ? null : (
        <dd className={styles.disputed}>
          <Claims claims={claims} />
        </dd>
      )}
    </div>
  )
}

/** `Exam guide MLA-C02, tasks and skills` → `Exam guide MLA-C02`; the whole title is on the page of sources. */
const shortTitle = (title: string): string => title.split(/[,:(]/)[0]?.trim() ?? title
