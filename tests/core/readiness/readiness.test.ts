import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readiness } from '../../../src/core/readiness/readiness'
import {
  answersIn,
  anyOutcomes,
  asked,
  daysBefore,
  domains,
  estimated,
  everywhere,
  examDay,
  manyAnswers,
} from './inputs'

const probabilityOf = (...input: Parameters<typeof asked>): number => estimated(readiness(asked(...input))).probability

describe('too few first answers', () => {
  it('get no estimate below 40 in all, and are told how many are missing', () => {
    expect(readiness(asked([...everywhere(8, 1), ...answersIn('1', 0, 3)]))).toEqual({
      state: 'not-enough',
      answers: 39,
      needed: 1,
      domains: [
        { id: '1', answers: 12, needed: 0 },
        { id: '2', answers: 9, needed: 0 },
        { id: '3', answers: 9, needed: 0 },
        { id: '4', answers: 9, needed: 0 },
      ],
    })
  })

  it('get none below 8 in any domain', () => {
    const without4 = everywhere(20, 5).filter(({ domain }) => domain !== '4')
    expect(readiness(asked([...without4, ...answersIn('4', 5, 2)]))).toMatchObject({
      state: 'not-enough',
      answers: 82,
      needed: 1,
      domains: [{ needed: 0 }, { needed: 0 }, { needed: 0 }, { id: '4', answers: 7, needed: 1 }],
    })
    expect(readiness(asked(without4))).toMatchObject({ state: 'not-enough', answers: 75, needed: 8 })
    expect(readiness(asked([...without4, ...answersIn('4', 5, 3)])).state).toBe('estimated')
  })

  it('miss the more of both', () => {
    expect(readiness(asked([]))).toMatchObject({ answers: 0, needed: 40 })
    expect(readiness(asked(answersIn('1', 38, 0)))).toMatchObject({ answers: 38, needed: 24 })
  })

  it('are not made enough by answers outside the blueprint', () => {
    expect(readiness(asked([...answersIn('9', 90, 0), ...answersIn('__proto__', 90, 0)]))).toMatchObject({ answers: 0 })
    expect(readiness(asked([], { domains: [] }))).toMatchObject({ state: 'not-enough', answers: 0, domains: [] })
  })
})

describe('the sums over a grid', () => {
  const uneven = [
    ...answersIn('1', 20, 2),
    ...answersIn('2', 12, 12),
    ...answersIn('3', 9, 1),
    ...answersIn('4', 40, 20),
  ]
  const exam = (probability: number, passed: boolean) => [{ probability, passed }]

  // Two million draws from the model as docs/readiness.md writes it down, with NumPy.
  it.each([
    ['30 of 40', everywhere(30, 10), [], 0.491, 0.7412, [0.016, 0.984], [0.741, 0.741, 0.741, 0.741]],
    ['8 of 11', everywhere(8, 3), [], 0.4232, 0.7197, [0.002, 0.987], [0.72, 0.72, 0.72, 0.72]],
    ['37 of 40', everywhere(37, 3), [], 0.9869, 0.9101, [0.941, 1], [0.91, 0.91, 0.91, 0.91]],
    ['90 of 125, 20 days ago', everywhere(90, 35, 20), [], 0.328, 0.7011, [0.004, 0.889], [0.701, 0.701, 0.701, 0.701]],
    ['uneven', uneven, [], 0.4022, 0.7179, [0.005, 0.965], [0.8063, 0.6132, 0.771, 0.6796]],
    ['passed at 50 %', everywhere(30, 10), exam(0.5, true), 0.56, 0.7581, [0.035, 0.992], [0.758, 0.758, 0.758, 0.758]],
    [
      'failed at 90 %',
      everywhere(30, 10),
      exam(0.9, false),
      0.3647,
      0.7085,
      [0.004, 0.94],
      [0.709, 0.709, 0.709, 0.709],
    ],
  ])('come to what chance comes to: %s', (_, answers, outcomes, probability, likely, [low = 0, high = 0], means) => {
    const said = estimated(readiness(asked(answers, { outcomes })))
    expect(Math.abs(said.probability - probability)).toBeLessThan(0.004)
    expect(Math.abs(said.score.likely - likely)).toBeLessThan(0.002)
    expect(Math.abs(said.low - low)).toBeLessThan(0.01)
    expect(Math.abs(said.high - high)).toBeLessThan(0.01)
    for (const [i, mean] of means.entries()) expect(Math.abs((said.domains[i]?.mean ?? 0) - mean)).toBeLessThan(0.002)
  })
})

describe('an estimate', () => {
  it('is near a half on the line, high well over it, and low well under it', () => {
    const middle = probabilityOf(everywhere(30, 10))
    expect(middle).toBeGreaterThan(0.4)
    expect(middle).toBeLessThan(0.55)
    expect(probabilityOf(everywhere(37, 3))).toBeGreaterThan(0.9)
    expect(probabilityOf(everywhere(20, 20))).toBeLessThan(0.1)
  })

  it('expects the share right so far, drawn a little to three quarters, from many answers', () => {
    const { score, answers } = estimated(readiness(asked(everywhere(90, 10))))
    expect(answers).toBe(400)
    expect(score.likely).toBeGreaterThan(0.86)
    expect(score.likely).toBeLessThan(0.9)
  })

  it('knows less from fewer answers', () => {
    const width = (...input: Parameters<typeof asked>) => {
      const [domain] = estimated(readiness(asked(...input))).domains
      return (domain?.high ?? 0) - (domain?.low ?? 0)
    }
    expect(width(everywhere(75, 25))).toBeLessThan(width(everywhere(9, 3)))
  })

  it('falls as the exam moves away with nothing practised until then', () => {
    const days = [0, 30, 90, 365]
    const chances = days.map((day) => probabilityOf(everywhere(34, 6, day)))
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
    expect(chances.at(-1)).toBeLessThan(0.4)
  })

  it('forgets nothing of what is still practised, also with questions met before', () => {
    const left = everywhere(34, 6, 90)
    const keptUp = domains.map((domain) => ({ ...domain, practised: daysBefore(0) }))
    expect(probabilityOf(left, { domains: keptUp })).toBeGreaterThan(probabilityOf(left) + 0.05)
    // An instant before the last first answer says nothing new.
    const long = domains.map((domain) => ({ ...domain, practised: daysBefore(200) }))
    expect(probabilityOf(left, { domains: long })).toBe(probabilityOf(left))
  })

  it('looks at what was answered lately first', () => {
    const older = everywhere(10, 10, 120)
    expect(probabilityOf([...older, ...everywhere(18, 2, 1)])).toBeGreaterThan(
      probabilityOf([...everywhere(18, 2, 120), ...everywhere(10, 10, 1)]) + 0.2,
    )
  })

  it('draws a domain with few answers to the others', () => {
    const few = [...everywhere(45, 5).filter(({ domain }) => domain !== '4'), ...answersIn('4', 4, 4)]
    const domain = estimated(readiness(asked(few))).domains[3]
    expect(domain).toMatchObject({ answers: 8, right: 4 })
    expect(domain?.mean).toBeGreaterThan(0.65)
    expect(domain?.mean).toBeLessThan(0.85)
  })

  it('takes answers after the instant it is asked for as of that instant', () => {
    expect(probabilityOf(everywhere(30, 10, -5))).toBe(probabilityOf(everywhere(30, 10, 0)))
  })

  it('depends on the line and how well it is known', () => {
    const answers = everywhere(34, 6)
    expect(probabilityOf(answers, { line: 0.65 })).toBeGreaterThan(probabilityOf(answers))
    const widthAt = (lineSpread: number) => {
      const { low, high } = estimated(readiness(asked(answers, { lineSpread })))
      return high - low
    }
    expect(widthAt(0.06)).toBeGreaterThan(widthAt(0))
  })

  it('refuses an instant that is none', () => {
    expect(() => readiness(asked(everywhere(30, 10), { at: 'soon' }))).toThrow(RangeError)
  })
})

describe('real exams', () => {
  const answers = everywhere(30, 10)
  const withExams = (...outcomes: [number, boolean][]) =>
    probabilityOf(answers, { outcomes: outcomes.map(([probability, passed]) => ({ probability, passed })) })

  it('move the estimate a little each, the way they went', () => {
    const before = withExams()
    expect(withExams([0.5, true]) - before).toBeGreaterThan(0.03)
    expect(withExams([0.5, true]) - before).toBeLessThan(0.12)
    expect(before - withExams([0.5, false])).toBeGreaterThan(0.03)
    expect(before - withExams([0.5, false])).toBeLessThan(0.12)
    expect(withExams([0.5, true], [0.5, true])).toBeGreaterThan(withExams([0.5, true]))
  })

  it('move it less when they were expected', () => {
    expect(withExams([0.95, true]) - withExams()).toBeLessThan(0.02)
    expect(withExams() - withExams([0.95, false])).toBeGreaterThan(0.08)
  })

  it('make the range narrower', () => {
    const width = (outcomes: { probability: number; passed: boolean }[]) => {
      const { low, high } = estimated(readiness(asked(answers, { outcomes }))).score
      return high - low
    }
    const mixed = Array.from({ length: 12 }, (_, i) => ({ probability: 0.5, passed: i % 2 === 0 }))
    expect(width(mixed)).toBeLessThan(width([]))
  })
})

describe('for any answers and real exams', () => {
  const ofAll = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
    fc.assert(fc.property(arbitrary, check), { numRuns: 20 })

  it('the probability lies in its range, and every number where it may', () => {
    ofAll(fc.tuple(manyAnswers, anyOutcomes), ([answers, outcomes]) => {
      const { probability, low, high, score, domains } = estimated(readiness(asked(answers, { outcomes })))
      const rising = [0, low, probability, high, 1]
      expect(rising).toEqual([...rising].sort((a, b) => a - b))
      for (const { low, high } of [score, ...domains]) expect(low >= 0 && low <= high && high <= 1).toBe(true)
    })
  })

  it('what the domains add and take is the expected score over the line', () => {
    ofAll(fc.tuple(manyAnswers, anyOutcomes), ([answers, outcomes]) => {
      const { score, domains } = estimated(readiness(asked(answers, { outcomes })))
      const sum = domains.reduce((all, { contribution }) => all + contribution, 0)
      expect(sum).toBeCloseTo((score.likely - 0.75) * 100, 8)
    })
  })

  it('the order of answers and of exams makes no difference, nor does asking twice', () => {
    ofAll(fc.tuple(manyAnswers, anyOutcomes), ([answers, outcomes]) => {
      const said = estimated(readiness(asked(answers, { outcomes })))
      expect(readiness(asked(answers, { outcomes }))).toEqual(said)
      const turned = asked([...answers].reverse(), { outcomes: [...outcomes].reverse() })
      expect(estimated(readiness(turned)).probability).toBeCloseTo(said.probability, 9)
    })
  })

  it('a right answer more, or instead of a wrong one, never lowers the probability', () => {
    const cases = fc.tuple(manyAnswers, fc.nat(999), fc.integer({ min: 0, max: 200 }), anyOutcomes)
    ofAll(cases, ([answers, n, days, outcomes]) => {
      const before = probabilityOf(answers, { outcomes })
      const chosen = n % answers.length
      const mended = answers.map((answer, i) => (i === chosen ? { ...answer, right: true } : answer))
      expect(probabilityOf(mended, { outcomes })).toBeGreaterThanOrEqual(before - 1e-5)
      const more = { domain: `${(n % 4) + 1}`, right: true, at: daysBefore(days) }
      expect(probabilityOf([...answers, more], { outcomes })).toBeGreaterThanOrEqual(before - 1e-5)
    })
  })

  it('a real exam passed never lowers the probability, one failed never raises it', () => {
    ofAll(
      fc.tuple(manyAnswers, anyOutcomes, fc.double({ min: 0, max: 1, noNaN: true })),
      ([answers, outcomes, probability]) => {
        const before = probabilityOf(answers, { outcomes, at: examDay })
        const withOne = (passed: boolean) =>
          probabilityOf(answers, { outcomes: [...outcomes, { probability, passed }] })
        expect(withOne(true)).toBeGreaterThanOrEqual(before - 1e-5)
        expect(withOne(false)).toBeLessThanOrEqual(before + 1e-5)
      },
    )
  })
})
