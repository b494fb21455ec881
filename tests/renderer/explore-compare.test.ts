import { describe, expect, it } from 'vitest'
import { checkedBetween, compareRows, differs } from '../../src/renderer/src/features/explore/compare/rows'
import { aProgramme, known } from '../fixtures/programme'

const usd = (amount: number) => known({ amount, currency: 'USD' as const, basis: 'exam' as const })
const a = aProgramme({ id: 'a', price: usd(150), validityYears: known(3), prerequisites: known('None') })
const b = aProgramme({
  id: 'b',
  price: { ...usd(200), checked: '2026-09-28' },
  validityYears: known(2),
  prerequisites: known('None'),
})
const c = aProgramme({ id: 'c', price: usd(165), prerequisites: known('None') })
const cells = (fact: string, ...programmes: Parameters<typeof compareRows>[0]) =>
  compareRows(programmes).find((row) => row.fact === fact)?.cells ?? []

describe('a comparison', () => {
  it('measures from the first programme', () => {
    expect(cells('price', a, b, c).map(({ change }) => change)).toEqual([null, '+50', '+15'])
    expect(cells('price', b, a, c).map(({ change }) => change)).toEqual([null, '−50', '−35'])
    expect(cells('validityYears', a, b, c).map(({ change }) => change)).toEqual([null, '−1', null])
  })

  it('marks the lowest fee and the longest validity as best, and nothing where all are alike', () => {
    expect(cells('price', a, b, c).map(({ best }) => best)).toEqual([true, false, false])
    expect(cells('validityYears', b, a, c).map(({ best }) => best)).toEqual([false, true, false])
    expect(cells('minutes', a, b).map(({ best }) => best)).toEqual([false, false])
    expect(cells('price', a, aProgramme({ id: 'd', price: usd(150) })).map(({ best }) => best)).toEqual([false, false])
  })

  it('does not count a monthly price against the fee of an exam', () => {
    const monthly = aProgramme({ id: 'm', price: known({ amount: 29, currency: 'USD', basis: 'month' }) })
    expect(cells('price', a, monthly)[1]).toMatchObject({
      change: null,
      best: false,
      words: { text: '$29', rest: 'a month' },
    })
  })

  it('hides with “only differences” what is the same for all, and what nobody knows', () => {
    const shown = compareRows([a, b, c])
      .filter(differs)
      .map(({ fact }) => fact)
    expect(shown).toEqual(['price', 'validityYears'])
  })

  it('leaves out the exam’s rows between courses that say nothing about them', () => {
    const course = (id: string) =>
      aProgramme({ id, kind: 'course', minutes: { ...known(null), missing: 'not published' } })
    const facts = compareRows([course('x'), course('y')]).map(({ fact }) => fact)
    expect(facts).toContain('effort')
    expect(facts).not.toContain('minutes')
    expect(facts).not.toContain('passMark')
  })

  it('says between which days its facts were read', () => {
    expect(checkedBetween(compareRows([a, b]))).toEqual({ first: '2026-09-28', last: '2026-11-01' })
    expect(checkedBetween([])).toBeNull()
  })
})
