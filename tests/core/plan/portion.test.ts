import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOfExactFill } from '../../../src/core/plan/choose'
import { portionNow } from '../../../src/core/plan/portion'

const always = () => true
const never = () => false

describe('how much of a session to do now', () => {
  it('does all of it where it fits', () => {
    expect(portionNow(25, 60, always)).toBe(25)
    expect(portionNow(60, 60, always)).toBe(60)
    expect(portionNow(55, 60, never)).toBe(55)
  })

  it('holds ten minutes back rather than leave five that have to be filled', () => {
    expect(portionNow(55, 60, always)).toBe(45)
    // Too short to give ten minutes away.
    expect(portionNow(15, 20, always)).toBe(15)
  })

  it('leaves no tail of a few minutes for the next day', () => {
    expect(portionNow(60, 40, always)).toBe(40)
    // 45 in 40 would leave 5: 30 now leave 15 for later and 10 of today for something else.
    expect(portionNow(45, 40, always)).toBe(30)
    // 22 in 15 would leave 7: 12 now leave 10.
    expect(portionNow(22, 15, always)).toBe(12)
    // Nothing can be done about days as short as this.
    expect(portionNow(12, 5, always)).toBe(5)
  })

  it('always does something, and never more than there is or fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (minutes, room, must) => {
          const now = portionNow(minutes, room, () => must)
          expect(now).toBeGreaterThanOrEqual(1)
          expect(now).toBeLessThanOrEqual(Math.min(minutes, room))
        },
      ),
    )
  })
})

describe('filling the rest of a day to the minute', () => {
  it('prefers what ranks best', () => {
    expect(firstOfExactFill([30, 25, 20, 15], 35)).toBe(2)
    expect(firstOfExactFill([30, 25, 20, 15], 30)).toBe(0)
    expect(firstOfExactFill([25, 20, 15], 60)).toBe(0)
  })

  it('uses each session once, three at most', () => {
    expect(firstOfExactFill([30], 60)).toBe(-1)
    expect(firstOfExactFill([15, 15, 15, 15], 60)).toBe(-1)
    expect(firstOfExactFill([15, 15, 15, 15], 45)).toBe(0)
    expect(firstOfExactFill([], 10)).toBe(-1)
  })
})
