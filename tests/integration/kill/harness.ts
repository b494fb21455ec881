/** Kills a writing program again and again, on one profile after the other, and counts what came of it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { live } from './life'
import type { Mutant } from './protocol'
import { emptyReport, type Report } from './report'

export { summary } from './report'

export type Harness = {
  /** The bundled writer. */
  program: string
  /** Where profiles are made, in turn; one with a problem stays. */
  folders: readonly [string, ...string[]]
  rounds: number
  seed: number
  mutant?: Mutant
  /** Told after every profile. */
  progress?: (report: Report) => void
}

/** So many that the histories grow and the backups are thinned. */
const roundsOfProfile = 20

/** Some programs write while another's profile is looked at. */
const atOnce = 3

/** A mutant is done with as soon as it is found out. */
export async function killAndLook({ program, folders, rounds, seed, mutant, progress }: Harness): Promise<Report> {
  const report = emptyReport()
  const over = () => mutant !== undefined && report.problems.length > 0
  let profiles = 0
  const liveOn = async (): Promise<void> => {
    while (profiles * roundsOfProfile < rounds && !over()) {
      const n = profiles
      profiles += 1
      const before = report.problems.length
      const profile = join(folders[n % folders.length] ?? folders[0], `profile-${n}`)
      const left = Math.min(roundsOfProfile, rounds - n * roundsOfProfile)
      await live({ program, profile, seed: seed + n * 1000, rounds: left, mutant: mutant ?? null, report, over })
      if (report.problems.length === before) rmSync(profile, { recursive: true, maxRetries: 5 })
      progress?.(report)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, liveOn))
  return report
}
