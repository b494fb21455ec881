import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dailySize, dailyTen } from '../../../src/core/practice/daily'
import { asked, pastOf, recordOf } from './pasts'

const day = '2026-11-22'

/** Questions by what is known of them: a letter and the day in November on which it was judged. */
const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind} ${i + 1}`)
const on = (mark: string, date: number) => recordOf(`${' '.repeat(date - 1)}${mark}`)

function pick({ missed = 0, fresh = 0, known = 0 }, date = day) {
  const rows = [
    ...named('missed', missed).map((id, i) => [id, on('w', i + 1)] as const),
    ...named('known', known).map((id, i) => [id, on('r', i + 1)] as const),
  ]
  const all = [...named('fresh', fresh), ...rows.map(([id]) => id)].map((id) => asked(id))
  return dailyTen(all, pastOf(Object.fromEntries(rows), 30), date)
}

const kinds = (chosen: readonly string[]) => {
  const count = (kind: string) => chosen.filter((id) => id.startsWith(kind)).length
  return { missed: count('missed'), fresh: count('fresh'), known: count('known') }
}

describe('the ten of a day', () => {
  it.each<[string, Record<'missed' | 'fresh' | 'known', number>, Record<string, number>]>([
    ['four missed and new ones', { missed: 9, fresh: 20, known: 20 }, { missed: 4, fresh: 6, known: 0 }],
    ['what was missed, however little', { missed: 1, fresh: 20, known: 20 }, { missed: 1, fresh: 9, known: 0 }],
    ['known ones when the new ones run out', { missed: 9, fresh: 2, known: 20 }, { missed: 4, fresh: 2, known: 4 }],
    ['known ones alone', { missed: 0, fresh: 0, known: 20 }, { missed: 0, fresh: 0, known: 10 }],
    [
      'more of the missed only when nothing else is left',
      { missed: 9, fresh: 1, known: 2 },
      { missed: 7, fresh: 1, known: 2 },
    ],
    ['all there are, when they are fewer', { missed: 2, fresh: 1, known: 3 }, { missed: 2, fresh: 1, known: 3 }],
    ['none of an empty pack', { missed: 0, fresh: 0, known: 0 }, { missed: 0, fresh: 0, known: 0 }],
  ])('are %s', (_name, all, expected) => {
    expect(kinds(pick(all))).toEqual(expected)
  })

  it('are what was missed and known the longest ago', () => {
    const chosen = pick({ missed: 9, fresh: 0, known: 20 })
    expect([...chosen].sort()).toEqual([...named('missed', 4), ...named('known', 6)].sort())
  })

  it('count what was left open as missed, and what was only on screen as new', () => {
    const all = ['open', 'screen', ...named('fresh', 12)].map((id) => asked(id))
    const past = pastOf({ open: on('u', 3), screen: recordOf('') }, 30)
    const days = Array.from({ length: 30 }, (_, i) => dailyTen(all, past, `2026-12-${String(i + 1).padStart(2, '0')}`))
    expect(days.every((chosen) => chosen.includes('open'))).toBe(true)
    expect(days.some((chosen) => chosen.includes('screen'))).toBe(true)
    expect(days.some((chosen) => !chosen.includes('screen'))).toBe(true)
  })

  it('are the same all day, and others on another', () => {
    const all = { missed: 3, fresh: 40, known: 5 }
    expect(pick(all)).toEqual(pick(all))
    expect(pick(all, '2026-11-23')).not.toEqual(pick(all))
  })

  it('are never more than ten, none twice, and all of the pack', () => {
    const some = fc.nat(15)
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 30 }), (missed, fresh, known, date) => {
        const chosen = pick({ missed, fresh, known }, `2026-11-${String(date).padStart(2, '0')}`)
        expect(chosen).toHaveLength(Math.min(dailySize, missed + fresh + known))
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(kinds(chosen).missed).toBeGreaterThanOrEqual(Math.min(4, missed))
      }),
    )
  })
})
