import type { ReactNode } from 'react'
import { Disclosure } from '../../../components/Disclosure'
import { SectionHead } from '../../../components/SectionHead'
import { StatusMark } from '../../../components/StatusMark'
import { effortCell } from '../table/cells'
import type { ProgrammeSummary } from '../types'
import { priceWords } from '../words'
import styles from './Coverage.module.css'
import type { Covering } from './covering'

type Props = {
  title: string
  rows: readonly Covering[]
  programmes: readonly ProgrammeSummary[]
  /** A way to the whole list, where only its head is shown. */
  more?: ReactNode
  /** What is said when nothing shares a topic. */
  empty: string
}

export function CoverageList({ title, rows, programmes, more, empty }: Props) {
  return (
    <section>
      <SectionHead title={title} note="share by weight, topics" />
      {rows.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <ul>
        {rows.map(({ id, share, shared, of }) => {
          const programme = programmes.find((one) => one.id === id)
          return programme ? (
            <li key={id} className={styles.row}>
              <span className={styles.what}>
                <a className={styles.name} href={`#/explore/${id}`}>
                  {programme.shortName}
                </a>
                <span className={styles.meta}>{about(programme)}</span>
              </span>
              <span className={styles.share}>
                <b>{Math.round(100 * share)}</b> %
                <span className={styles.meta}>
                  {shared} of {of}
                </span>
              </span>
            </li>
          ) : null
        })}
      </ul>
      {more ? <p className={styles.more}>{more}</p> : null}
    </section>
  )
}

function about(programme: ProgrammeSummary): ReactNode {
  const { value, missing } = programme.price
  const price = value === null ? null : priceWords(value)
  const effort = effortCell(programme)
  return (
    <>
      {[
        programme.provider,
        price === null ? `price ${missing ?? 'not found'}` : [price.text, price.rest].filter(Boolean).join(' '),
        effort.unknown ? effort.below : effort.main,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      {programme.status.value === 'active' ? null : (
        <span className={styles.status}>
          <StatusMark status={programme.status.value} />
        </span>
      )}
    </>
  )
}

/** The sentence behind the numbers. */
export function HowCovered() {
  return (
    <div className={styles.how}>
      <Disclosure level={3} title="How is this computed?">
        <p>
          Everything an exam asks and a course teaches is tied to one tree of topics. A domain counts by its published
          weight, split evenly over its objectives and their topics; the modules of a course count equally. The share is
          the weight of the topics that both have. How deep a course goes is not published, so a share is the most that
          can be hoped for, not a promise.
        </p>
      </Disclosure>
    </div>
  )
}
