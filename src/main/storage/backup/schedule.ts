/** When backups are made by themselves: while Lectern runs, when something changed, and never at quitting. */

/** Runs something once after so many milliseconds by a clock that nobody sets; gives what calls it off. */
export type Timer = { after(ms: number, run: () => void): () => void }

export type Schedule = {
  /** Least time of running between two backups. */
  minutes: number
  /** Milliseconds since the newest backup by the wall clock; null when there is none. */
  newestAge: number | null
  /** Differs whenever there is something new to back up. */
  changed: () => string
  /** Makes a backup, unless the newest one holds just what is there. */
  make: () => Promise<unknown>
  /** Told why a backup was not made; the next one is tried when it is due. */
  failed: (error: unknown) => void
  timer: Timer
}

export type Running = {
  /** Makes no more backups; resolves once the one being made, if any, is done. */
  stop(): Promise<void>
}

const minute = 60_000

// Not at once, when everything else starts too.
const soon = 2 * minute

/** A newest backup from the future, or from nobody knows when, counts as old. */
function firstWait(age: number | null, period: number): number {
  const recent = age !== null && age >= 0 && age < period
  return recent ? Math.max(soon, period - age) : Math.min(soon, period)
}

export function backupEvery({ minutes, newestAge, changed, make, failed, timer }: Schedule): Running {
  const period = minutes * minute
  let stopped = false
  let covered: string | null = null
  let callOff = () => {}
  let running: Promise<void> = Promise.resolve()

  const backUp = async () => {
    try {
      // Taken before: what changes while the backup is made is for the next one.
      const stamp = changed()
      if (stamp === covered) return
      await make()
      covered = stamp
    } catch (error) {
      failed(error)
    }
  }

  const wait = (ms: number) => {
    callOff = timer.after(ms, () => {
      running = backUp().finally(() => {
        if (!stopped) wait(period)
      })
    })
  }

  wait(firstWait(newestAge, period))
  return {
    async stop() {
      stopped = true
      callOff()
      await running
    },
  }
}
