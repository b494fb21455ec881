import { ArrowRight } from 'lucide-react'
import type { Replan } from '../../../../../core/plan/replan'
import { Disclosure } from '../../../components/Disclosure'
import { MoreRows, useMoreRows } from '../../../components/MoreRows'
import { count, shortWeekdayDate } from '../../../text/dates'
import { kindWord, titleOf } from '../../../text/sessions'
import type from '../../../theme/type.module.css'
import styles from './missed.module.css'
import { howFar } from './words'

/** Every session a way on moves or leaves out, by name. */
export function WhatMoves({ after, today }: { after: Replan; today: string }) {
  const missed = after.moved.filter(({ from }) => from === null || from < today)
  const later = after.moved.filter(({ from }) => from !== null && from >= today)
  return (
    <section className={styles.moves} aria-label="What moves">
      {missed.length > 0 ? <Moved head="What moves" moved={missed} /> : null}
      {later.length > 0 ? (
        <Disclosure
          level={3}
          title={
            <span className={`${type.small} ${type.quiet}`}>
              {count(later.length, 'later session')} {later.length === 1 ? 'moves' : 'move'} {howFar(later)}
            </span>
          }
        >
          <Moved head="Later sessions" moved={later} />
        </Disclosure>
      ) : (
        <p className={`${type.small} ${type.quiet}`}>
          {missed.length > 0 ? 'No later session moves.' : 'No session moves.'}
        </p>
      )}
      {after.dropped.length > 0 ? (
        <>
          <h3 className={type.section}>Left out</h3>
          <ul className={styles.dropped}>
            {after.dropped.map((session) => (
              <li key={session.id}>
                <span>
                  <span className={type.label}>{kindWord[session.kind]}</span> {titleOf(session)}
                </span>
                <span className={type.numbers}>{session.minutes} min</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Moved({ head, moved }: { head: string; moved: Replan['moved'] }) {
  const { rows, left, more, body } = useMoreRows(moved)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">min</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ session, title, minutes, kind, from, to }) => (
            <tr key={session}>
              <th scope="row">
                <span className={type.label}>{kindWord[kind]}</span> {title}
              </th>
              <td>{minutes}</td>
              <td>
                {from === null ? 'left out' : shortWeekdayDate(from)}
                <ArrowRight size={12} strokeWidth={2} aria-hidden="true" />
              </td>
              <td>{shortWeekdayDate(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows left={left} more={more} />
    </>
  )
}
