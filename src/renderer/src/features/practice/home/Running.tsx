import { useState } from 'react'
import type { AttemptSummary } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { go } from '../../../stores/route'
import { shortDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { dayOf, leftWords } from '../words'
import styles from './home.module.css'

/** What was left years ago should not stand before what can be begun. */
const shown = 5

/** Attempts that wait where they were left; a timed one goes on running. */
export function Running({ attempts, filled }: { attempts: readonly AttemptSummary[]; filled: boolean }) {
  const [all, setAll] = useState(false)
  if (attempts.length === 0) return null
  return (
    <section className={styles.running} aria-labelledby="running">
      <SectionHead id="running" title="Not finished yet" />
      <ul>
        {attempts
          .slice(0, all ? attempts.length : shown)
          .map(({ id, title, answered, questions, msLeft, startedAt }, i) => (
            <li key={id} className={styles.runningRow}>
              <div>
                <p className={type.name}>{title}</p>
                <p className={type.meta}>
                  {answered} of {questions} answered · started {shortDate(dayOf(startedAt))} ·{' '}
                  {msLeft === null ? 'untimed' : leftWords(msLeft)}
                </p>
              </div>
              <Button
                variant={filled && i === 0 ? 'main' : 'secondary'}
                aria-label={`Resume ${title}`}
                onPress={() => go(`#/practice/attempt/${id}`)}
              >
                Resume
              </Button>
            </li>
          ))}
      </ul>
      {attempts.length > shown && !all ? (
        <Button variant="quiet" onPress={() => setAll(true)}>
          Show all {attempts.length}
        </Button>
      ) : null}
    </section>
  )
}
