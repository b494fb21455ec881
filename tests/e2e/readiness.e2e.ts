/** Readiness and mastery of somebody with a year of study, and of somebody who has just begun. */
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { writeLearner } from '../../scripts/growth/write'
import { go, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { aPlan, dayFromNow } from './arrange'
import { clearInBothThemes } from './clear'
import { message } from './data-learner'

// One profile, looked at from all sides.
test.describe.configure({ mode: 'serial' })

let profile = ''
let lectern: Lectern

test.beforeAll(async () => {
  profile = newProfile()
  await writeLearner(join(profile, 'data'), { events: 4_000, years: 1, seed: 1, end: dayFromNow(0) })
  lectern = await start(profile)
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the range of the score stands in figures, in a sentence, drawn and as a table', async () => {
  const { page, complaints } = lectern
  await go(page, '#/insights')
  await expect(page.getByRole('heading', { level: 1, name: /the line$/ })).toBeVisible()
  const today = section(page, 'Today')
  await expect(today.getByText(/^\d+–\d+ %$/).first()).toBeVisible()
  await expect(today).toContainText('Your likely score if you sat it today.')
  await expect(today).toContainText('40 answers')
  const table = section(page, 'Readiness').getByRole('table', { name: /^Likely score over time/ })
  expect(await table.getByRole('row').count()).toBeGreaterThan(2)
  await expect(section(page, 'Mastery by domain').getByRole('listitem')).toHaveCount(4)
  await expect(section(page, 'What each domain adds or takes').getByText(/^[+−]\d+\.\d$/)).toHaveCount(4)
  await clearInBothThemes(page)
  expect(complaints).toEqual([])
})

test('how it is computed is a page of its own, with what it was measured to be worth', async () => {
  const { page } = lectern
  await page.getByRole('link', { name: 'How is this computed?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How readiness is computed' })).toBeVisible()
  await expect(section(page, 'How well it did').getByRole('row')).toHaveCount(10)
  await clearInBothThemes(page)
})

test('objectives are filtered by domain, and one of them is practised', async () => {
  const { page } = lectern
  await go(page, '#/insights?tab=objectives')
  const table = page.getByRole('table', { name: /^Objectives/ })
  await expect(table).toBeVisible()
  await clearInBothThemes(page)
  await page.getByRole('button', { name: 'All domains' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Operating/ }).click()
  await page.keyboard.press('Escape')
  const numbers = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent?.charAt(0)))
  expect(new Set(numbers)).toEqual(new Set(['4']))
  await table
    .getByRole('link', { name: /^Practise 4\./ })
    .first()
    .click()
  await expect(page).toHaveTitle('Practice · Lectern')
  expect(await page.evaluate(() => window.location.hash)).toContain('objective=aws-mla-c02%2F4.')
})

test('a real exam is noted, moves the chance, and is taken off the list again', async () => {
  const { page } = lectern
  await go(page, '#/insights')
  const [today, exams] = [section(page, 'Today'), section(page, 'Real exams')]
  const before = await today.innerText()
  await exams.getByRole('button', { name: 'I sat the exam' }).click()
  await exams.getByText('Not passed', { exact: true }).click()
  await clearInBothThemes(page)
  await exams.getByRole('button', { name: 'Save' }).click()
  await expect(exams.getByRole('listitem')).toContainText('Lectern had said')
  await message(page, 'Noted.').getByRole('button', { name: 'Undo' }).click()
  await expect(exams.getByRole('listitem')).toHaveCount(0)
  expect(await today.innerText()).toBe(before)
})

test('Today, Explore and Plan say what is known', async () => {
  const { page } = lectern
  await aPlan(page)
  await page.reload()
  await go(page, '#/today')
  const side = page.getByRole('complementary', { name: 'Exam and plan' })
  await expect(side.getByRole('img', { name: /^Likely score \d+ %/ })).toBeVisible()
  await go(page, '#/explore/aws-mla-c02')
  const known = section(page, 'Blueprint').getByText(/^\d+ of \d+, mastered about/)
  await expect(known.filter({ visible: true })).toHaveCount(4)
  await clearInBothThemes(page)
  await go(page, '#/plan')
  await expect(page.getByRole('heading', { name: 'Mastered least' })).toBeVisible()
  await page.getByRole('link', { name: 'Practise it' }).click()
  await expect(page).toHaveTitle('Practice · Lectern')
})

test('with a plan and no answers, the place says what is missing and leads to it', async () => {
  const fresh = newProfile()
  const begun = await start(fresh)
  const { page } = begun
  await aPlan(page)
  await page.reload()
  const side = page.getByRole('complementary', { name: 'Exam and plan' })
  await expect(side.getByText('40 first answers more, and your likely score stands here.')).toBeVisible()
  await side.getByRole('link', { name: 'What is missing' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Not enough answers yet to say' })).toBeVisible()
  await expect(section(page, 'What is missing').getByText('8 more', { exact: true })).toHaveCount(4)
  await clearInBothThemes(page)
  await section(page, 'What is missing')
    .getByRole('button', { name: /^Practise / })
    .click()
  await expect(page).toHaveTitle('Practice · Lectern')
  await quit(begun)
  removeProfile(fresh)
})
