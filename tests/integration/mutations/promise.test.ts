import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { mutations } from './mutations'
import type { Tally } from './run'

/** Runs the cases of these seeds in a process of its own, so that every core has some. */
async function casesApart(first: number, count: number): Promise<Tally> {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), `${first}`, `${count}`]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}

describe('10,000 profiles with damaged files', () => {
  it('open, keep what cannot be read, use what can, and tell what came of the rest', async () => {
    const halves = await Promise.all([casesApart(1, 5000), casesApart(5001, 5000)])
    for (const { cases, failures, byMutation, damaged, recovered } of halves) {
      expect(failures.map(({ seed, paths, complaints }) => ({ seed, paths, complaints }))).toEqual([])
      expect(cases).toBe(5000)
      // Every mutation there is, and two of them at once.
      expect(Object.keys(byMutation).length).toBe(mutations.length + 1)
      expect(damaged).toBeGreaterThan(1000)
      expect(recovered / damaged).toBeGreaterThanOrEqual(0.999)
    }
  }, 600_000)
})
