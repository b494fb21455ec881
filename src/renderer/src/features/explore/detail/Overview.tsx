import { type ReactNode, useMemo } from 'react'
import { SectionHead } from '../../../components/SectionHead'
import { useCatalog } from '../../../stores/catalog'
import type { LabelOf } from '../table/cells'
import type { Programme } from '../types'
import { BlueprintView } from './BlueprintView'
import { HowCovered } from './CoverageList'
import { Doubts } from './Doubts'
import { Facts } from './Facts'
import { Material } from './Material'
import styles from './Overview.module.css'
import { SyllabusView } from './SyllabusView'

type Props = {
  programme: Programme
  label: LabelOf
  /** What covers it, or what it covers. */
  children: ReactNode
}

/** What it is in a paragraph, the ledger of facts, and beside it what it asks or teaches. */
export function Overview({ programme, label, children }: Props) {
  const { summary, kind, blueprint, syllabus, resources, conflicts, gaps, sources } = programme
  const topics = useCatalog((state) => state.topics)
  const titles = useMemo(() => new Map(topics.map(({ id, title }) => [id, title])), [topics])
  return (
    <>
      <p className={styles.summary}>{summary}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Facts programme={programme} label={label} />
          <Doubts conflicts={conflicts} gaps={gaps} />
        </div>
        <div className={styles.column}>
          {blueprint ? (
            <BlueprintView programme={programme.id} blueprint={blueprint} sources={sources} titles={titles} />
          ) : null}
          {syllabus ? <SyllabusView syllabus={syllabus} sources={sources} titles={titles} /> : null}
          {blueprint || syllabus ? (
            <div>
              {children}
              <HowCovered />
            </div>
          ) : (
            <section>
              <SectionHead title={kind === 'certification' ? 'Blueprint' : 'Syllabus'} />
              <p className={styles.none}>
                {kind === 'certification'
                  ? 'No blueprint was found, so what it covers cannot be told.'
                  : 'No syllabus was found, so what it covers cannot be told.'}
              </p>
            </section>
          )}
          <Material resources={resources} />
        </div>
      </div>
    </>
  )
}
