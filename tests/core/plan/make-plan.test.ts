import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/core/base/errors'
import { planDefaults } from '../../../src/core/plan/schema'
import { gapDays } from '../../../src/core/plan/spacing'
import { planDays, planSummary, planWeeks } from '../../../src/core/plan/summary'
import type { Plan, PlanInput } from '../../../src/core/plan/types'
import { aBlueprint, aProgramme, known, percent } from '../../fixtures/programme'
import { dayOf, minutesOf, plan } from './calendars'

/** Monday to Friday 60 minutes for four weeks: 4 January 2027 is a Monday, and so is the exam's 1 February. */
const fourWeeks: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2027-01-04',
  exam: '2027-02-01',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 0, sun: 0 },
  daysOff: [],
  buffer: 2,
  studyMinutes: 600,
}

const withSaturdays = { ...fourWeeks, minutes: { ...fourWeeks.minutes, sat: 150 } }
/** Eleven weeks, as somebody with a job would have them. */
const elevenWeeks: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2026-11-09',
  exam: '2027-01-22',
  minutes: { mon: 60, tue: 85, wed: 60, thu: 85, fri: 0, sat: 150, sun: 60 },
  daysOff: ['2026-12-24', '2026-12-25', '2026-12-26'],
  buffer: 2,
  studyMinutes: 3600,
}
const associate = aProgramme({
  minutes: known(130),
  blueprint: aBlueprint('acme-ml', [
    { weight: percent(28), tasks: [9, 12, 7] },
    { weight: percent(24), tasks: [8, 9, 9] },
    { weight: percent(24), tasks: [8, 11, 11] },
    { weight: percent(24), tasks: [6, 10, 9] },
  ]),
})

const datesOf = ({ sessions }: Plan, id: string) =>
  sessions.filter((one) => one.id.startsWith(id)).map(({ date }) => date)

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'no error'
}

describe('whether it fits', () => {
  // 20 weekdays lie before the buffer of 30 and 31 January: 1200 minutes. Two mock exams of 120 minutes and their
  // reviews of 40 take 320 of them.
  it('says by how many minutes it fits', () => {
    const made = plan(fourWeeks)
    expect(made).toMatchObject({ feasible: true, requiredMinutes: 920, capacityMinutes: 1200, spareMinutes: 280 })
    expect(minutesOf(made.sessions)).toBe(920)
  })

  it('fits to the minute', () => {
    const made = plan({ ...fourWeeks, studyMinutes: 880 })
    expect(made).toMatchObject({ feasible: true, shortfallMinutes: 0, spareMinutes: 0, dropped: [] })
    expect(
      planDays(made)
        .filter(({ kind }) => kind === 'study')
        .every(({ minutes }) => minutes === 60),
    ).toBe(true)
  })

  it('is short by a minute, and drops that minute from the last drill of the lightest domain', () => {
    const made = plan({ ...fourWeeks, studyMinutes: 881 })
    expect(made).toMatchObject({ feasible: false, shortfallMinutes: 1, spareMinutes: 0 })
    expect(made.dropped).toHaveLength(1)
    expect(made.dropped[0]).toMatchObject({ kind: 'drill', domain: '2', minutes: 1, reason: 'no-time' })
    expect(minutesOf(made.sessions)).toBe(1200)
  })

  it('drops further drills first, and learning last', () => {
    // One week has 300 minutes: learning takes 240 of 600, and a mock exam of 120 no longer fits whole.
    const made = plan({ ...fourWeeks, exam: '2027-01-11' })
    expect(made).toMatchObject({ feasible: false, capacityMinutes: 300, shortfallMinutes: 620 })
    const learnt = minutesOf(made.sessions.filter(({ kind }) => kind === 'learn'))
    expect(learnt).toBe(240)
    expect(new Set(made.sessions.map(({ kind }) => kind))).toEqual(new Set(['learn', 'drill']))
    const kinds = made.dropped.map(({ kind }) => kind)
    expect(kinds[0]).toBe('drill')
    expect(kinds.indexOf('drill')).toBeLessThan(kinds.indexOf('mock'))
    expect(made.dropped.find(({ id }) => id === 'mock-2')?.reason).toBe('mock-too-long')
    expect(made.dropped.find(({ id }) => id === 'review-mock-2')?.reason).toBe('mock-left-out')
  })

  it('drops everything when no day is left, and says how much that is', () => {
    for (const input of [
      { ...fourWeeks, exam: '2027-01-05' },
      { ...fourWeeks, exam: '2027-01-08', buffer: 30 },
      { ...fourWeeks, exam: '2027-01-06', daysOff: ['2027-01-04', '2027-01-05'], buffer: 0 },
    ]) {
      const made = plan(input)
      expect(made).toMatchObject({ feasible: false, capacityMinutes: 0, shortfallMinutes: 920, sessions: [] })
      expect(minutesOf(made.dropped)).toBe(920)
      expect(new Set(made.dropped.map(({ reason }) => reason))).toEqual(new Set(['no-study-day']))
    }
  })

  it('takes an estimate by level and says that it is one', () => {
    const made = plan({ ...fourWeeks, studyMinutes: null })
    expect(made.studyMinutes).toBe(60 * 60)
    expect(made.assumptions).toHaveLength(1)
    expect(made.assumptions[0]).toContain('60 hours')
    expect(plan(fourWeeks).assumptions).toEqual([])
  })
})

describe('what is refused', () => {
  const refused: [string, Partial<PlanInput>][] = [
    ['PLAN_DATE_INVALID', { exam: '2027-02-30' }],
    ['PLAN_DATE_INVALID', { start: 'tomorrow' }],
    ['PLAN_DATE_INVALID', { daysOff: ['2027-13-01'] }],
    ['PLAN_EXAM_DATE_PAST', { exam: '2027-01-04' }],
    ['PLAN_EXAM_DATE_PAST', { exam: '2026-12-31' }],
    ['PLAN_TOO_LONG', { exam: '2030-01-05' }],
    ['PLAN_NO_STUDY_TIME', { minutes: { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 } }],
    ['PLAN_INPUT_INVALID', { minutes: { ...fourWeeks.minutes, mon: 1441 } }],
    ['PLAN_INPUT_INVALID', { minutes: { ...fourWeeks.minutes, mon: -1 } }],
    ['PLAN_INPUT_INVALID', { minutes: { ...fourWeeks.minutes, mon: 59.5 } }],
    ['PLAN_INPUT_INVALID', { minutes: { ...fourWeeks.minutes, mon: Number.NaN } }],
    ['PLAN_INPUT_INVALID', { buffer: -1 }],
    ['PLAN_INPUT_INVALID', { studyMinutes: 59 }],
    ['PLAN_INPUT_INVALID', { programme: 'other' }],
  ]
  it.each(refused)('%s: %j', (code, change) => {
    expect(codeOf(() => plan({ ...fourWeeks, ...change }))).toBe(code)
  })

  it('refuses a programme without a blueprint', () => {
    expect(codeOf(() => plan(fourWeeks, aProgramme({ blueprint: null })))).toBe('PLAN_NO_BLUEPRINT')
  })

  it('takes three years to the day, also from a leap day', () => {
    expect(codeOf(() => plan({ ...fourWeeks, exam: '2030-01-04' }))).toBe('no error')
    expect(codeOf(() => plan({ ...fourWeeks, start: '2028-02-29', exam: '2031-02-28' }))).toBe('no error')
    expect(codeOf(() => plan({ ...fourWeeks, start: '2028-02-29', exam: '2031-03-01' }))).toBe('PLAN_TOO_LONG')
  })
})

describe('mock exams', () => {
  it('are kept whole on days that hold them: Saturdays here', () => {
    const made = plan(withSaturdays)
    // 72.5 % of 28 days is day 20, Sunday 24 January; 3 to 7 days before the exam the only long day is 9 days away,
    // on 23 January, so that mock exam 2 is split within its window.
    expect(datesOf(made, 'mock-1')).toEqual(['2027-01-23'])
    const longer = plan({ ...withSaturdays, exam: '2027-02-04', buffer: 2 })
    expect(datesOf(longer, 'mock-2')).toEqual(['2027-01-30'])
  })

  it('are split over consecutive study days where no day is long enough', () => {
    const made = plan(fourWeeks)
    expect(datesOf(made, 'mock-2')).toEqual(['2027-01-26', '2027-01-27'])
    expect(made.sessions.filter(({ id }) => id.startsWith('mock-2')).map(({ part }) => part)).toEqual([
      { n: 1, of: 2 },
      { n: 2, of: 2 },
    ])
  })

  it('lie three quarters through and a few days before the end, with every objective met before the first', () => {
    const made = plan(elevenWeeks, associate)
    const [first = '', second = ''] = planSummary(made).mockDates
    const along = (dayOf(first) - dayOf('2026-11-09')) / (dayOf('2027-01-22') - dayOf('2026-11-09'))
    expect(along).toBeGreaterThan(0.6)
    expect(along).toBeLessThan(0.85)
    expect(dayOf('2027-01-22') - dayOf(second)).toBeGreaterThanOrEqual(3)
    expect(dayOf('2027-01-22') - dayOf(second)).toBeLessThanOrEqual(7)
    const kinds = made.sessions.map(({ kind }) => kind)
    expect(kinds.lastIndexOf('learn')).toBeLessThan(kinds.indexOf('mock'))
  })
})

describe('a plan of eleven weeks', () => {
  const made = plan(elevenWeeks, associate)

  it('has sessions of 15 to 60 minutes, and few of them in parts', () => {
    const studied = made.sessions.filter(({ domain, part }) => domain !== null && part === null)
    for (const { minutes } of studied) {
      expect(minutes).toBeGreaterThanOrEqual(15)
      expect(minutes).toBeLessThanOrEqual(60)
    }
    const parts = made.sessions.filter(({ part }) => part !== null)
    expect(parts.length).toBeLessThan(made.sessions.length / 10)
    for (const { minutes } of parts) expect(minutes).toBeGreaterThanOrEqual(10)
  })

  it('never has more than three sessions of one domain in a row', () => {
    let run = 0
    let before: string | null = null
    for (const { domain } of made.sessions) {
      run = domain !== null && domain === before ? run + 1 : 1
      before = domain
      expect(run).toBeLessThanOrEqual(3)
    }
  })

  it('breaks up a heavy domain while a light one has something left to learn', () => {
    const blueprint = aBlueprint('acme-ml', [
      { weight: percent(85), tasks: [12, 12] },
      { weight: percent(15), tasks: [6] },
    ])
    const sessions = plan(elevenWeeks, aProgramme({ blueprint })).sessions.filter(({ part }) => (part?.n ?? 1) === 1)
    const end = sessions.map(({ kind, domain }) => `${kind} ${domain}`).lastIndexOf('learn 2')
    const domains = sessions.slice(0, end).map(({ domain }) => domain)
    expect(end).toBeGreaterThan(12)
    for (let i = 3; i < domains.length; i += 1) expect(new Set(domains.slice(i - 3, i + 1)).size).toBeGreaterThan(1)
  })

  it('practises every objective three times or more, with gaps, and last within ten days of the exam', () => {
    const met = new Map<string, number[]>()
    for (const { objectives, date, kind } of made.sessions) {
      if (kind === 'learn') continue
      for (const objective of objectives) met.set(objective, [...(met.get(objective) ?? []), dayOf(date)])
    }
    expect(met.size).toBe(28 + 26 + 30 + 25)
    for (const days of met.values()) {
      expect(days.length).toBeGreaterThanOrEqual(3)
      expect(dayOf('2027-01-22') - Math.max(...days)).toBeLessThanOrEqual(10)
    }
    const early = made.sessions.filter(({ kind, objectives, date }) => {
      const learnt = made.sessions.filter(
        (one) => one.kind === 'learn' && one.objectives.some((id) => objectives.includes(id)),
      )
      const last = Math.max(...learnt.map((one) => dayOf(one.date)))
      return kind === 'drill' && dayOf(date) - last < gapDays(dayOf('2027-01-22') - last) / 2
    })
    expect(early).toEqual([])
  })

  it('spreads the load: halfway through the minutes, half of them are done, give or take a tenth', () => {
    let capacity = 0
    let done = 0
    for (const { capacity: own, minutes } of planDays(made)) {
      capacity += own
      done += minutes
      expect(Math.abs(done / made.requiredMinutes - capacity / made.capacityMinutes)).toBeLessThan(0.1)
    }
  })

  it('has weeks from Monday and knows its days off and its buffer', () => {
    const weeks = planWeeks(made)
    expect(weeks).toHaveLength(11)
    expect(weeks[0]).toMatchObject({ number: 1, monday: '2026-11-09' })
    const kinds = new Map(planDays(made).map(({ date, kind }) => [date, kind]))
    expect(kinds.get('2026-12-24')).toBe('off')
    // 25 December 2026 is a Friday and taken off as well; 18 December is merely a weekday without minutes.
    expect(kinds.get('2026-12-18')).toBe('rest')
    expect(kinds.get('2027-01-19')).toBe('study')
    expect([kinds.get('2027-01-20'), kinds.get('2027-01-21'), kinds.get('2027-01-22')]).toEqual([
      'buffer',
      'buffer',
      'exam',
    ])
    expect(planSummary(made)).toMatchObject({ lastStudyDate: '2027-01-19', bufferMinutes: 60 + 85 })
  })
})
