/** Many mutated profiles, one after the other, and what came of them. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCase, type Verdict } from './case'
import type { Outcome } from './checks'
import { fastFolder, makeProfile } from './profile'

export type Tally = {
  cases: number
  /** Cases by mutation and outcome. */
  byMutation: Record<string, Partial<Record<Outcome, number>>>
  /** Damaged documents that a backup had, and those of them that came back by themselves. */
  damaged: number
  recovered: number
  /** Study events that no copy had. */
  lost: number
  failures: Pick<Verdict, 'seed' | 'mutation' | 'paths' | 'complaints'>[]
}

/** Runs the cases of the seeds from `first` on. */
export async function runCases(first: number, count: number): Promise<Tally> {
  const folder = fastFolder()
  const tally: Tally = { cases: 0, byMutation: {}, damaged: 0, recovered: 0, lost: 0, failures: [] }
  try {
    const original = await makeProfile(join(folder, 'made'))
    for (let seed = first; seed < first + count; seed += 1) {
      let verdict = await runCase(original, seed, folder)
      // A machine that stalls is no program that hangs: that does so again.
      if (verdict.outcome === 'hangs') verdict = await runCase(original, seed, join(folder, 'again'))
      const { mutation, outcome, damaged, recovered, lost } = verdict
      tally.cases += 1
      tally.damaged += damaged
      tally.recovered += recovered
      tally.lost += lost
      const row = tally.byMutation[mutation] ?? {}
      tally.byMutation[mutation] = row
      row[outcome] = (row[outcome] ?? 0) + 1
      if (outcome === 'failed' || outcome === 'hangs') tally.failures.push(verdict)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return tally
}
