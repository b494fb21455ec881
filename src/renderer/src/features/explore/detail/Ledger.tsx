import type { ReactNode } from 'react'
import type { Fact } from '../../../../../core/catalog/schema'
import { FactDate } from '../../../components/FactDate'
import type { Programme } from '../types'
import { Claims } from './Claims'
import styles from './Facts.module.css'
import { shortSource } from './lines'

type Props = {
  label: string
  fact: Fact<unknown>
  programme: Programme
  /** The value; nothing when it is not known. */
  children: ReactNode
  /** Under the detail: links to what replaced it. */
  more?: ReactNode
}

/** One fact: what it is, its value, when and where it was read and how sure that is, and who says otherwise. */
export function LedgerRow({ label, fact, programme, children, more }: Props) {
  const { value, missing, detail, claims, checked, confidence } = fact
  const source = programme.sources.find(({ id }) => id === fact.source)
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {value === null ? <span className={styles.missing}>{missing}</span> : children}
        {detail === null ? null : <span className={styles.detail}>{detail}</span>}
        {more}
      </dd>
      <dd className={styles.where}>
        <FactDate date={checked} inline />
        <span className={styles.source} title={source?.title}>
          {source ? shortSource(source.title, programme.label) : value === null ? 'looked for' : null}
        </span>
        {confidence === null || confidence === 'high' ? null : (
          <span className={styles.source}>{confidence} confidence</span>
        )}
      </dd>
      {claims.length === 0 ? null : (
        <dd className={styles.disputed}>
          <Claims claims={claims} />
        </dd>
      )}
    </div>
  )
}
