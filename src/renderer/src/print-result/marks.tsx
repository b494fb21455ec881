/** What is right and wrong on paper, by shape alone. */
import type { Mark } from './blocks'

const said: Record<Exclude<Mark, 'none'>, string> = { right: 'Right', wrong: 'Wrong' }

/** A full disc with a tick, or a square with a cross. */
export function Judged({ mark }: { mark: Exclude<Mark, 'none'> }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img">
      <title>{said[mark]}</title>
      {mark === 'right' ? (
        <>
          <circle cx="6" cy="6" r="6" fill="#111111" />
          <path d="M3.3 6.2l1.9 1.9 3.5-4" fill="none" stroke="#ffffff" strokeWidth="1.4" />
        </>
      ) : (
        <>
          <rect x="0.6" y="0.6" width="10.8" height="10.8" rx="1.6" fill="none" stroke="#111111" strokeWidth="1.2" />
          <path d="M3.6 3.6l4.8 4.8M8.4 3.6l-4.8 4.8" fill="none" stroke="#111111" strokeWidth="1.2" />
        </>
      )}
    </svg>
  )
}
