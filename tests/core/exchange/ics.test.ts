import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { planToIcs } from '../../../src/core/exchange/ics'
import { makePlan } from '../../../src/core/plan/make-plan'
import { planDefaults } from '../../../src/core/plan/schema'
import type { PlanInput } from '../../../src/core/plan/types'
import { aProgramme } from '../../fixtures/programme'

const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2028-02-07',
  exam: '2028-03-13',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 },
  daysOff: [],
  buffer: 2,
  studyMinutes: 600,
}
const hostile =
  'Tasks; with, commas\\ and\nlines: “BEGIN:VEVENT”, and a title that is far longer than one line may be, é 😀'
const plain = aProgramme()
const programme = {
  ...plain,
  blueprint: plain.blueprint && {
    ...plain.blueprint,
    domains: plain.blueprint.domains.map((domain) => ({
      ...domain,
      tasks: domain.tasks.map((task) => ({ ...task, title: `${task.id} ${hostile}` })),
    })),
  },
}
const plan = makePlan({ id: 'p1', createdAt: '2028-02-07T08:00:00Z', revision: 3, input, programme })
const text = planToIcs({ plan, programme, stamp: '2028-02-07T08:09:10.500Z' })

const events = () => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }))
}

describe('a plan as a calendar file', () => {
  it('is read back by another implementation with every session on its day', () => {
    const found = new Map(events().map(({ event }) => [event.uid, event]))
    expect(found.size).toBe(plan.sessions.length + 1)
    for (const session of plan.sessions) {
      const event = found.get(`p1-${session.id}@lectern`)
      expect(event?.startDate.isDate).toBe(true)
      expect(event?.startDate.toString()).toBe(session.date)
      expect(event?.duration.toSeconds()).toBe(86_400)
      expect(event?.summary).toContain(session.title)
      expect(event?.summary).toContain(`(${session.minutes} min)`)
    }
  })

  it('has the exam as an event of its own', () => {
    const exam = events().find(({ event }) => event.uid === 'p1-exam@lectern')
    expect(exam?.event.startDate.toString()).toBe('2028-03-13')
    expect(exam?.event.summary).toBe('Exam: Acme Certified ML Engineer')
    expect(exam?.component.getFirstPropertyValue('transp')).toBe('OPAQUE')
  })

  it('tells minutes and objectives in words', () => {
    const learn = events().find(({ event }) => event.uid.includes('learn-1.1-1'))
    expect(learn?.event.description).toMatch(/^\d+ minutes/)
    expect(learn?.event.description).toContain('Domain 1: Domain 1')
    expect(learn?.event.description).toContain('- Objective 1.1.1')
    expect(learn?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  it('carries the revision and the stamp that it was given, and nothing of its own', () => {
    for (const { component, event } of events()) {
      expect(event.sequence).toBe(3)
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2028-02-07T08:09:10Z')
    }
    expect(planToIcs({ plan, programme, stamp: '2028-02-07T08:09:10.500Z' })).toBe(text)
    expect(text).toContain('METHOD:PUBLISH')
  })

  it('keeps to lines of 75 bytes that end in CRLF', () => {
    const lines = text.replace(/\r\n$/, '').split('\r\n')
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
  })
})
