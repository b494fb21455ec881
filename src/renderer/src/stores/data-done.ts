/** What was done to all the data at once: the page starts again to show it, and says it afterwards. */
export type Done = { why: 'restored' | 'imported' | 'undone'; undo: string | null }

const key = 'lectern.done'
/** How long a way back is offered, in milliseconds; also across a second reload. */
const offered = 60_000

export function startAgain(done: Done): void {
  sessionStorage.setItem(key, JSON.stringify({ ...done, until: Date.now() + offered }))
  window.location.reload()
}

/** What the last start was for, while it is still news. */
export function lastDone(): Done | null {
  const note = sessionStorage.getItem(key)
  if (note === null) return null
  const { until, ...done } = JSON.parse(note) as Done & { until: number }
  return Date.now() < until ? done : null
}
