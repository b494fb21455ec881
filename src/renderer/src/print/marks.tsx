/** Signs on paper, drawn so that no font has to have them. */

import type { Tick } from './model'

const ticks: Record<Tick, { said: string; path: string | null }> = {
  open: { said: 'To do', path: null },
  done: { said: 'Done', path: 'M2.6 5.7l2.2 2.2 3.8-4.6' },
  partly: { said: 'Begun', path: 'M2.4 8.6l6.2 -6.2' },
  skipped: { said: 'Skipped', path: 'M2.4 5.5h6.2' },
}

/** A box to tick: empty, ticked, with a slash for what is begun or a dash for what is skipped. */
export function TickBox({ tick }: { tick: Tick }) {
  const { said, path } = ticks[tick]
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" fill="none" stroke="currentColor" role="img">
      <title>{said}</title>
      <rect x="0.5" y="0.5" width="10" height="10" strokeWidth="0.9" />
      {path ? <path d={path} strokeWidth="1.5" /> : null}
    </svg>
  )
}

/** A pin, for what stays on its day. */
export function Pin() {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" fill="currentColor" stroke="currentColor" role="img">
      <title>Pinned</title>
      <circle cx="4" cy="2.4" r="1.7" />
      <path d="M4 4v3.6" strokeWidth="0.9" />
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
