import styles from './section.module.css'

/** Distance of two lines, in px. */
const step = 23
/** Fewer lines look like a mistake. */
const least = 2

/** More are a page of their own. */
const most = 10

/** How many lines have place in `room` px. */
export const linesIn = (room: number): number => {
  const lines = Math.min(most, Math.floor((room - 4) / step))
  return lines >= least ? lines : 0
}

/** Ruled lines for notes where there is room for at least two. */
export function Ruled({ room }: { room: number }) {
  const lines = linesIn(room)
  if (lines === 0) return null
  return (
    <div className={styles.notes}>
      <span className={styles.word}>Notes</span>
      <div className={styles.lines} aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => `line-${i}`).map((key) => (
          <div key={key} className={styles.line} />
        ))}
      </div>
    </div>
  )
}
