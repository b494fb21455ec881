import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRegisters, type Register, setRegister } from '../../../src/core/base/register'

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString()

type Act = { device: number; set: boolean; from: number }
const acts = fc.array(fc.record({ device: fc.nat(2), set: fc.boolean(), from: fc.nat(2) }), { maxLength: 24 })

/** Three devices that change their copy or take in another's, as the acts say. */
function play(list: readonly Act[]): Register<number>[] {
  const copies: Register<number>[] = [[], [], []]
  for (const [i, { device, set, from }] of list.entries()) {
    const own = copies[device] ?? []
    copies[device] = set
      ? setRegister(own, i, { id: `change-${i}`, at: at(i % 7), device: `device-${device}` })
      : mergeRegisters(own, copies[from] ?? [])
  }
  return copies
}

describe('a register that devices change apart', () => {
  it('holds one version when each change knew the one before', () => {
    const first = setRegister<string>([], 'a', { id: '1', at: at(1), device: 'x' })
    const second = setRegister(first, 'b', { id: '2', at: at(0), device: 'y' })
    expect(mergeRegisters(first, second)).toEqual(second)
    expect(second.map(({ value }) => value)).toEqual(['b'])
  })

  it('keeps both of two changes that did not know each other, the newer first, until one is made that knows them', () => {
    const before = setRegister<string>([], 'a', { id: '1', at: at(1), device: 'x' })
    const here = setRegister(before, 'here', { id: '2', at: at(2), device: 'x' })
    const there = setRegister(before, 'there', { id: '3', at: at(3), device: 'y' })
    const both = mergeRegisters(here, there)
    expect(both.map(({ value }) => value)).toEqual(['there', 'here'])
    const settled = setRegister(both, 'here', { id: '4', at: at(4), device: 'x' })
    expect(mergeRegisters(settled, mergeRegisters(both, there))).toEqual(settled)
  })

  it('merges alike in any order, any grouping and any number of times', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const [a = [], b = [], c = []] = play(list)
        expect(mergeRegisters(a, b)).toEqual(mergeRegisters(b, a))
        expect(mergeRegisters(mergeRegisters(a, b), c)).toEqual(mergeRegisters(a, mergeRegisters(b, c)))
        expect(mergeRegisters(a, a)).toEqual(a)
        const all = mergeRegisters(mergeRegisters(a, b), c)
        expect(mergeRegisters(all, b)).toEqual(all)
      }),
      { numRuns: 500 },
    )
  })

  it('drops a change only for one that was made in knowledge of it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const copies = play(list)
        const all = copies.reduce(mergeRegisters, [])
        const last = list.flatMap((act, i) => (act.set ? [i] : [])).at(-1)
        // The last change of all was made last: nothing can know it but itself.
        if (last !== undefined) expect(all.some(({ value }) => value === last)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
