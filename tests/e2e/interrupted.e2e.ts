/** An exam that the system or a crash of the page interrupts: nothing chosen is lost, and its time goes on. */
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { go, type Lectern, oneEach } from './app'
import { choose, next, option, startExam } from './practise'

const { start, profile } = oneEach()

/** An exam with three answers, at its fourth question. */
async function sitting(): Promise<Lectern> {
  const lectern = await start()
  await go(lectern.page, '#/practice')
  await startExam(lectern.page, 'AWS MLA-C02 practice')
  for (const number of [1, 2, 3]) {
    await choose(lectern.page)
    await next(lectern.page, number + 1)
  }
  return lectern
}

const deadline = () => {
  const folder = join(profile(), 'data', 'journal')
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  return lines.flatMap((line) => (line.includes('attempt-started') ? [JSON.parse(line).deadline] : []))
}

test('ended by the system in the middle of an exam, it ends in order and goes on at the same question', async () => {
  const first = await sitting()
  await option(first.page, 1).click()
  // As at a shutdown: the answer may still be on its way.
  const gone = once(first.process, 'exit')
  first.process.kill('SIGTERM')
  expect((await gone)[0]).toBe(0)
  expect(readdirSync(join(profile(), 'data')).filter((name) => /lock\.json|\.tmp$/.test(name))).toEqual([])
  const [until] = deadline()

  const { page } = await start()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: /^Question 4 of 40/ })).toBeVisible()
  await expect(page.getByText(/^[34] of 40 answered$/)).toBeVisible()
  expect(deadline()).toEqual([until])
})

test('after a crash of its page an exam is at the same question with every answer', async () => {
  const { app, page } = await sitting()
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await loaded.catch(() => undefined)
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed()) return 'crashed'
      return contents.executeJavaScript('document.body.innerText')
    })
  await expect.poll(shown, { timeout: 20_000 }).toMatch(/Question 4 of 40[\s\S]*3 of 40 answered/)
})
