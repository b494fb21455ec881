import { describe, expect, it } from 'vitest'
import type { Terms } from '../../../src/core/practice/terms'
import { termsWords } from '../../../src/renderer/src/features/practice/attempt/terms'
import { isWarning, jumped } from '../../../src/renderer/src/features/practice/attempt/time'
import { canPause } from '../../../src/renderer/src/stores/attempt-state'

const exam: Terms = { pace: 'strict', limit: 3_600_000, factor: 1, feedback: 'end', sections: [] }

describe('how an attempt runs, in its header', () => {
  it.each<[string, Partial<Terms>]>([
    ['exam rules: no feedback, no pause', {}],
    ['exam rules: no feedback, no pause, 1.5 × time', { factor: 1.5 }],
    ['with a pause, rationales at the end', { pace: 'practice' }],
    ['with a pause, a rationale after each check, 2 × time', { pace: 'practice', feedback: 'each', factor: 2 }],
    ['no pause, a rationale after each check', { feedback: 'each' }],
    ['untimed, rationales at the end', { limit: null }],
    ['untimed, a rationale after each check', { pace: 'practice', limit: null, feedback: 'each' }],
  ])('is said: %s', (words, terms) => {
    expect(termsWords({ ...exam, ...terms })).toBe(words)
  })

  it('offers a pause only where there is time to stop and it may be stopped', () => {
    expect(canPause(exam)).toBe(false)
    expect(canPause({ ...exam, pace: 'practice' })).toBe(true)
    expect(canPause({ ...exam, pace: 'practice', limit: null })).toBe(false)
  })
})

describe('the clock of an attempt', () => {
  it('sees that the computer slept or its clock was set, and overlooks a slow second', () => {
    const before = { wall: 1_000_000, own: 5_000 }
    expect(jumped(before, { wall: 1_001_000, own: 6_000 })).toBe(false)
    expect(jumped(before, { wall: 1_061_000, own: 66_000 })).toBe(false)
    expect(jumped(before, { wall: 4_600_000, own: 6_000 })).toBe(true)
    expect(jumped(before, { wall: 997_000, own: 6_000 })).toBe(true)
  })

  it('warns once, at the first look with five minutes left', () => {
    expect(isWarning(301_000, 300_000)).toBe(true)
    expect(isWarning(300_000, 299_000)).toBe(false)
    expect(isWarning(1_200_000, 120_000)).toBe(true)
    expect(isWarning(null, 200_000)).toBe(false)
    expect(isWarning(600_000, 0)).toBe(false)
  })
})
