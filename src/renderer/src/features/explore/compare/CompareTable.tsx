import { Pin, X } from 'lucide-react'
import { Button } from '../../../components/Button'
import { StaleMark } from '../../../components/FactDate'
import { ProviderMark } from '../../../components/ProviderMark'
import { StatusMark } from '../../../components/StatusMark'
import { count } from '../../../text/dates'
import type { Programme } from '../types'
import { BlueprintBar } from './BlueprintBar'
import styles from './CompareTable.module.css'
import type { CompareCell, CompareRow } from './rows'

type Props = {
  programmes: readonly Programme[]
  rows: readonly CompareRow[]
  onPin: (id: string) => void
  onRemove: (id: string) => void
}

/** Programmes side by side; the first is the one the others are measured against. */
export function CompareTable({ programmes, rows, onPin, onRemove }: Props) {
  return (
    <section className={styles.scroll} aria-label="Comparison">
      <table className={styles.table} style={{ minWidth: 112 + programmes.length * 168 }}>
        <thead>
          <tr>
            <td />
            {programmes.map((programme, i) => (
              <th key={programme.id} scope="col">
                <Head programme={programme} pinned={i === 0} onPin={onPin} onRemove={onRemove} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ fact, label, cells }) => (
            <tr key={fact}>
              <th scope="row">{label}</th>
              {cells.map((cell, i) => (
                <td key={cell.programme}>
                  {fact === 'status' && cell.standing !== 'same' ? (
                    <StatusMark status={programmes[i]?.status.value ?? null} />
                  ) : (
                    <Value cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          {programmes.some(({ blueprint }) => blueprint !== null) ? (
            <tr>
              <th scope="row">Blueprint, %</th>
              {programmes.map(({ id, blueprint, syllabus }) => (
                <td key={id}>
                  {blueprint ? (
                    <BlueprintBar blueprint={blueprint} />
                  ) : (
                    <span className={styles.unknown}>
                      {syllabus ? `a course of ${count(syllabus.modules.length, 'module')}` : 'not found'}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  )
}

function Value({ cell: { words, standing, change, best, fact } }: { cell: CompareCell }) {
  if (words === null) return <span className={styles.unknown}>{fact.missing ?? 'not found'}</span>
  if (standing === 'same') return <span className={styles.same}>same</span>
  return (
    <>
      <span className={best ? styles.best : undefined}>{words.text}</span>
      {change === null ? null : <span className={styles.change}> {change}</span>}
      {words.rest === null ? null : <span className={styles.rest}> {words.rest}</span>}{' '}
      <StaleMark date={fact.checked} />
    </>
  )
}

type HeadProps = {
  programme: Programme
  pinned: boolean
  onPin: (id: string) => void
  onRemove: (id: string) => void
}

function Head({ programme: { id, provider, code, shortName, label }, pinned, onPin, onRemove }: HeadProps) {
  return (
    <>
      <span className={styles.provider}>
        <ProviderMark provider={provider} />
        <span className={styles.of}>{code === null ? provider : `${provider} · ${code}`}</span>
        {pinned ? (
          <span className={styles.pinned}>
            <Pin size={13} strokeWidth={1.9} aria-label="pinned" />
          </span>
        ) : (
          <Button variant="icon" aria-label={`Measure from ${label}`} onPress={() => onPin(id)}>
            <Pin size={13} strokeWidth={1.9} aria-hidden="true" />
          </Button>
        )}
        <Button variant="icon" aria-label={`Take ${label} away`} onPress={() => onRemove(id)}>
          <X size={13} strokeWidth={1.9} aria-hidden="true" />
        </Button>
      </span>
      <a className={styles.name} href={`#/explore/${id}`}>
        {shortName}
      </a>
    </>
  )
}
