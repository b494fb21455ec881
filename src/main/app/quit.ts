/** Leaving once what was asked for last is written. */
import { setTimeout as wait } from 'node:timers/promises'

type Quitting = {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
  quit(): void
}

/** Holds the end of `app` back until `finish` is done, or for `patience` ms: a dead disk must not keep it for ever. */
export function finishBeforeQuit(app: Quitting, finish: () => Promise<unknown>, patience = 5_000): void {
  let finished = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const end = () => {
      finished = true
      app.quit()
    }
    void Promise.race([finish(), wait(patience)]).then(end, end)
  })
}
