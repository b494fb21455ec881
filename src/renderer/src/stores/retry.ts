/** Trying again by itself what the disk refused, calmly: soon at first, then four times a minute. */
import { AppError } from '../api'

/** Waits before the next try, in milliseconds; the last one stays. */
const waits = [2_000, 4_000, 8_000, 15_000] as const

const troubles: readonly string[] = ['STORE_DISK_FULL', 'STORE_WRITE_FAILED', 'STORE_READ_ONLY', 'STORE_IN_USE']

/** Whether this can pass without the learner doing anything differently: a disk gets room, a folder its permission. */
export const canPass = (error: unknown): boolean => error instanceof AppError && troubles.includes(error.code)

export type Retry = {
  /** Calls `again` after the next wait, unless it waits for that already. */
  later: () => void
  /** Waits for nothing any more, and begins with the shortest wait next time. */
  stop: () => void
}

export function retry(again: () => void): Retry {
  let timer: ReturnType<typeof setTimeout> | null = null
  let tries = 0
  return {
    later() {
      if (timer !== null) return
      timer = setTimeout(
        () => {
          timer = null
          again()
        },
        waits[Math.min(tries, waits.length - 1)],
      )
      tries += 1
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      tries = 0
    },
  }
}
