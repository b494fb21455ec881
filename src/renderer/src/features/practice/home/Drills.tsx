import { Button } from 'react-aria-components'
import { LoadView } from '../../../components/LoadView'
import { SectionHead } from '../../../components/SectionHead'
import type { Load } from '../../../stores/load'
import { type Pool, usePool } from '../../../stores/pool'
import { usePractice } from '../../../stores/practice'
import { usualCount } from './choices'
import type { Drill } from './counts'
import styles from './drills.module.css'

/** Drills of up to ten questions, each one press away; what cannot be drilled says why. */
export function Drills({
  id,
  title,
  note,
  pack,
  pool,
  drillsOf,
}: {
  id: string
  title: string
  note?: string
  pack: string
  pool: Load<Pool>
  drillsOf: (pool: Pool) => readonly Drill[]
}) {
  const load = usePool((state) => state.load)
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} note={note} />
      <LoadView load={pool} again={() => void load(pack)}>
        {(data) => <Rows pack={pack} drills={drillsOf(data)} />}
      </LoadView>
    </section>
  )
}

function Rows({ pack, drills }: { pack: string; drills: readonly Drill[] }) {
  const { start, starting } = usePractice()
  return (
    <ul>
      {drills.map(({ id, title, note, filter, count }) => (
        <li key={id}>
          <Button
            className={styles.drill ?? ''}
            isDisabled={starting || count === 0}
            onPress={() =>
              void start({ pack, mode: 'study', count: Math.min(usualCount, count), filter, planned: null })
            }
          >
            <span className={styles.title}>{title}</span> <span className={styles.note}>{note}</span>{' '}
            <span className={styles.count}>{count}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
