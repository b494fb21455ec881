/** Nothing that was answered is lost when Lectern is killed. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { ask, go, kill, oneEach } from './app'
import { choose, next, option, saved, startExam } from './practise'

const { start, profile } = oneEach()
const journal = () => {
  const folder = join(profile(), 'data', 'journal')
  return readdirSync(folder).map((name) => join(folder, name))
}

/** What each question of the attempt in view holds, by the screen. */
async function onScreen(page: Page, questions: number): Promise<unknown[]> {
  const states: unknown[] = []
  for (let number = 1; number <= questions; number += 1) {
    await page.getByRole('button', { name: new RegExp(`^Question ${number},`) }).click()
    await expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of`) })).toBeVisible()
    states.push({
      ask: await page.locator('#ask').textContent(),
      options: await page.getByRole('group').locator('label').allTextContents(),
      chosen: await page
        .getByRole('group')
        .locator('input')
        .evaluateAll((all) => all.map((one) => 'checked' in one && one.checked)),
      cell: await page.getByRole('button', { name: new RegExp(`^Question ${number},`) }).getAttribute('aria-label'),
    })
  }
  return states
}

test('killed in the middle of an exam, every answer, flag and strike is there again', async () => {
  const first = await start()
  await go(first.page, '#/practice')
  await startExam(first.page, 'AWS MLA-C02 practice')
  for (const number of [1, 2, 3]) {
    await choose(first.page)
    if (number === 2) await first.page.getByRole('button', { name: 'Flag' }).click()
    await next(first.page, number + 1)
  }
  await first.page.getByRole('button', { name: 'Strike out' }).click()
  await option(first.page, 3).click()
  await first.page.getByRole('button', { name: 'Strike out' }).click()
  await expect(option(first.page, 3)).toContainText('struck out')
  const before = await onScreen(first.page, 4)
  await option(first.page, 0).click()
  // The paper is drawn anew each time: a question that wants several is answered whole.
  const asked = (await first.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  if (/choose (two|three)/.test(asked)) await option(first.page, 1).click()
  if (/choose three/.test(asked)) await option(first.page, 2).click()
  await saved(first.page)
  await kill(first)

  const { page } = await start()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('4 of 40 questions are answered')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: /^Question 4 of 40/ })).toBeVisible()
  await expect(option(page, 0).getByRole('radio').or(option(page, 0).getByRole('checkbox'))).toBeChecked()
  await expect(option(page, 3)).toContainText('struck out')
  expect((await onScreen(page, 3)).slice(0, 3)).toEqual(before.slice(0, 3))
  await expect(page.getByRole('button', { name: 'Question 2, answered, flagged' })).toBeVisible()
})

test('a line that the kill cut off is said and kept, and what was saved before it is whole', async () => {
  const first = await start()
  const { attempt, questions } = await ask(first.page, 'practice.start', {
    pack: 'mlops-fundamentals',
    mode: 'study',
    count: 12,
    planned: null,
  })
  for (const { id } of questions) {
    await ask(first.page, 'practice.flag', { attempt: attempt.id, question: id, on: true })
  }
  await kill(first)
  const [file = ''] = journal()
  const whole = readFileSync(file, 'utf8')
  appendFileSync(file, whole.trimEnd().split('\n').at(-1)?.slice(0, 90) ?? '')
  const torn = readFileSync(file)

  const { page } = await start()
  const notice = page.getByRole('alert', { name: 'About your data' })
  await expect(notice).toContainText(/The last line of \d{4}-\d{2}\.jsonl was cut off.*never confirmed as saved/)
  const aside = journal().find((name) => name.includes('.corrupt-')) ?? ''
  await expect(notice).toContainText(aside.slice(aside.lastIndexOf('/') + 1))
  expect(readFileSync(aside)).toEqual(torn)
  expect(readFileSync(file, 'utf8')).toBe(whole)
  const { attempt: read } = await ask(page, 'practice.open', { attempt: attempt.id })
  expect(read.items.filter(({ flagged }) => flagged)).toHaveLength(12)
  await notice.getByRole('button', { name: 'I have read this' }).click()
  await expect(notice).toHaveCount(0)
})
