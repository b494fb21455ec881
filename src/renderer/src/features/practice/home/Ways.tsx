import { useEffect } from 'react'
import type { AttemptSummary, PackView } from '../../../../../shared/ipc/views'
import { SectionHead } from '../../../components/SectionHead'
import { useCatalog } from '../../../stores/catalog'
import { idle } from '../../../stores/load'
import { usePool } from '../../../stores/pool'
import { usualCount } from './choices'
import { drillsByDomain, drillsByPast } from './counts'
import { Daily } from './Daily'
import { Drills } from './Drills'
import { ExamForm } from './ExamForm'
import styles from './home.module.css'
import type { Wish } from './wish'

/** The ways to practise a pack. */
export function Ways({
  pack,
  attempts,
  wish,
  free,
}: {
  pack: PackView
  attempts: readonly AttemptSummary[]
  /** A practice exam that a link asks for. */
  wish: Wish | null
  /** Whether the one filled button is among them: it is the exam's, or else that of today's ten. */
  free: boolean
}) {
  const { pool, load } = usePool()
  const programme = useCatalog(({ programmes }) => (pack.programme === null ? undefined : programmes[pack.programme]))
  useEffect(() => {
    void load(pack.id)
  }, [load, pack.id])
  const own = pool.state === 'ready' && pool.data.pack !== pack.id ? idle : pool
  const domains = programme?.blueprint?.domains
  return (
    <div className={styles.ways}>
      <div className={styles.column}>
        {pack.exam ? <ExamForm pack={pack} exam={pack.exam} wish={wish} filled={free} /> : null}
        <Drills
          id="drills"
          title="Quick drills"
          note={`up to ${usualCount} questions, untimed`}
          pack={pack.id}
          pool={own}
          drillsOf={drillsByPast}
        />
      </div>
      <div className={styles.column}>
        <Daily pack={pack} attempts={attempts} filled={free && pack.exam === null} />
        <section aria-labelledby="own">
          <SectionHead id="own" title="A session of your own" />
          <p className={styles.text}>
            Which questions, how many and how long; with each rationale at once or all at the end.
          </p>
          <p className={styles.start}>
            <a href={`#/practice/build?pack=${pack.id}`}>Build a session</a>
          </p>
        </section>
        {domains ? (
          <Drills
            id="by-domain"
            title="Drills by domain"
            pack={pack.id}
            pool={own}
            drillsOf={(data) => drillsByDomain(data, domains)}
          />
        ) : null}
      </div>
    </div>
  )
}
