import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/core/practice/score'
import {
  leftWords,
  letter,
  placeName,
  plain,
  spentWords,
  standing,
  taskWords,
} from '../../../src/renderer/src/features/practice/words'

const minutes = (n: number) => n * 60_000

describe('time in words', () => {
  it('tells the time left in whole minutes, never in seconds', () => {
    expect(leftWords(minutes(84))).toBe('1 h 24 left')
    expect(leftWords(minutes(52))).toBe('52 min left')
    expect(leftWords(minutes(51) + 1)).toBe('52 min left')
    expect(leftWords(minutes(1) - 1)).toBe('under a minute left')
    expect(leftWords(0)).toBe('time is up')
  })

  it('tells time spent in minutes and seconds', () => {
    expect(spentWords(72_000)).toBe('1 min 12')
    expect(spentWords(48_000)).toBe('0 min 48')
    expect(spentWords(126_000)).toBe('2 min 06')
    expect(spentWords(59_600)).toBe('1 min 00')
  })
})

describe('what a question asks for', () => {
  it('says how many to choose and that all must be right', () => {
    expect(taskWords('single', 1)).toBe('choose one')
    expect(taskWords('multiple', 2)).toBe('choose two, all must be right')
    expect(taskWords('ordering', 5)).toBe('put five in order, all must be right')
    expect(taskWords('matching', 4)).toBe('match four, all must be right')
  })

  it('names options and places', () => {
    expect([0, 3, 11].map(letter)).toEqual(['A', 'D', 'L'])
    expect(placeName(3)).toBe('fourth')
    expect(plain('Set `TargetVariant` to **zero**')).toBe('Set TargetVariant to zero')
  })
})

describe('where a score stands against the line', () => {
  const score = (right: number, total: number) => ({ right, total, ...wilson(right, total) })

  it('says when the range crosses the line', () => {
    expect(standing(score(47, 65), 75)).toBe('just below the line, and the range crosses it')
    expect(standing(score(51, 65), 75)).toBe('just above the line, but the range crosses it')
    expect(standing(score(3, 4), 75)).toBe('on the line, and the range crosses it')
    expect(standing(score(2, 3), 75)).toBe('below the line, and the range crosses it')
  })

  it('says when the whole range lies on one side', () => {
    expect(standing(score(65, 65), 75)).toBe('above the line, with the whole range')
    expect(standing(score(20, 65), 75)).toBe('below the line, with the whole range')
  })
})
