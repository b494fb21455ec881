/** axe finds nothing against any screen, in either theme. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { go, sharedByAll } from './app'
import { clearInBothThemes } from './clear'
import { arrange, freshScreens, type Kind, type Known, type Screen, show, usedScreens } from './screens'

const lectern = sharedByAll()
let known: Known | null = null

const nothing: Known = { plan: '', study: '', exam: '', done: '', questions: {} }

for (const screen of freshScreens) {
  test(`${screen.name} is clear of violations`, async () => {
    const { page } = lectern()
    await show(page, screen, nothing)
    await clearInBothThemes(page)
  })
}

async function look(screen: Screen): Promise<Page> {
  const { page } = lectern()
  known ??= await arrange(page)
  await show(page, screen, known)
  return page
}

for (const screen of usedScreens) {
  test(`${screen.name} is clear of violations`, async () => clearInBothThemes(await look(screen)))
}

test('an open menu, calendar and the keys are clear of violations', async () => {
  const { page } = lectern()
  await go(page, '#/explore')
  await page.getByRole('button', { name: 'Provider' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await clearInBothThemes(page)
  await page.keyboard.press('Escape')
  await go(page, '#/plan/new')
  await page.getByRole('button', { name: /Exam date/ }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await clearInBothThemes(page)
  await page.keyboard.press('Escape')
  await go(page, '#/practice')
  await expect(page.getByRole('heading', { name: 'Practice', level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await clearInBothThemes(page)
})

test('what is said of a bad file and of a failure is clear of violations', async () => {
  const { app, page } = lectern()
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('store-notice', {
      id: 'a',
      kind: 'set-aside',
      file: 'plans.json',
      keptAs: 'plans.json.corrupt-2026-11-22',
    }),
  )
  await go(page, '#/explore/no-such-programme')
  await expect(page.getByRole('alert', { name: 'About your data' })).toBeVisible()
  await clearInBothThemes(page)
})

const kindOf = (name: string): Kind =>
  (['multiple', 'matching'] as const).find((kind) => name.endsWith(kind)) ?? 'single'

test('a question, its options and its reasons have the contrast that long reading wants', async () => {
  for (const name of ['a question, multiple', 'a checked answer, single', 'a checked answer, matching']) {
    const screen = usedScreens.find((one) => one.name === name)
    if (!screen) throw new Error(`no screen is called ${name}`)
    const page = await look(screen)
    // A second visit may have led on to the last look; the navigator stands there too.
    const number = known?.questions[kindOf(name)] ?? 0
    await page.getByRole('button', { name: new RegExp(`^Question ${number},`) }).click()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.locator('[aria-labelledby="question"]')).toBeVisible()
      const axe = new AxeBuilder({ page }).setLegacyMode(true).include('[aria-labelledby="question"]')
      const { violations: found, passes } = await axe.withRules(['color-contrast-enhanced']).analyze()
      const places = found.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))
      const texts = await Promise.all(places.map((place) => page.locator(place).textContent()))
      // Marks and counts of a word or two may be quieter.
      expect(texts.filter((text) => (text ?? '').length > 40)).toEqual([])
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(4)
    }
  }
})
