import { useState } from 'react'
import type { Domain } from '../../../../../core/catalog/schema'
import type { PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { usePractice } from '../../../stores/practice'
import styles from './home.module.css'
import { sizes, type Wish } from './wish'

/** An untimed session: which domain, how many questions. */
export function StudyForm({
  pack,
  domains,
  wish,
  filled,
}: {
  pack: PackView
  domains: readonly Domain[]
  wish: Wish | null
  filled: boolean
}) {
  const { start, starting } = usePractice()
  const known = wish?.domain && wish.domain in pack.domains ? wish.domain : 'all'
  const [domain, setDomain] = useState(known)
  const [wanted, setWanted] = useState(wish?.count ?? 10)
  const available = domain === 'all' ? pack.questions : (pack.domains[domain] ?? 0)
  const choices = sizes(available, wish?.count ?? null)
  const count = choices.find((size) => size >= wanted) ?? available
  const own = domains.filter(({ id }) => (pack.domains[id] ?? 0) > 0)

  return (
    <div>
      <h3 className={styles.way}>Study session</h3>
      <p className={styles.text}>
        Untimed. Check each answer when you like and read why every option is right or wrong. Questions you have not met
        come first.
      </p>
      {own.length > 0 ? (
        <>
          <p id={`domain-${pack.id}`} className={styles.label}>
            Domain
          </p>
          <Choice
            labelledBy={`domain-${pack.id}`}
            value={domain}
            options={[
              { id: 'all', label: `All, ${pack.questions}` },
              ...own.map(({ id, shortTitle }) => ({ id, label: `${shortTitle}, ${pack.domains[id]}` })),
            ]}
            onChange={setDomain}
          />
        </>
      ) : null}
      <p id={`count-${pack.id}`} className={styles.label}>
        Questions
      </p>
      <Choice
        labelledBy={`count-${pack.id}`}
        value={String(count)}
        options={choices.map((size) => ({
          id: String(size),
          label: size === available ? `All ${size}` : String(size),
        }))}
        onChange={(size) => setWanted(Number(size))}
      />
      <div className={styles.start}>
        <Button
          variant={filled ? 'main' : 'secondary'}
          isDisabled={starting}
          aria-label={`Start a study session, ${pack.title}`}
          onPress={() =>
            void start({
              pack: pack.id,
              mode: 'study',
              count,
              domain: domain === 'all' ? null : domain,
              planned: wish?.planned ?? null,
            })
          }
        >
          Start a study session
        </Button>
      </div>
      {wish?.planned ? <p className={styles.planned}>From your plan; it is ticked off when you finish.</p> : null}
    </div>
  )
}
