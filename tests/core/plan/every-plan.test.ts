/** What must hold for every plan when it is first made, beside the promises that follow it through its life. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plan as planSchema } from '../../../src/core/plan/schema'
import { anyProgramme, forEveryPlan, oddInput, plan, programmeAt } from './calendars'

describe('every plan', () => {
  it('never plans or drops half a mock exam, and learning goes last', () => {
    forEveryPlan((made) => {
      for (const { kind, minutes } of made.dropped) if (kind === 'mock') expect(minutes).toBe(made.mockMinutes)
      const kinds = new Set(made.sessions.map(({ kind }) => kind))
      if (made.dropped.some(({ kind }) => kind === 'learn'))
        expect([...kinds].every((kind) => kind === 'learn')).toBe(true)
    })
  })

  it('is the same for the same input, also made again from itself, and leaves its input alone', () => {
    fc.assert(
      fc.property(oddInput, anyProgramme, (input, index) => {
        const programme = programmeAt(index)
        const before = JSON.stringify({ input, programme })
        const first = plan(input, programme)
        expect(JSON.stringify(plan(input, programme))).toBe(JSON.stringify(first))
        expect(JSON.stringify(plan(first.input, programme))).toBe(JSON.stringify(first))
        expect(JSON.stringify({ input, programme })).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('fits its schema, and gives every session and part an id of its own', () => {
    forEveryPlan((made) => {
      expect(planSchema.parse(made)).toEqual(made)
      const all = [...made.sessions, ...made.dropped]
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const parts = new Map<string, number[]>()
      for (const { id, part } of all) {
        if (part)
          parts.set(`${id.replace(/-p\d+$/, '')}/${part.of}`, [
            ...(parts.get(`${id.replace(/-p\d+$/, '')}/${part.of}`) ?? []),
            part.n,
          ])
      }
      for (const [key, numbers] of parts) {
        expect(numbers).toEqual(Array.from({ length: Number(key.split('/')[1]) }, (_, i) => i + 1))
      }
    })
  })
})
