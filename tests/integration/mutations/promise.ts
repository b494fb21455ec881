import { describe, expect, it } from 'vitest'
import { mutations } from './mutations'
import { runCases } from './run'

/** The promise about damaged files, for the seeds from `first` on. In two halves, which run beside each other. */
export function testPromise(first: number, count: number): void {
  describe(`${count} profiles with damaged files`, () => {
    it('open, keep what cannot be read, use what can, and tell what came of the rest', async () => {
      const tally = await runCases(first, count)
      expect(tally.failures.map(({ seed, paths, complaints }) => ({ seed, paths, complaints }))).toEqual([])
      expect(tally.cases).toBe(count)
      expect(Object.keys(tally.byMutation).length).toBe(mutations.length + 1)
      expect(tally.damaged).toBeGreaterThan(count / 20)
      expect(tally.recovered / tally.damaged).toBeGreaterThanOrEqual(0.999)
    }, 600_000)
  })
}
