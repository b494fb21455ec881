import { useEffect, useRef } from 'react'
import type { SolutionView } from '../../../../../shared/ipc/views'
import styles from './solution.module.css'

const words: Record<SolutionView['verdict'], string> = {
  right: 'Correct',
  wrong: 'Not correct',
  unanswered: 'No answer',
}

/** The verdict on the whole question. The focus goes to it, since what had the focus before is gone. */
export function Verdict({ verdict }: { verdict: SolutionView['verdict'] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h2 ref={heading} className={styles.verdict} data-verdict={verdict} tabIndex={-1}>
      {words[verdict]}
    </h2>
  )
}
