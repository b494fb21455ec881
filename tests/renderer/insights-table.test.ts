import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Attempts } from '../../src/renderer/src/features/insights/Attempts'
import type { Scored } from '../../src/renderer/src/features/insights/totals'

/** So many attempts, oldest first, a minute apart. */
const attempts = (many: number): Scored[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `a${i + 1}`,
    title: `Attempt ${i + 1}`,
    mode: 'study',
    programme: null,
    pack: 'p',
    startedAt: new Date(Date.UTC(2026, 10, 22, 8, 0)).toISOString(),
    finishedAt: new Date(Date.UTC(2026, 10, 22, 9, i)).toISOString(),
    questions: 10,
    answered: 10,
    msLeft: null,
    pace: 'strict',
    score: { right: 6, total: 10, ms: 600_000, domains: [{ domain: null, right: 6, total: 10 }] },
  }))

const table = (many: number): string => renderToStaticMarkup(createElement(Attempts, { history: attempts(many) }))

describe('the table of attempts', () => {
  it('begins with the newest fifty and offers the rest', () => {
    const links = [...table(130).matchAll(/href="#\/practice\/result\/(a\d+)"/g)].map(([, id]) => id)
    expect(links).toHaveLength(50)
    expect(links[0]).toBe('a130')
    expect(links.at(-1)).toBe('a81')
    expect(table(130)).toContain('50 more')
    expect(table(57)).toContain('7 more')
    expect(table(50)).not.toContain('more')
  })

  it('tells attempts of one day apart by the time of their end', () => {
    const times = [...table(3).matchAll(/\d+ Nov 2026, (\d\d:\d\d)/g)].map(([, time]) => time)
    expect(new Set(times).size).toBe(3)
    expect(table(1)).toContain('31–83 %')
  })
})
