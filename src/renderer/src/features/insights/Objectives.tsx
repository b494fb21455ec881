import { useState } from 'react'
import type { Programme } from '../../../../core/catalog/schema'
import type { PackView, ReadinessView } from '../../../../shared/ipc/views'
import { Choice } from '../../components/Choice'
import { MasteryLine } from '../../components/MasteryLine'
import { MenuFilter } from '../../components/MenuFilter'
import { MoreRows, useMoreRows } from '../../components/MoreRows'
import { practiseRoute } from '../../text/readiness'
import type from '../../theme/type.module.css'
import { arranged, numberOf, type ObjectiveRow, type Order, rowsOf } from './objective-rows'
import styles from './objectives.module.css'
import { objectivesSentence } from './sentences'

type Props = { view: ReadinessView; programme: Programme | null; packs: readonly PackView[] }

const orders = [
  { id: 'weakest', label: 'Weakest first' },
  { id: 'blueprint', label: 'By blueprint' },
] as const

/** What an exam asks for, objective by objective, and how it went. */
export function Objectives({ view, programme, packs }: Props) {
  const [order, setOrder] = useState<Order>('weakest')
  const [domains, setDomains] = useState<readonly string[]>([])
  const all = programme ? rowsOf(programme, view) : []
  const { rows, body, ...more } = useMoreRows(arranged(all, domains, order))
  const pack = packs.find((one) => one.programme === view.programme) ?? null
  if (programme && all.length === 0) {
    return <p className={type.lead}>Its blueprint lists no objectives, so there is nothing to stand here.</p>
  }
  return (
    <>
      <p className={`${type.small} ${type.quiet} ${styles.lead}`}>{objectivesSentence(all)}</p>
      <div className={styles.bar}>
        <MenuFilter
          id="objectives-domain"
          label={domains.length === 0 ? 'All domains' : `${domains.length} of ${view.domains.length} domains`}
          options={view.domains.map(({ id, title }) => ({
            id,
            label: title,
            count: all.filter(({ domain }) => domain === id).length,
          }))}
          chosen={domains}
          onChange={setDomains}
        />
        <span className="sr-only" id="objectives-order">
          Order
        </span>
        <Choice labelledBy="objectives-order" value={order} options={orders} onChange={setOrder} />
      </div>
      <table className={styles.table}>
        <caption className="sr-only">Objectives and how well each is mastered</caption>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col">Right when last answered, 90 % range</th>
            <th scope="col">
              <span className="sr-only">Practise</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <Row key={row.id} row={row} pack={pack} />
          ))}
        </tbody>
      </table>
      <MoreRows {...more} />
    </>
  )
}

function Row({ row: { id, text, mastery, asked }, pack }: { row: ObjectiveRow; pack: PackView | null }) {
  return (
    <tr>
      <td>
        <span className={styles.number}>{numberOf(id)}</span>
        {text}
      </td>
      <td>
        {mastery === null ? <span className={styles.none}>no answers yet</span> : <MasteryLine mastery={mastery} />}
      </td>
      <td>
        {asked && pack ? (
          <a href={practiseRoute(pack.id, { objective: id })} aria-label={`Practise ${numberOf(id)}`}>
            Practise
          </a>
        ) : (
          <span className={styles.none}>no question yet</span>
        )}
      </td>
    </tr>
  )
}
