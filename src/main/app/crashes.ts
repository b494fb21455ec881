/** What becomes of a window whose page stops: back to the same screen, unless it stops again and again. */

/** What is needed of a window's page. */
type Page = {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown
  isDestroyed(): boolean
  reload(): void
}

type Ports = {
  /** Milliseconds of a clock that never goes back. */
  ticks: () => number
  /** Asks the learner what to do with a window that stopped twice in a row. */
  ask: () => Promise<'reload' | 'quit'>
  quit: () => void
}

// Two crashes within this many milliseconds are a loop, and reloading by itself would only repeat it.
const crashLoop = 10_000

/** Reloads a page after a crash; after a second one in a row the learner decides. */
export function recoverFromCrashes(page: Page, { ticks, ask, quit }: Ports): void {
  let crashed = Number.NEGATIVE_INFINITY
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const again = ticks() - crashed < crashLoop
    crashed = ticks()
    // The address holds the screen, and what was saved is on disk.
    if (!again) page.reload()
    else
      void ask().then((wish) => {
        if (wish === 'quit') quit()
        else if (!page.isDestroyed()) page.reload()
      })
  })
}
