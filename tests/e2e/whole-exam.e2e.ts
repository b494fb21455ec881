/** A whole exam of 65 questions, with orderings, matchings and two case studies that lock, by keyboard alone. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { count, makeResources } from '../integration/attempt-kill/resources'
import { go, type Lectern, newProfile, quit, removeProfile, root, start } from './app'
import { clearInBothThemes } from './clear'
import { tabTo } from './keyboard'
import { answerByKeys } from './practise'
import { withResources } from './resources'

let profile = ''
let lectern: Lectern

test.beforeAll(async () => {
  profile = newProfile()
  const folder = join(profile, 'resources')
  mkdirSync(folder)
  makeResources(folder, join(root, 'resources'))
  lectern = await start(profile, withResources(folder, profile))
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

/** Questions outside the case studies; the cases come after them, four questions each. */
const single = count - 8

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Everything the screen said out loud by itself since it was last asked. */
const spoken = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'spoken').splice(0))

/** Collects what live regions come to say; the clock must never be among it. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { spoken: said })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(
          '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]',
        )
        const text = region?.textContent?.trim()
        if (text) said.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

test('all 65 questions are answered with keys, through two case studies that close behind one', async () => {
  test.setTimeout(180_000)
  const { page } = lectern
  await go(page, '#/practice')
  const begin = page.getByRole('button', { name: /^Start the practice exam/ })
  await expect(begin).toBeVisible()
  await tabTo(page, begin)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(new RegExp(`^Question 1 of ${count}`))
  await listen(page)
  const kinds = new Set<string>()
  for (let number = 1; number <= count; number += 1) {
    await expect(heading(page)).toHaveText(new RegExp(`^Question ${number} of ${count}`))
    await expect(heading(page)).toBeFocused()
    const task = (await heading(page).textContent()) ?? ''
    const kind = /choose one|choose|put|match/.exec(task)?.[0] ?? ''
    if (!kinds.has(kind)) await clearInBothThemes(page)
    kinds.add(kind)
    await answerByKeys(page)
    if (number === 2) {
      await page.keyboard.press('f')
      await expect(page.getByText('Flagged', { exact: true }).first()).toBeVisible()
      await page.keyboard.press('Alt+t')
      await expect.poll(() => spoken(page).then((said) => said.join(' '))).toMatch(/\b(left|hour|minutes)\b/)
    }
    if (number === single + 1) {
      await expect(page.getByText(/About a (shop|bank)/).first()).toBeVisible()
      await clearInBothThemes(page)
    }
    await page.keyboard.press('ArrowRight')
    if (number === single || number === single + 4) {
      const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
      await expect(dialog).toBeVisible()
      if (number === single) await clearInBothThemes(page)
      await tabTo(page, dialog.getByRole('button', { name: /^(Close|Leave)/ }))
      await page.keyboard.press('Enter')
    }
  }
  expect([...kinds].sort()).toEqual(['choose', 'choose one', 'match', 'put'])
  expect(
    (await spoken(page)).filter((said) => /\d+ (h|min|minutes?|s|seconds?)\b.*left/.test(said)),
    'the clock says nothing by itself',
  ).toEqual([])
})

test('the last look names nothing open, and the result counts all 65', async () => {
  const { page } = lectern
  await expect(heading(page)).toHaveText('Every question has an answer')
  await clearInBothThemes(page)
  const finish = page.getByRole('button', { name: /^Finish/ })
  await tabTo(page, finish)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(new RegExp(`\\d+ of ${count}`))
  await clearInBothThemes(page)
})
