import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button'
import { type Result, useResult } from '../../../stores/result'
import { go } from '../../../stores/route'
import { useShortcuts } from '../useShortcuts'
import { missReasons } from '../words'
import { Columns } from './Columns'
import { ReportDialog } from './ReportDialog'
import styles from './review.module.css'
import { type Show, type Shown, showWords } from './shown'

type Props = { result: Result; rows: readonly Shown[]; show: Show; at: string | null }

/** The question at the left, its options with their rationales at the right, and the way through the list below. */
export function ReviewedQuestion({ result, rows, show, at }: Props) {
  const { explain, toggleCard } = useResult()
  const [reporting, setReporting] = useState(false)
  const index = Math.max(
    0,
    rows.findIndex(({ item }) => item.question === at),
  )
  const shown = rows[index]
  const body = useRef<HTMLDivElement>(null)
  const address = `#/practice/result/${result.attempt.id}`
  const showAt = (place: number) => {
    const next = rows[place]
    if (next) go(`${address}/review?show=${show}&q=${encodeURIComponent(next.item.question)}`, true)
    else if (place >= rows.length) go(address)
  }
  const last = index >= rows.length - 1

  const id = shown?.item.question
  useEffect(() => {
    if (id === undefined) return
    body.current?.scrollTo({ top: 0 })
    body.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [id])

  const solution = id === undefined ? undefined : result.view.solutions[id]
  useShortcuts((key) => {
    if (key === 'ArrowRight' || key === 'Enter') showAt(index + 1)
    else if (key === 'ArrowLeft') showAt(index - 1)
    else if (id === undefined || !solution) return false
    else if (key === 'm') void toggleCard(id)
    else if (key === 'r') setReporting(true)
    else {
      const why = /^[1-4]$/.test(key) ? missReasons[Number(key) - 1] : undefined
      if (why === undefined || solution.verdict === 'right') return false
      void explain(id, result.misses[id] === why ? null : why)
    }
    return true
  })

  return (
    <>
      <div className={styles.body} ref={body}>
        {shown ? (
          <Columns
            key={id}
            result={result}
            shown={shown}
            place={show === 'all' ? `of ${rows.length}` : `· ${index + 1} of ${rows.length} ${showWords[show].few}`}
            report={() => setReporting(true)}
          />
        ) : (
          <div className={styles.nothing}>
            <h1 tabIndex={-1}>{showWords[show].none}</h1>
          </div>
        )}
      </div>
      <footer className={styles.footer}>
        <p className={styles.notice}>{result.view.notice}</p>
        <div className={styles.ways}>
          {index > 0 ? (
            <Button variant="tool" hint="←" onPress={() => showAt(index - 1)}>
              Previous
            </Button>
          ) : null}
          <Button variant="main" hint="→" onPress={() => showAt(last ? rows.length : index + 1)}>
            {last ? 'Back to the result' : `Next ${showWords[show].one}`}
          </Button>
        </div>
      </footer>
      {reporting && id !== undefined ? <ReportDialog question={id} onClose={() => setReporting(false)} /> : null}
    </>
  )
}
