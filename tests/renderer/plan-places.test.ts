import { describe, expect, it } from 'vitest'
import type { MoveProblem } from '../../src/core/plan/move'
import { placeSentence, shortProblem } from '../../src/renderer/src/features/plan/places'
import { session } from './plan-sample'

const moving = session('a', '2026-11-24', 30)
const neighbour = { session: 'b', title: 'Feature stores', date: '2026-11-26' }

const said = (problem: MoveProblem | null, to = '2026-11-25') =>
  placeSentence({ session: moving, to, places: new Map([[to, problem]]) })

describe('what is said of a day while a session is in hand', () => {
  it('is where it stands, or that there is room', () => {
    expect(said(null, '2026-11-24')).toBe('It is on Tuesday 24 November. Choose another day.')
    expect(said(null)).toBe('Wednesday 25 November has room for it.')
  })

  it.each<[MoveProblem, string, string]>([
    [{ why: 'past' }, 'is over', 'Wednesday 25 November is over.'],
    [{ why: 'outside' }, 'outside', 'Wednesday 25 November lies outside the plan.'],
    [{ why: 'day-off' }, 'day off', 'Wednesday 25 November is a day off.'],
    [{ why: 'rest-day' }, 'no study', 'Wednesday 25 November has no minutes for study.'],
    [{ why: 'buffer' }, 'kept free', 'Wednesday 25 November is kept free before the exam.'],
    [{ why: 'exam' }, 'exam', 'Wednesday 25 November is the exam.'],
    [{ why: 'done' }, 'done', 'This session is done, so it stays where it is.'],
    [{ why: 'over', by: 75 }, '75 over', 'Wednesday 25 November has no room: it would be 1 h 15 too many.'],
    [
      { why: 'before-what-it-builds-on', ...neighbour },
      'too early',
      'Wednesday 25 November is too early: it builds on “Feature stores”, on Thu 26 Nov.',
    ],
    [
      { why: 'after-what-builds-on-it', ...neighbour },
      'too late',
      'Wednesday 25 November is too late: “Feature stores”, on Thu 26 Nov, builds on it.',
    ],
  ])('is the reason against it: %j', (problem, short, sentence) => {
    expect(shortProblem(problem)).toBe(short)
    expect(said(problem)).toBe(sentence)
  })
})
