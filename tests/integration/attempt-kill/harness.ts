/** Kills a program that sits an exam again and again, on one profile after the other, and counts what came of it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { live } from './life'
import type { Mutant } from './protocol'
import { emptyReport, type Report } from './report'
import { makeResources } from './resources'

export { summary } from './report'

export type Harness = {
  /** The bundled program that sits the exam. */
  program: string
  /** Where profiles are made, in turn; one with a problem stays. */
  folders: readonly [string, ...string[]]
  /** The resources that ship. */
  shipped: string
  rounds: number
  seed: number
  mutant?: Mutant
  /** Told after every profile. */
  progress?: (report: Report) => void
}

/** Kills in one exam; it lasts long enough for all of them. */
const roundsOfExam = 6

/** Some programs sit while another's profile is looked at. */
const atOnce = 3

/** Strict exams and practice exams in turn. A mutant is done with as soon as it is found out. */
export async function killAndLook(harness: Harness): Promise<Report> {
  const { program, folders, shipped, rounds, seed, mutant, progress } = harness
  const report = emptyReport()
  const resources = join(folders[0], 'resources')
  makeResources(resources, shipped)
  const over = () => mutant !== undefined && report.problems.length > 0
  let exams = 0
  const liveOn = async (): Promise<void> => {
    while (exams * roundsOfExam < rounds && !over()) {
      const n = exams
      exams += 1
      const before = report.problems.length
      const profile = join(folders[n % folders.length] ?? folders[0], `exam-${n}`)
      const left = Math.min(roundsOfExam, rounds - n * roundsOfExam)
      const pace = n % 2 === 0 ? 'strict' : 'practice'
      const about = { program, profile, resources, seed: seed + n * 1000, pace, mutant: mutant ?? null } as const
      await live({ ...about, rounds: left, report, over })
      if (report.problems.length === before) rmSync(profile, { recursive: true, maxRetries: 5 })
      progress?.(report)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, liveOn))
  return report
}
