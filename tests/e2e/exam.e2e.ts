/** A practice exam by the exam's rules: a clock, no feedback, and everything open at the end. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Pack } from '../../src/core/practice/pack-schema'
import { ask, go, root, sharedByAll } from './app'
import { choose, next, option, rightBy, startExam } from './practise'

const lectern = sharedByAll()
const pack: Pack = JSON.parse(readFileSync(`${root}resources/packs/aws-mla-c02.json`, 'utf8'))

test('an exam shows the time left, no reasons before its end, and then the result by domain', async () => {
  const { app, page } = lectern()
  await go(page, '#/practice')
  await startExam(page, 'AWS MLA-C02 practice')
  // MLA-C01's 130 minutes for 65 questions are 80 for these 40.
  await expect(page.getByText(/^1 h (20|19) left$/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hide the time left' }).click()
  await expect(page.getByText(/ left$/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the time left' }).click()

  for (let number = 1; number <= 12; number += 1) {
    await choose(page)
    await next(page, number + 1)
  }
  const whys = pack.questions.flatMap(({ options, takeaway }) => [
    takeaway,
    ...options.map(({ rationale }) => rationale),
  ])
  const text = await page.getByRole('main').innerText()
  expect(whys.filter((why) => text.includes(why))).toEqual([])
  const running = (await ask(page, 'practice.attempts'))[0]?.id ?? ''
  const view = await ask(page, 'practice.open', { attempt: running })
  // Not even what main hands to the page holds a key or a reason.
  expect(view.solutions).toEqual({})
  expect(whys.filter((why) => JSON.stringify(view).includes(why))).toEqual([])
  expect(view.msLeft).toBeLessThanOrEqual(80 * 60_000)
  expect(view.msLeft).toBeGreaterThan(70 * 60_000)

  await page.getByRole('button', { name: 'Review and finish' }).click()
  await expect(page.getByRole('heading', { name: '28 questions have no answer' })).toBeVisible()
  await page.getByRole('button', { name: 'Finish with 28 empty' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 40')
  const { attempt } = await ask(page, 'practice.open', { attempt: running })
  expect(attempt.finished?.reason).toBe('learner')
  const right = rightBy('aws-mla-c02', attempt)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${right} of 40`)
  const domains = page.getByRole('table', { name: 'Right answers by domain' })
  await expect(domains.getByRole('rowheader')).toHaveCount(4)
  const cells = await domains.getByText(/^\d+ of \d+$/).allTextContents()
  const counts = cells.map((cell) => cell.split(' of ').map(Number))
  expect(counts.map(([, total]) => total).reduce((a = 0, b = 0) => a + b, 0)).toBe(40)
  expect(counts.map(([own]) => own).reduce((a = 0, b = 0) => a + b, 0)).toBe(right)
  await expect(page.getByText('AWS passes at 720 on a scale of 100 to 1,000', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: /^Review now/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const reviewed = await page.getByRole('main').innerText()
  expect(whys.filter((why) => reviewed.includes(why.replace(/`|\*\*/g, ''))).length).toBeGreaterThan(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a finished exam takes no further answer', async () => {
  const { page } = lectern()
  const [summary] = await ask(page, 'practice.attempts')
  const attempt = summary?.id ?? ''
  const question = (await ask(page, 'practice.open', { attempt })).questions[0]
  const about = { attempt, question: question?.id ?? '' }
  await expect(ask(page, 'practice.flag', { ...about, on: true })).rejects.toThrow('ATTEMPT_FINISHED')
  await go(page, `#/practice/attempt/${attempt}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(option(page, 0)).toHaveCount(0)
})
