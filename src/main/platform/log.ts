/** A log of what nobody foresaw, in the system's folder for logs; nothing ever leaves the machine. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 512 * 1024

/** Keeps one older file beside the current one. A log that cannot be written is no reason to fail. */
export function createLog(folder: () => string): (message: string, error: unknown) => void {
  return (message, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(message, detail)
    try {
      const path = join(folder(), 'lectern.log')
      mkdirSync(folder(), { recursive: true })
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      if (size > largest) renameSync(path, `${path}.1`)
      appendFileSync(path, `${new Date().toISOString()} ${message}\n${detail}\n`)
    } catch {
      // Said on the console already.
    }
  }
}
