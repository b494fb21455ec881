import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../src/core/catalog/schema'
import { makePlan } from '../../src/core/plan/make-plan'
import type { PlanInput } from '../../src/core/plan/types'
import { Pages } from '../../src/renderer/src/print/Document'
import { flow, type SectionSize } from '../../src/renderer/src/print/flow'
import { type PrintJob, sectionsOf } from '../../src/renderer/src/print/job'

const folder = new URL('../../resources/catalog/programmes/', import.meta.url)
const shipped: Programme[] = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const plannable = shipped.filter(({ blueprint }) => blueprint !== null)

const week = { mon: 60, tue: 85, wed: 60, thu: 85, fri: 0, sat: 150, sun: 60 }

function aJob(programme: Programme, rest: Partial<PlanInput> = {}): PrintJob {
  const input = {
    programme: programme.id,
    start: '2026-11-23',
    exam: '2027-02-15',
    minutes: week,
    daysOff: ['2026-12-24', '2026-12-25'],
    buffer: 2,
    studyMinutes: null,
    ...rest,
  }
  const plan = makePlan({ id: 'p', createdAt: '2026-11-22T08:00:00Z', revision: 0, input, programme })
  const ticked = Object.fromEntries(plan.sessions.slice(0, 3).map(({ id }) => [id, '2026-11-23T19:00:00Z']))
  return { plan, programme, ticked, name: '', printed: '2026-11-22', paper: 'a4' }
}

/** Plausible sizes: the measuring itself needs a page that is drawn. */
const sized = (job: PrintJob): SectionSize[] =>
  sectionsOf(job).map(({ groups, fold, opensLast, whole }) => ({
    head: 36,
    groups: groups.map(({ rows }) => ({ overhead: 10, rows: rows.map(() => 22) })),
    fold,
    opensLast,
    whole,
  }))

function printed(job: PrintJob): string {
  const pages = flow(sized(job), { page: 980, first: 780, gap: 24, tolerance: 32 })
  return renderToStaticMarkup(createElement(Pages, { job, sections: sectionsOf(job), pages }))
}

const plainText = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\|+/g, '|')

describe.each(plannable.map((programme) => [programme.id, programme] as const))(
  'the pages for %s',
  (_id, programme) => {
    const job = aJob(programme)
    const text = plainText(printed(job))

    it('hold every session in order with its minutes', () => {
      let at = 0
      for (const { title, part, minutes } of job.plan.sessions) {
        const words = part ? `${title}, part ${part.n} of ${part.of}` : title
        const marked = words.replaceAll(/, (?=(?:part )?\d+ of \d+)/g, ', |')
        const found = text.indexOf(`|${marked}|${minutes}|`, at)
        expect(found, words).toBeGreaterThanOrEqual(at)
        at = found + 1
      }
    })

    it('mark the days off, the buffer and the exam', () => {
      expect(text.match(/\|Day off\|/g)).toHaveLength(2)
      expect(text.match(/\|Buffer day, kept free\|/g)).toHaveLength(2)
      expect(text).toMatch(/\|Mon 15\|Exam\|Exam\|/)
    })

    it('list all that was left out, to the minute', () => {
      const dropped = sectionsOf(job).find(({ kind }) => kind === 'dropped')
      const rows = dropped?.groups.flatMap((group) => group.rows) ?? []
      const minutes = rows.reduce((all, row) => all + (row.is === 'dropped' ? row.minutes : 0), 0)
      expect(minutes).toBe(job.plan.dropped.reduce((all, session) => all + session.minutes, 0))
      expect(text.includes('This plan does not fit')).toBe(!job.plan.feasible)
    })

    it('end with the checklist, the rules and every source', () => {
      expect(text).toMatch(/\|Exam-day checklist\|/)
      for (const label of ['Questions', 'Time', 'To pass', 'After a fail', 'Delivery'])
        expect(text).toContain(`|${label}|`)
      for (const { title } of programme.sources) expect(text).toContain(title)
    })
  },
)

describe('a printed plan', () => {
  const programme = plannable.find(({ id }) => id === 'aws-mla-c02')
  if (!programme) throw new Error('the catalog has lost a programme')
  const job = aJob(programme)
  const markup = printed(job)

  it('has exactly the ticked sessions ticked', () => {
    expect(markup.match(/<title>Done<\/title>/g)).toHaveLength(3)
  })

  it('has a number on each page', () => {
    const footers = [...markup.matchAll(/<footer[\s\S]*?<\/footer>/g)].map(([footer]) => plainText(footer))
    expect(footers.length).toBeGreaterThan(3)
    for (const [i, footer] of footers.entries()) expect(footer).toContain(`|${i + 1} of ${footers.length}|`)
  })

  it('says where an exam’s rule is not published', () => {
    expect(plainText(markup)).toMatch(/\|Time\|[^|]*\|not published\|/)
  })

  it('counts the hours in all and those left', () => {
    const all = job.plan.sessions.reduce((sum, { minutes }) => sum + minutes, 0)
    const done = job.plan.sessions.slice(0, 3).reduce((sum, { minutes }) => sum + minutes, 0)
    const words = (n: number) => (n % 60 ? `${Math.floor(n / 60)} h ${String(n % 60).padStart(2, '0')}` : `${n / 60} h`)
    expect(plainText(markup)).toContain(`|Work in all|${words(all)}|Left|${words(all - done)}|Mock exams|2|`)
  })

  it('names the learner who gave a name', () => {
    const named = renderToStaticMarkup(
      createElement(Pages, { job: { ...job, name: 'Ada' }, sections: [], pages: [{ parts: [], room: 0 }] }),
    )
    expect(plainText(named)).toContain('|Study plan of Ada, printed 22 November 2026|')
  })
})
