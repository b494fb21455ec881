import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Pages } from '../../src/renderer/src/print/Document'
import { sectionsOf } from '../../src/renderer/src/print/sections'
import { aJob, jobFor, plainText, plannable, printed } from './print-job'

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
  const job = jobFor('aws-mla-c02')
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
