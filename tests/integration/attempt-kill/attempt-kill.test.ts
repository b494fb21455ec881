import { describe, expect, it } from 'vitest'
import { fastFolder } from '../../main/storage/disks/fast-folder'
import { bundled } from '../bundled'
import { killAndLook, summary } from './harness'
import type { Mutant } from './protocol'

const program = bundled('attempt-kill/sitter.ts')
const about = { shipped: 'resources' }

describe('an exam of 65 questions whose program is killed', () => {
  it('has every acknowledged act and the right time left, forty times', async () => {
    const report = await killAndLook({ ...about, program: await program, folders: [fastFolder()], rounds: 40, seed: 1 })
    expect(report.problems).toEqual([])
    expect(report.rounds).toBe(40)
    console.log(summary(report))
    const { close: _, ...often } = report.acknowledged
    expect(Object.entries(often).filter(([, count]) => count === 0)).toEqual([])
    expect(Object.values(report.killed).filter((count) => count > 0).length).toBeGreaterThan(5)
  }, 120_000)

  it.each<[Mutant, RegExp]>([
    ['early', /^lost: /],
    ['by-date', /^time: /],
  ])(
    'is found out when it is the mutant %s',
    async (mutant, expected) => {
      const folders: [string] = [fastFolder()]
      const report = await killAndLook({ ...about, program: await program, folders, rounds: 60, seed: 2, mutant })
      expect(report.problems).toContainEqual(expect.stringMatching(expected))
    },
    120_000,
  )
})
