/** Signs on paper, drawn so that no font has to have them. */

/** A box to tick, ticked or not. */
export function TickBox({ done }: { done: boolean }) {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" fill="none" stroke="currentColor" role="img">
      <title>{done ? 'Done' : 'To do'}</title>
      <rect x="0.5" y="0.5" width="10" height="10" strokeWidth="0.9" />
      {done ? <path d="M2.6 5.7l2.2 2.2 3.8-4.6" strokeWidth="1.5" /> : null}
    </svg>
  )
}

/** A mock exam, to tick by filling it in. */
export function Diamond({ done = false, size = 12 }: { done?: boolean; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="none" stroke="currentColor" role="img">
      <title>{done ? 'Mock exam, done' : 'Mock exam'}</title>
      <path d="M6 .8L11.2 6L6 11.2L.8 6z" strokeWidth="1" />
      {done ? <path d="M3.7 6.1l1.7 1.7 3-3.6" strokeWidth="1.4" /> : null}
    </svg>
  )
}

/** The exam itself. */
export function FullDiamond() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" role="img">
      <title>Exam</title>
      <path d="M6 .3L11.7 6L6 11.7L.3 6z" />
    </svg>
  )
}
