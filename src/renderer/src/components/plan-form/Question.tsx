import type { ReactNode } from 'react'
import styles from './PlanForm.module.css'

/** One of the numbered questions; `note` stands at the right of its title. */
export function Question(props: { n: number; title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.question}>
      <header>
        <span className={styles.number} aria-hidden="true">
          {props.n}
        </span>
        <h2>{props.title}</h2>
        {props.note ? <p>{props.note}</p> : null}
      </header>
      {props.children}
    </section>
  )
}
