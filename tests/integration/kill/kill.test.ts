import { describe, expect, it } from 'vitest'
import { fastFolder } from '../../main/storage/disks/fast-folder'
import { bundled } from '../bundled'
import { killAndLook, summary } from './harness'
import type { Mutant } from './protocol'

const program = bundled('kill/writer.ts')

describe('a program that is killed while it saves everything at once', () => {
  it('tears no file and loses nothing that it acknowledged, two hundred times', async () => {
    const report = await killAndLook({ program: await program, folders: [fastFolder()], rounds: 200, seed: 1 })
    expect(report.problems).toEqual([])
    expect(report.rounds).toBe(200)
    console.log(summary(report))
    // Each happened, and each was cut short.
    expect(Object.entries(report.acknowledged).filter(([, count]) => count < 20)).toEqual([])
    expect(Object.entries(report.killed).filter(([, count]) => count === 0)).toEqual([])
  }, 300_000)

  it.each<[Mutant, RegExp]>([
    ['early', /^lost: (answer|attempt|tick) /],
    ['in-place', /^torn: /],
  ])(
    'is found out when it is the mutant %s',
    async (mutant, expected) => {
      const report = await killAndLook({ program: await program, folders: [fastFolder()], rounds: 60, seed: 2, mutant })
      expect(report.problems).toContainEqual(expect.stringMatching(expected))
    },
    120_000,
  )
})
