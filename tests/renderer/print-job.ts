/** Plans of the shipped programmes on paper, without a page to draw them on. */
import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Programme } from '../../src/core/catalog/schema'
import { makePlan } from '../../src/core/plan/make-plan'
import { planDefaults } from '../../src/core/plan/schema'
import type { PlanInput } from '../../src/core/plan/types'
import { Pages } from '../../src/renderer/src/print/Document'
import { flow, type SectionSize } from '../../src/renderer/src/print/flow'
import type { PrintJob } from '../../src/renderer/src/print/job'
import { sectionsOf } from '../../src/renderer/src/print/sections'
import { wholePlan } from '../../src/shared/plan-paper'

const folder = new URL('../../resources/catalog/programmes/', import.meta.url)
const shipped: Programme[] = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
export const plannable = shipped.filter(({ blueprint }) => blueprint !== null)

const week = { mon: 60, tue: 85, wed: 60, thu: 85, fri: 0, sat: 150, sun: 60 }

export function aJob(programme: Programme, rest: Partial<PlanInput> = {}): PrintJob {
  const input: PlanInput = {
    ...planDefaults,
    programme: programme.id,
    start: '2026-11-23',
    exam: '2027-02-15',
    minutes: week,
    daysOff: ['2026-12-24', '2026-12-25'],
    ...rest,
  }
  const plan = makePlan({ id: 'p', createdAt: '2026-11-22T08:00:00Z', revision: 0, input, programme })
  const ticked = Object.fromEntries(plan.sessions.slice(0, 3).map(({ id }) => [id, '2026-11-23T19:00:00Z']))
  const progress = { ticked, spent: {}, skipped: {} }
  return { plan, programme, progress, options: wholePlan, name: '', printed: '2026-11-22', paper: 'a4' }
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

export function printed(job: PrintJob): string {
  const pages = flow(sized(job), { page: 980, first: 780, gap: 24, tolerance: 32 })
  return renderToStaticMarkup(createElement(Pages, { job, sections: sectionsOf(job), pages }))
}

export const plainText = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\|+/g, '|')

/** The job for one of them. */
export function jobFor(id: string, rest: Partial<PlanInput> = {}): PrintJob {
  const programme = plannable.find((one) => one.id === id)
  if (!programme) throw new Error(`the catalog has lost ${id}`)
  return aJob(programme, rest)
}
