import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type from '../theme/type.module.css'
import styles from './Page.module.css'

export type Crumb = { label: string; to?: string }

type Props = {
  title: ReactNode
  /** A sentence under the title. */
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** A quiet line above the title where no crumbs stand. */
  above?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** The frame of every screen but the exam: one serif heading, one left edge. */
export function Page({ title, lead, crumbs, above, actions, children }: Props) {
  return (
    <div className={styles.page} data-crumbs={crumbs !== undefined || above !== undefined}>
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      {above ? <p className={`${type.small} ${type.quiet}`}>{above}</p> : null}
      <header className={styles.header}>
        <h1 className={type.title}>{title}</h1>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {lead ? <p className={`${type.lead} ${styles.lead}`}>{lead}</p> : null}
      {children}
    </div>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where you are">
      <ol className={styles.crumbs}>
        {crumbs.map(({ label, to }, i) => (
          <li key={label}>
            {i > 0 ? <ChevronRight size={12} strokeWidth={2} aria-hidden="true" /> : null}
            {to ? <a href={to}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
