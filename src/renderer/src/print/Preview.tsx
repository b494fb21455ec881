import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { Pages, Proof } from './Document'
import { flow, type Page } from './flow'
import { loadFonts } from './fonts'
import type { PrintJob } from './job'
import { measure } from './measure'
import sheets from './paper.module.css'
import styles from './preview.module.css'
import { sectionsOf } from './sections'

/** The pages as they will be printed, one at a time and small: measured and laid out as the printed ones are. */
export function PaperPreview({ job }: { job: PrintJob }) {
  const proof = useRef<HTMLDivElement>(null)
  const [laid, setLaid] = useState<{ job: PrintJob; pages: readonly Page[] } | null>(null)
  const [turned, setTurned] = useState(1)
  const sections = useMemo(() => sectionsOf(job), [job])

  useEffect(() => {
    let current = true
    void loadFonts(proof.current?.textContent ?? '').then(() => {
      if (!current || !proof.current) return
      const { sizes, paper } = measure(proof.current, sections)
      setLaid({ job, pages: flow(sizes, paper) })
    })
    return () => {
      current = false
    }
  }, [job, sections])

  const all = laid?.pages.length ?? 1
  const page = Math.min(turned, all)
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={laid?.job !== job}>
      <div className={`${sheets.paper} ${styles.proof}`} ref={proof} aria-hidden="true">
        <Proof job={job} sections={sections} />
      </div>
      <div className={styles.desk}>
        {laid ? (
          <div className={`${sheets.paper} ${styles.page}`}>
            <Pages job={laid.job} sections={sectionsOf(laid.job)} pages={laid.pages} only={page} />
          </div>
        ) : null}
      </div>
      <div className={styles.turn}>
        <Button variant="icon" aria-label="The page before" isDisabled={page === 1} onPress={() => setTurned(page - 1)}>
          <ChevronLeft size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <p aria-live="polite">
          Page {page} of {all}
        </p>
        <Button
          variant="icon"
          aria-label="The page after"
          isDisabled={page === all}
          onPress={() => setTurned(page + 1)}
        >
          <ChevronRight size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </section>
  )
}
