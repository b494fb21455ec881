import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/main/services/catalog'
import {
  effortCell,
  nameBelow,
  priceCell,
  statusBelow,
  validCell,
} from '../../src/renderer/src/features/explore/table/cells'
import { chipsOf } from '../../src/renderer/src/features/explore/table/chips'
import { columns } from '../../src/renderer/src/features/explore/table/columns'
import { rowsOf } from '../../src/renderer/src/features/explore/table/rows'
import {
  everything,
  kinds,
  levels,
  readView,
  sortedBy,
  statuses,
  type View,
  writeView,
} from '../../src/renderer/src/features/explore/table/view'
import { aProgramme, known } from '../fixtures/programme'

const missing = (reason: 'not published' | 'not found', detail: string | null = null) => ({
  ...known(null),
  missing: reason,
  detail,
})
const row = (given: Parameters<typeof aProgramme>[0] = {}) => summarise(aProgramme(given))
const usd = (amount: number, basis: 'exam' | 'month' | 'free' = 'exam') =>
  known({ amount, currency: 'USD' as const, basis })

describe('the address of the table', () => {
  const view: fc.Arbitrary<View> = fc.record({
    q: fc.string(),
    kinds: fc.subarray(kinds),
    providers: fc.uniqueArray(fc.string({ minLength: 1 })),
    levels: fc.subarray(levels),
    statuses: fc.subarray(statuses),
    priceUpTo: fc.option(fc.integer({ min: 1, max: 2000 })),
    free: fc.boolean(),
    sort: fc.option(fc.record({ by: fc.constantFrom(...columns.map(({ id }) => id)), down: fc.boolean() })),
  })

  it('brings every view back', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(readView(new URLSearchParams(writeView(one)))).toEqual(one)
      }),
    )
  })

  it('is empty for the table as it opens, and leaves out what it does not know', () => {
    expect(writeView(everything)).toBe('')
    const foreign = new URLSearchParams('kind=dance,course&status=asleep&sort=-colour&upto=much')
    expect(readView(foreign)).toEqual({ ...everything, kinds: ['course'] })
  })
})

describe('sorting', () => {
  const dear = row({ id: 'dear', shortName: 'Dear', price: usd(300) })
  const cheap = row({ id: 'cheap', shortName: 'Cheap', price: usd(0, 'free') })
  const open = row({ id: 'open', shortName: 'Open', price: missing('not found') })
  const ids = (view: View) => rowsOf([open, dear, cheap], view, () => []).map(({ id }) => id)

  it('goes up, then down, then back to the order of the table', () => {
    const up = sortedBy(everything, 'price')
    const down = sortedBy(up, 'price')
    expect([up.sort, down.sort, sortedBy(down, 'price').sort]).toEqual([
      { by: 'price', down: false },
      { by: 'price', down: true },
      null,
    ])
  })

  it('keeps what is not known at the end both ways', () => {
    expect(ids({ ...everything, sort: { by: 'price', down: false } })).toEqual(['cheap', 'dear', 'open'])
    expect(ids({ ...everything, sort: { by: 'price', down: true } })).toEqual(['dear', 'cheap', 'open'])
  })

  it('without a column puts the broadest first and the retired last', () => {
    const broad = { ...row({ id: 'broad', status: known('retired') }), topics: ['a', 'b', 'c'] }
    const narrow = { ...row({ id: 'narrow' }), topics: ['a'] }
    const wider = { ...row({ id: 'wider', status: known('beta') }), topics: ['a', 'b'] }
    expect(rowsOf([broad, narrow, wider], everything, () => []).map(({ id }) => id)).toEqual([
      'wider',
      'narrow',
      'broad',
    ])
  })

  it('lists what a search found in its order, and filters it', () => {
    const view: View = { ...everything, q: 'x', free: true }
    expect(rowsOf([open, dear, cheap], view, () => ['dear', 'cheap', 'gone']).map(({ id }) => id)).toEqual(['cheap'])
  })
})

describe('a row', () => {
  it('says what became of a programme', () => {
    const retired = row({
      status: { ...known('retired' as const), detail: 'English ended 28 September 2026; others go on' },
      replacedBy: [{ programme: 'acme-2', name: 'Acme Two' }],
    })
    expect(statusBelow(retired, () => 'ACM-2')).toBe('English ended 28 Sep 2026 → ACM-2')
    expect(statusBelow(retired, () => null)).toBe('English ended 28 Sep 2026 → Acme Two')
  })

  it('names a successor once', () => {
    const status = { ...known('retired' as const), detail: 'Replaced by ACM-2 in June 2026' }
    expect(statusBelow({ status, replacedBy: [{ programme: 'acme-2', name: 'Acme Two' }] }, () => 'ACM-2')).toBe(
      'Replaced by ACM-2 in Jun 2026',
    )
  })

  it('tells exams apart by code or level', () => {
    expect(nameBelow(row({ code: 'ACM-1' }))).toBe('Acme · ACM-1')
    expect(nameBelow(row({ code: null, level: known('professional') }))).toBe('Acme · Professional')
    expect(nameBelow(row({ code: null, kind: 'course' }))).toBe('Acme')
  })

  it('never shows zero or nothing for what is not known', () => {
    expect(priceCell(row({ price: missing('not found') }))).toEqual({ main: 'not found', unknown: true, below: null })
    expect(effortCell(row({ minutes: missing('not published'), questions: missing('not published') })).main).toBe(
      'not published',
    )
    expect(validCell(row({ validityYears: missing('not found') })).main).toBe('not found')
    expect(validCell(row({ validityYears: missing('not found', 'no certificate') })).main).toBe('no certificate')
  })

  it('writes prices, lengths and efforts in words', () => {
    expect(priceCell(row({ price: usd(0, 'free') })).main).toBe('Free')
    expect(priceCell(row({ price: usd(29, 'month') }))).toEqual({ main: '$29', unknown: false, below: 'a month' })
    const questions = known({ min: 50, max: 60, scored: null, unscored: null })
    expect(effortCell(row({ minutes: known(120), questions }))).toMatchObject({
      main: '120 min',
      below: '50–60 questions',
    })
    expect(effortCell(row({ minutes: missing('not published'), questions }))).toMatchObject({
      main: '50–60 questions',
      below: 'time not published',
    })
    const effort = known({ hoursMin: 90, hoursMax: 135, weeks: 9 })
    const none = missing('not published')
    expect(effortCell(row({ minutes: none, questions: none, effort }))).toMatchObject({
      main: '90–135 h',
      below: '9 weeks',
    })
  })
})

describe('a chip', () => {
  it('takes away just its own filter', () => {
    const view: View = { ...everything, q: 'ml', kinds: ['course', 'badge'], free: true, priceUpTo: 100 }
    expect(chipsOf(view).map(({ label }) => label)).toEqual(['Course', 'Badge', 'Up to $100', 'Free'])
    expect(chipsOf(view)[0]?.without).toEqual({ ...view, kinds: ['badge'] })
    expect(chipsOf(everything)).toEqual([])
  })
})
