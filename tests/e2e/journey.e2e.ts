/** The main job from the first start on: compare four exams, plan one, study, tick off, come back, print, take along. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import ICAL from 'ical.js'
import { ask, go, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { dayFromNow } from './arrange'
import { choose, next, rightBy, startStudy } from './practise'

// One learner's way, each step after the other.
test.describe.configure({ mode: 'serial' })

let profile = ''
let lectern: Lectern
const addresses = new Set<string>()

const begin = async () => {
  lectern = await start(profile)
  lectern.page.on('request', (request) => addresses.add(request.url()))
}
test.beforeAll(async () => {
  profile = newProfile()
  await begin()
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

const exams = ['MLA-C02', 'AI-300', 'PMLE', 'ML Professional']

test('a first start asks four questions and lets one look around', async () => {
  const { page } = lectern
  await expect(page.getByRole('heading', { name: 'Four questions, then a plan' })).toBeVisible()
  await page.getByRole('link', { name: 'Look around first' }).click()
  await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible()
})

test('the four flagships stand side by side, with their facts and what each covers of the others', async () => {
  const { page } = lectern
  for (const exam of exams) {
    await page
      .getByRole('checkbox', { name: `Choose ${exam} to compare` })
      .locator('xpath=ancestor::label')
      .click()
  }
  await page
    .getByRole('region', { name: 'Chosen to compare' })
    .getByRole('button', { name: /^Compare 4/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Four certifications, side by side' })).toBeVisible()
  const table = page.getByRole('region', { name: 'Comparison' }).getByRole('table')
  const heads = await table.getByRole('columnheader').allTextContents()
  for (const provider of ['AWS', 'Microsoft', 'Google Cloud', 'Databricks']) expect(heads.join(' ')).toContain(provider)
  // List prices in October 2026.
  await expect(table.getByRole('row', { name: /^Fee/ })).toContainText(/\$150.*\$165.*\$200/)
  await expect(table.getByRole('rowheader', { name: 'Blueprint, %' })).toBeVisible()
  const overlap = page.getByRole('table', { name: 'Overlap' })
  expect(await overlap.getByRole('rowheader').allTextContents()).toEqual(exams)
})

test('from the comparison a plan of twelve weeks is made', async () => {
  const { page } = lectern
  await page.getByRole('button', { name: /^Plan MLA-C02/ }).click()
  await page.getByText('No date yet: plan for twelve weeks').click()
  await expect(page.getByRole('complementary', { name: 'What this makes' })).toContainText('84 days')
  await page.getByRole('button', { name: 'Make my plan' }).click()
  await expect(page.getByText(/MLA-C02 · exam on .* · week 1 of 1[23]/)).toBeVisible()
  const [view] = await ask(page, 'plan.list')
  expect(view?.plan.input).toMatchObject({ programme: 'aws-mla-c02', start: dayFromNow(0), exam: dayFromNow(84) })
  expect(view?.plan.sessions.length).toBeGreaterThan(40)
})

const tickBoxes = (page: Page, ticked: boolean) => page.getByRole('button', { name: /^Done: /, pressed: ticked })

test('a session ticked off is ticked off after a restart', async () => {
  const { page } = lectern
  await go(page, '#/plan?view=list')
  const first = tickBoxes(page, false).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  await expect(tickBoxes(page, true)).toHaveCount(1)
  await quit(lectern)
  await begin()
  await go(lectern.page, '#/plan?view=list')
  await expect(tickBoxes(lectern.page, true)).toHaveCount(1)
  expect(await tickBoxes(lectern.page, true).getAttribute('aria-label')).toBe(name)
  await go(lectern.page, '#/today')
  await expect(lectern.page.getByText('84 days')).toBeVisible()
})

test('ten questions are taken, each with its reasons, and the result counts what was right', async () => {
  const { page } = lectern
  await go(page, '#/practice')
  await startStudy(page, 'AWS MLA-C02 practice', '10')
  for (let number = 1; number <= 10; number += 1) {
    await choose(page)
    await page.getByRole('button', { name: /^Check/ }).click()
    await expect(page.getByText(/^(Correct|Y?our answer)/).first()).toBeVisible()
    if (number < 10) await next(page, number + 1)
  }
  await page.getByRole('button', { name: /^Review(?! and)/ }).click()
  await expect(page.getByRole('heading', { name: 'Every question has an answer' })).toBeVisible()
  await page.getByRole('button', { name: /^Finish/ }).click()
  const [summary] = await ask(page, 'practice.attempts')
  const { attempt } = await ask(page, 'practice.open', { attempt: summary?.id ?? '' })
  const right = rightBy('aws-mla-c02', attempt)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${right} of 10`)
  await go(page, '#/insights')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not enough answers yet to say')
  await go(page, '#/insights?tab=history')
  await expect(page.getByRole('row').filter({ hasText: 'study session' })).toContainText(`${right} of 10`)
})

/** Answers the system's question where to save, and chooses from the plan's menu. */
async function exportAs(item: RegExp, file: string): Promise<void> {
  const { app, page } = lectern
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await go(page, '#/plan')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible({ timeout: 30_000 })
}

/** A text without its spaces and line ends, which paper sets as it likes. */
const tight = (text: string): string => text.replace(/[\s\u00ad]+/g, '')

for (const [paper, size] of [
  ['A4', 'A4'],
  ['US Letter', 'letter'],
] as const) {
  test(`the plan is printed on ${paper}: whole, sound, every page numbered`, async () => {
    const file = join(profile, `Plan für Ada, ${paper}.pdf`)
    await exportAs(new RegExp(`^PDF, ${paper}$`), file)
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1])
    expect(info).toMatch(new RegExp(`^Page size:.*\\(${size}\\)$`, 'm'))
    expect(info).toMatch(/^Title:\s+Study plan: AWS Certified Machine Learning Engineer/m)
    expect(pages).toBeGreaterThan(2)
    const pageText = (page: number) =>
      execFileSync('pdftotext', ['-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' })
    const texts = Array.from({ length: pages }, (_, i) => pageText(i + 1))
    for (const [i, text] of texts.entries()) expect(text).toMatch(new RegExp(`\\b${i + 1} of ${pages}\\b`))
    const whole = tight(texts.join('\n'))
    const [view] = await ask(lectern.page, 'plan.list')
    const titles = view?.plan.sessions.map(({ title, part }) =>
      part ? `${title}, part ${part.n} of ${part.of}` : title,
    )
    expect(titles?.filter((title) => !whole.includes(tight(title)))).toEqual([])
    for (let week = 1; week <= 12; week += 1) expect(whole).toContain(`Week${week}`)
  })
}

test('the calendar file holds the same sessions on the same days, and the exam', async () => {
  const file = join(profile, 'plan.ics')
  await exportAs(/^Calendar file/, file)
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const [view] = await ask(lectern.page, 'plan.list')
  const entries = events.map(({ startDate, endDate, summary }) => {
    expect(startDate.isDate).toBe(true)
    expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400)
    return `${startDate.toString()} ${summary.replace(/^(Learn|Drill|Review|Mock): /, '')}`
  })
  const planned = view?.plan.sessions.map(({ date, title, minutes }) => `${date} ${title} (${minutes} min)`) ?? []
  const exam = entries.filter((entry) => entry.includes('Exam: '))
  expect(exam).toEqual([expect.stringContaining(dayFromNow(84))])
  expect(entries.filter((entry) => !exam.includes(entry)).sort()).toEqual([...planned].sort())
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(planned.length + 1)
})

test('a file that cannot be written is said, and what was there stays', async () => {
  const { app, page } = lectern
  const file = join(profile, 'no such folder', 'plan.ics')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Calendar file/ }).click()
  await expect(page.getByText(`The file ${file} could not be written.`)).toBeVisible()
})

test('on the whole way nothing but Lectern’s own files was asked for, and nothing was complained of', () => {
  expect(addresses.size).toBeGreaterThan(10)
  expect([...addresses].filter((address) => !address.startsWith('app://lectern/'))).toEqual([])
  expect(lectern.complaints).toEqual([])
})
