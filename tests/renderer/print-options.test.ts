import { describe, expect, it } from 'vitest'
import type { PlannedSession } from '../../src/core/plan/types'
import type { PrintJob } from '../../src/renderer/src/print/job'
import { objectivesAt } from '../../src/renderer/src/print/objectives'
import { sectionsOf } from '../../src/renderer/src/print/sections'
import type { PlanPaper } from '../../src/shared/plan-paper'
import { jobFor, plainText, printed } from './print-job'

const job = jobFor('aws-mla-c02')
const withOptions = (options: Partial<PlanPaper>): PrintJob => ({ ...job, options: { ...job.options, ...options } })
const count = (text: string, word: string): number => text.split(word).length - 1

describe('the weeks of a printed plan', () => {
  it('can be some of them, without what belongs to the end', () => {
    const some = withOptions({ weeks: { from: 3, to: 5 } })
    expect(sectionsOf(some).map(({ title }) => title)).toEqual(['Week 3', 'Week 4', 'Week 5'])
    const text = plainText(printed(some))
    expect(text).toContain('|Study plan, weeks 3 to 5 of 13, printed 22 November 2026|')
    expect(text).not.toContain('Exam-day checklist')
    expect(text).not.toContain('Sources and checklist')
  })

  it('have the checklist, the rules and the sources after the last one', () => {
    const titles = sectionsOf(withOptions({ weeks: { from: 13, to: 13 } })).map(({ title }) => title)
    expect(titles).toEqual(['Week 13', 'Exam-day checklist', 'Rules of the exam', 'Sources'])
  })

  it('end with the plan where more are asked for than it has', () => {
    const titles = sectionsOf(withOptions({ weeks: { from: 12, to: 40 } })).map(({ title }) => title)
    expect(titles.slice(0, 3)).toEqual(['Week 12', 'Week 13', 'Exam-day checklist'])
  })
})

describe('the lines for notes', () => {
  it('are there unless they are not wanted', () => {
    expect(plainText(printed(job))).toContain('|Notes|')
    expect(plainText(printed(withOptions({ notes: false })))).not.toContain('|Notes|')
  })
})

describe('progress on paper', () => {
  const [, , , begun, skipped] = job.plan.sessions
  const progress = {
    ...job.progress,
    spent: { [begun?.id ?? '']: 10 },
    skipped: { [skipped?.id ?? '']: '2026-11-24T19:00:00Z' },
  }
  const on = (options: Partial<PlanPaper> = {}) => printed({ ...withOptions(options), progress })

  it('shows what is done, begun and skipped, each by a sign and in words', () => {
    const markup = on()
    expect(count(markup, '<title>Done</title>')).toBe(3)
    expect(count(markup, '<title>Begun</title>')).toBe(1)
    expect(count(markup, '<title>Skipped</title>')).toBe(1)
    expect(plainText(markup)).toContain(`|Begun: 10 of ${begun?.minutes} min|`)
    expect(plainText(markup)).toContain('|Skipped|')
  })

  it('leaves every box empty, and out what is left, where it is not wanted', () => {
    const markup = on({ progress: false })
    for (const word of ['Done', 'Begun', 'Skipped']) expect(markup).not.toContain(`<title>${word}</title>`)
    expect(plainText(markup)).not.toContain('|Left|')
  })

  it('marks nothing as missed', () => {
    const late = printed({ ...job, printed: '2027-02-01' })
    expect(plainText(late)).not.toMatch(/missed|overdue/i)
  })
})

describe('what else stands with a session', () => {
  const first: PlannedSession | undefined = job.plan.sessions[0]
  const input = {
    ...job.plan.input,
    resources: [{ id: 'course', title: 'A course of one’s own', minutes: 600, domains: [] }],
    pinned: [{ session: first?.id ?? '', date: first?.date ?? '' }],
  }
  const sessions = job.plan.sessions.map((session, i) => (i === 0 ? { ...session, resource: 'course' } : session))
  const markup = printed({ ...job, plan: { ...job.plan, input, sessions } })

  it('is a pin where it was pinned, explained on the first page', () => {
    expect(count(markup, '<title>Pinned</title>')).toBe(2)
    expect(plainText(markup)).toContain('stays on its day.')
    expect(printed(job)).not.toContain('<title>Pinned</title>')
  })

  it('is the name of what it is learnt from', () => {
    expect(count(plainText(markup), '|From A course of one’s own|')).toBe(1)
  })
})

describe('the text of the objectives', () => {
  const texts = (job.programme.blueprint?.domains ?? [])
    .flatMap(({ tasks }) => tasks.flatMap(({ objectives }) => objectives))
    .map(({ text }) => text)

  it('stands on paper once each when it is asked for, and else not at all', () => {
    const asked = plainText(printed(withOptions({ objectives: true })))
    expect(texts.length).toBeGreaterThan(50)
    expect(texts.filter((text) => count(asked, `|${text}|`) !== 1)).toEqual([])
    const usual = plainText(printed(job))
    expect(texts.filter((text) => usual.includes(`|${text}|`))).toEqual([])
  })

  it('begins anew with the weeks that are printed', () => {
    const later = objectivesAt(job, { from: 6, to: 13 })
    const ids = new Set(later.keys())
    const printedSessions = job.plan.sessions.filter(({ id }) => ids.has(id))
    expect(printedSessions.every(({ date }) => date >= '2026-12-28')).toBe(true)
    expect([...later.values()].flat().length).toBeGreaterThan(0)
  })
})
