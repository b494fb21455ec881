import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../src/core/plan/schema'
import type { PlanInput } from '../../src/core/plan/types'
import { daysBetween, runsOf, runWords, withDays } from '../../src/renderer/src/components/plan-form/days'
import { hoursOf, withResource } from '../../src/renderer/src/components/plan-form/resources'
import { takenDays } from '../../src/renderer/src/components/plan-form/shared-days'
import { patchOf, templateOf, templates, undecided } from '../../src/renderer/src/components/plan-form/template'
import { aProgramme } from '../fixtures/programme'
import { jobFor } from './print-job'

const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2026-11-30',
  exam: '2027-03-31',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 60 },
}
const domains = ['1', '2']

describe('the usual lengths', () => {
  const made = templates.map((template) => ({ template, input: { ...input, ...patchOf(template, input, domains) } }))

  it('are 4, 8, 12 and 24 weeks, ten days, and three weeks for a renewal', () => {
    expect(made.map(({ input: { exam } }) => exam)).toEqual([
      '2026-12-28',
      '2027-01-25',
      '2027-02-22',
      '2027-05-17',
      '2026-12-10',
      '2026-12-21',
    ])
    expect(undecided.days).toBe(84)
  })

  it('are recognised by what they make, and by nothing else', () => {
    for (const { template, input: next } of made) expect(templateOf(next, domains)).toBe(template)
    expect(templateOf(input, domains)).toBeNull()
  })

  it('leave what the learner said; a renewal starts from what is known and takes that back with it', () => {
    const told: PlanInput = { ...input, levels: { '1': 'some' } }
    const [four, , , , , renewal] = templates
    expect(patchOf(four, told, domains)).not.toHaveProperty('levels')
    const renewed = { ...told, ...patchOf(renewal, told, domains) }
    expect(renewed.levels).toEqual({ '1': 'good', '2': 'good' })
    expect(patchOf(four, renewed, domains)).toMatchObject({ levels: {} })
  })
})

describe('days off', () => {
  it('are ranges whichever end comes first, each day once', () => {
    expect(daysBetween('2027-01-02', '2026-12-31')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
    expect(withDays(['2027-01-01'], ['2026-12-31', '2027-01-01'])).toEqual(['2026-12-31', '2027-01-01'])
  })

  it('are shown as the runs they make', () => {
    const runs = runsOf(['2027-01-01', '2026-12-24', '2026-12-31'])
    expect(runs.map(runWords)).toEqual(['24 Dec 2026', '31 Dec 2026 to 1 Jan 2027'])
  })

  it('go no further than a year when the year is mistyped', () => {
    expect(daysBetween('2026-12-24', '2036-12-24')).toHaveLength(367)
  })
})

describe('minutes that another plan uses', () => {
  const { plan, programme } = jobFor('aws-mla-c02')

  it('are told for each weekday it uses in the time of this one', () => {
    const taken = takenDays({ ...input, start: '2026-11-23', exam: '2027-02-15' }, [{ plan, programme }])
    // Its Fridays have no minutes.
    expect(taken.map(({ weekday }) => weekday)).toEqual(['mon', 'tue', 'wed', 'thu', 'sat', 'sun'])
    for (const { taken: minutes, programmes } of taken) {
      expect(minutes % 5).toBe(0)
      expect(minutes).toBeGreaterThan(0)
      expect(programmes).toEqual(['MLA-C02'])
    }
  })

  it('are none where the plans do not meet', () => {
    expect(takenDays({ ...input, start: '2027-03-01' }, [{ plan, programme }])).toEqual([])
    expect(takenDays(input, [])).toEqual([])
  })
})

describe('what is learnt from', () => {
  const programme = aProgramme({
    resources: [{ title: 'The course', url: null, official: true, free: true, hours: 5.5, note: null }],
  })

  it('takes the hours the catalog has', () => {
    expect(hoursOf(programme, 'The course')).toBe(5.5)
    expect(hoursOf(programme, 'Another')).toBeNull()
  })

  it('has an id of its own, minutes, and a title without spaces around it', () => {
    const one = withResource([], { title: ' The course ', hours: 5.5, domains: ['1'] })
    expect(one).toEqual([{ id: 'the-course', title: 'The course', minutes: 330, domains: ['1'] }])
    const two = withResource(one, { title: 'The Course', hours: 1, domains: [] })
    expect(two.map(({ id }) => id)).toEqual(['the-course', 'the-course-2'])
  })

  it('is not added without a title or an hour', () => {
    expect(withResource([], { title: ' ', hours: 2, domains: [] })).toEqual([])
    expect(withResource([], { title: 'A book', hours: 0, domains: [] })).toEqual([])
  })
})
