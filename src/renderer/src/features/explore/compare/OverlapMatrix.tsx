import { overlap } from '../../../../../core/topics/overlap'
import { topicWeights } from '../../../../../core/topics/weights'
import { Disclosure } from '../../../components/Disclosure'
import type from '../../../theme/type.module.css'
import type { Programme } from '../types'
import styles from './OverlapMatrix.module.css'

/** How much of each programme the others cover, as a table whose cells are darker the larger the share. */
export function OverlapMatrix({ programmes }: { programmes: readonly Programme[] }) {
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2 className={type.section}>Overlap</h2>
        <p id="overlap-says">share of the column’s topics that the row covers, %</p>
      </header>
      <table
        className={styles.table}
        style={{ maxWidth: 112 + programmes.length * 120 }}
        aria-label="Overlap"
        aria-describedby="overlap-says"
      >
        <thead>
          <tr>
            <td />
            {programmes.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programmes.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {programmes.map((column) => (
                <Share key={column.id} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.how}>
        <Disclosure level={3} title="How is this computed?">
          <p>
            Objectives and modules are tied to one tree of topics. A domain of an exam counts by its published weight,
            split evenly over its objectives and their topics; without a weight it counts as much as the others leave.
            The modules of a course count equally. The number is the weight of those topics of the column that the row
            has too, so it is the most that somebody who finished the row may already know.
          </p>
        </Disclosure>
      </div>
    </section>
  )
}

function Share({ row, column }: { row: Programme; column: Programme }) {
  if (row.id === column.id) {
    return (
      <td className={styles.self}>
        <span aria-hidden="true">—</span>
        <span className="sr-only">the same programme</span>
      </td>
    )
  }
  const share = topicWeights(row).size === 0 ? null : overlap(row, column)
  if (share === null) return <td className={styles.unknown}>no topics known</td>
  const percent = Math.round(100 * share)
  return (
    <td className={styles.share}>
      <span style={{ background: `color-mix(in srgb, var(--step-3) ${percent}%, var(--paper))` }}>{percent}</span>
    </td>
  )
}
