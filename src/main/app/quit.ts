/** Leaving once what was asked for last is written. */
import { setTimeout as wait } from 'node:timers/promises'

type Quitting = {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
  exit(code: number): void
}

/** Holds the end of `app` back until `finish` is done, or for `patience` ms: a dead disk must not keep it for ever. */
export function finishBeforeQuit(app: Quitting, finish: () => Promise<unknown>, patience = 5_000): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    // Not `quit`: asked for again on the way out, it never comes to an end.
    const end = () => app.exit(0)
    void Promise.race([finish(), wait(patience)]).then(end, end)
  })
}
