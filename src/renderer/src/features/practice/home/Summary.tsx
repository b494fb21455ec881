import { everything } from '../../../../../core/practice/select'
import type { PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import type { Pool } from '../../../stores/pool'
import { usePractice } from '../../../stores/practice'
import { count } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import styles from './builder.module.css'
import { type Choices, requestOf } from './choices'
import { whyEmpty } from './empty'
import { Planned } from './Planned'
import type { Wish } from './wish'
import { takenWords, termsWords } from './words'

/** What would begin: how many of the questions that fit, by which terms, or why nothing can. */
export function Summary({
  pack,
  pool,
  choices,
  available,
  wish,
  onChange,
}: {
  pack: PackView
  pool: Pool
  choices: Choices
  available: number
  wish: Wish
  onChange: (part: Partial<Choices>) => void
}) {
  const { start, starting } = usePractice()
  const empty = whyEmpty(pool, choices, available)
  const narrowed = choices.missedIn === null && JSON.stringify(choices.filter) !== JSON.stringify(everything)
  return (
    <section className={styles.summary} aria-label="What begins">
      <p role="status" className={type.figure}>
        {count(Math.min(choices.count, available), 'question')}
      </p>
      {/* Above what varies in length, so that it does not move away from under a press that ends the typing. */}
      <div className={styles.actions}>
        <Button
          variant="main"
          isDisabled={starting || available === 0}
          aria-label={`Start a study session, ${pack.title}`}
          onPress={() => void start(requestOf(pack.id, choices, available, wish.planned))}
        >
          Start
        </Button>
        {narrowed ? (
          <Button variant="quiet" onPress={() => onChange({ filter: everything })}>
            Clear the choices
          </Button>
        ) : null}
      </div>
      <div role="status" className={styles.outcome}>
        {empty === null ? (
          <>
            <p>{takenWords(choices, available)}</p>
            <p>{termsWords(choices)}</p>
          </>
        ) : (
          <p>{empty}</p>
        )}
        <Planned wish={wish} />
      </div>
    </section>
  )
}
