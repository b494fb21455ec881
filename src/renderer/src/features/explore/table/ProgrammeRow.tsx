import { Checkbox } from '../../../components/Checkbox'
import { FactDate } from '../../../components/FactDate'
import { StatusMark } from '../../../components/StatusMark'
import type { ProgrammeSummary } from '../types'
import { type Cell, effortCell, type LabelOf, nameBelow, priceCell, statusBelow, validCell } from './cells'
import styles from './ProgrammeTable.module.css'

type Props = {
  programme: ProgrammeSummary
  label: LabelOf
  chosen: boolean
  /** Whether this row is the table's tab stop. */
  stop: boolean
  onChoose: (on: boolean) => void
  onFocus: () => void
}

export function ProgrammeRow({ programme, label, chosen, stop, onChoose, onFocus }: Props) {
  const { id, shortName, status, checked } = programme
  const became = statusBelow(programme, label)
  return (
    <tr data-id={id} data-status={status.value ?? 'unverified'} className={styles.row} onFocus={onFocus}>
      <td className={styles.choose}>
        <Checkbox
          isSelected={chosen}
          onChange={onChoose}
          excludeFromTabOrder={!stop}
          aria-label={`Choose ${programme.label} to compare`}
        />
      </td>
      <th scope="row">
        <a className={styles.name} href={`#/explore/${id}`} tabIndex={stop ? 0 : -1}>
          {shortName}
        </a>
        <span className={styles.below}>{nameBelow(programme)}</span>
      </th>
      <td className={styles.status}>
        <StatusMark status={status.value} />
        {became === '' ? null : <span className={styles.below}>{became}</span>}
      </td>
      <Lines cell={priceCell(programme)} end />
      <Lines cell={effortCell(programme)} />
      <Lines cell={validCell(programme)} />
      <td className={styles.end}>
        <FactDate date={checked} />
      </td>
    </tr>
  )
}

function Lines({ cell: { main, unknown, below }, end = false }: { cell: Cell; end?: boolean }) {
  return (
    <td className={end ? styles.end : undefined}>
      <span className={unknown ? styles.unknown : styles.main}>{main}</span>
      {below === null ? null : <span className={styles.below}>{below}</span>}
    </td>
  )
}
