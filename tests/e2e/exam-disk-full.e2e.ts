/** A disk that fills up in the middle of an exam: the learner is told, and what was chosen is kept until it is saved. */
import { expect, type Page, test } from '@playwright/test'
import { ask, go, kill, type Lectern, oneEach } from './app'
import { choose, next, option, startExam } from './practise'

const { start } = oneEach()

/**
 * From now on every write of the program fails as on a full disk; `false` makes room again. It is the system's own
 * call that is answered so: a file system that small needs rights a test does not have everywhere.
 */
const fillDisk = ({ app }: Lectern, full: boolean): Promise<void> =>
  app.evaluate(async (_electron, on) => {
    const load = process.mainModule?.require
    if (!load) throw new Error('the program cannot be reached')
    const { open }: typeof import('node:fs/promises') = load('node:fs/promises')
    const file = await open(process.execPath, 'r')
    const calls = Object.getPrototypeOf(file)
    await file.close()
    calls.realWrite ??= calls.write
    const refuse = async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
    }
    calls.write = on ? refuse : calls.realWrite
  }, full)

const line = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved yet.' })
const chosen = (page: Page, place: number) =>
  option(page, place).getByRole('radio').or(option(page, place).getByRole('checkbox'))
const flag = (page: Page) => page.getByRole('button', { name: 'Flag', exact: true })

test('what was chosen and marked on a full disk stays in view, is tried again by itself, and survives', async () => {
  const first = await start()
  const { page } = first
  await go(page, '#/practice')
  await startExam(page, 'AWS MLA-C02 practice')
  await choose(page)
  await next(page, 2)

  await fillDisk(first, true)
  await option(page, 0).click()
  await expect(line(page)).toContainText('The disk is full')
  await expect(page.getByText('Not saved yet', { exact: true })).toBeVisible()
  await expect(chosen(page, 0)).toBeChecked()
  await flag(page).click()
  await expect(flag(page)).toHaveAttribute('aria-pressed', 'true')
  // The clock of an exam does not wait, and the question does.
  await expect(page.getByText(/ left$/)).toBeVisible()
  await page.getByRole('button', { name: /^Next(?! flagged)/ }).click()
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible()
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(line(page)).toBeVisible()

  await fillDisk(first, false)
  // Next was asked for, so it comes when it can.
  await expect(page.getByRole('heading', { name: /^Question 3 of/ })).toBeVisible({ timeout: 20_000 })
  await expect(line(page)).toHaveCount(0)
  await kill(first)

  const again = await start()
  await again.page.getByRole('button', { name: 'Go on' }).click()
  await expect(again.page.getByRole('heading', { name: /^Question 3 of/ })).toBeVisible()
  await again.page.getByRole('button', { name: 'Question 2, answered, flagged' }).click()
  await expect(chosen(again.page, 0)).toBeChecked()
})

test('leaving with something that is not saved is asked about first', async () => {
  const lectern = await start()
  const { app, page } = lectern
  await go(page, '#/practice')
  await startExam(page, 'AWS MLA-C02 practice')
  await fillDisk(lectern, true)
  await option(page, 1).click()
  await expect(line(page)).toBeVisible()

  const leave = page.getByRole('link', { name: /^Leave for Practice/ })
  const question = page.getByRole('alertdialog', { name: 'Leave before this is saved?' })
  await leave.click()
  await expect(question).toContainText('question 1')
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(question).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible()
  await expect(chosen(page, 1)).toBeChecked()

  // The window asks too, and stays open when it is told to.
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const texts: string[] = []
    dialog.showMessageBoxSync = (...given: unknown[]) => {
      texts.push(JSON.stringify(given.at(-1)))
      return 0
    }
    BrowserWindow.getAllWindows()[0]?.close()
    for (let waits = 0; waits < 100 && texts.length === 0; waits += 1) await new Promise((done) => setTimeout(done, 50))
    return texts.join()
  })
  expect(asked).toContain('not on the disk yet')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  await leave.click()
  await question.getByRole('button', { name: 'Leave without it' }).click()
  await expect(page.getByRole('heading', { name: 'Practice', level: 1 })).toBeVisible()
  await fillDisk(lectern, false)
  const [summary] = await ask(page, 'practice.attempts')
  expect(summary).toMatchObject({ answered: 0, finishedAt: null })
})

test('an exam that is finished on a full disk ends as soon as there is room', async () => {
  const lectern = await start()
  const { page } = lectern
  await go(page, '#/practice')
  await startExam(page, 'AWS MLA-C02 practice')
  await choose(page)
  await page.getByRole('button', { name: 'Review and finish' }).click()
  await fillDisk(lectern, true)
  await page.getByRole('button', { name: 'Finish with 39 empty' }).click()
  await expect(line(page)).toContainText('The disk is full')
  await fillDisk(lectern, false)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 40', { timeout: 20_000 })
})
