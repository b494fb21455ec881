/** Everything Lectern does can be done without a pointer, and one always sees where one is. */
import { expect, test } from '@playwright/test'
import { ask, go, sharedByAll } from './app'
import { dayFromNow } from './arrange'
import { round, tabTo } from './keyboard'
import { answerByKeys } from './practise'
import { arrange, type Known, show, usedScreens } from './screens'

const lectern = sharedByAll()
let known: Known | null = null

/** A profile that has seen use. */
const inUse = async (): Promise<Known> => {
  known ??= await arrange(lectern().page)
  return known
}

test('a plan is made', async () => {
  const { page } = lectern()
  await expect(page.getByRole('heading', { name: 'Four questions, then a plan' })).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: /MLA-C02/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /PMLE/ })).toBeChecked()

  const exam = dayFromNow(70)
  await tabTo(page, page.getByRole('spinbutton', { name: /^day, Exam date/i }))
  const [year = '', month = '', day = ''] = exam.split('-')
  await page.keyboard.type(`${day}${month}${year}`)
  await tabTo(page, page.getByRole('textbox', { name: 'Friday, minutes' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('30')
  await page.keyboard.press('Tab')

  const off = dayFromNow(5)
  const [offYear = '', offMonth = '', offDay = ''] = off.split('-')
  await tabTo(page, page.getByRole('spinbutton', { name: /^day, First day off/i }))
  await page.keyboard.type(`${offDay}${offMonth}${offYear}`)
  await tabTo(page, page.getByRole('button', { name: 'Take off' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Days off' }).getByRole('listitem')).toHaveCount(1)

  await tabTo(page, page.getByRole('button', { name: /^Make my plan/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Exam and plan' })).toContainText('70 days')
  const [view] = await ask(page, 'plan.list')
  expect(view?.plan.input).toMatchObject({ programme: 'gcp-pmle', exam, daysOff: [off] })
  expect(view?.plan.input.minutes.fri).toBe(30)
})

test('a session of the plan is ticked, a week turned and a file asked for', async () => {
  const { app, page } = lectern()
  await inUse()
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await go(page, '#/plan')
  await expect(page.getByText(/ · week 1 of /)).toBeVisible()
  const first = page.getByRole('button', { name: /^Done: / }).first()
  await tabTo(page, first)
  await page.keyboard.press('Space')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/ · week 2 of /)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText(/ · week 1 of /)).toBeVisible()
  const menu = page.getByRole('button', { name: 'Export' })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'PDF, A4' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: /^Calendar file/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(menu).toBeFocused()
})

test('each screen is reached from the rail', async () => {
  const { page } = lectern()
  const rail = page.getByRole('navigation', { name: 'Screens' })
  const labels = await rail
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('aria-label') ?? ''))
  expect(labels).toContain('Practice')
  for (const label of labels) {
    await tabTo(page, rail.getByRole('link', { name: label }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(`${label} · Lectern`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(rail.getByRole('link', { name: label })).toHaveAttribute('aria-current', 'page')
  }
})

test('four programmes are found, chosen and compared', async () => {
  const { page } = lectern()
  await go(page, '#/explore')
  await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible()
  for (const word of ['mla-c02', 'ai-300', 'pmle', 'ml professional']) {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(word)
    await tabTo(page, page.getByRole('table').getByRole('link'))
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
  }
  await expect(page.getByText('4 chosen')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { name: 'Four certifications, side by side' })).toBeVisible()
  const heads = await page.getByRole('columnheader').allTextContents()
  for (const label of ['MLA-C02', 'AI-300', 'PMLE', 'Databricks']) expect(heads.join(' ')).toContain(label)
})

test('a study session of five questions is sat, from Practice to its result', async () => {
  const { page } = lectern()
  await go(page, '#/practice')
  await tabTo(page, page.getByRole('button', { name: 'Question pack' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'AWS MLA-C02 practice' })).toBeFocused()
  await page.keyboard.type('MLOps f')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'MLOps fundamentals' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Build a session' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'How many questions' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('5')
  await tabTo(page, page.getByRole('button', { name: 'Start a study session, MLOps fundamentals' }))
  await page.keyboard.press('Enter')
  for (let number = 1; number <= 5; number += 1) {
    await expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of 5`) })).toBeFocused()
    await answerByKeys(page)
    if (number === 2) {
      await page.keyboard.press('f')
      await expect(page.getByRole('button', { name: 'Question 2, answered, flagged' })).toBeVisible()
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
  }
  await expect(page.getByRole('heading', { name: 'Every question has an answer' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: /^Question 5 of 5/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Every question has an answer' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^\d of 5/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Questions to look through' })).toBeVisible()
})

test('? shows the keys of the screen, Escape puts them away and the focus goes back', async () => {
  const { page } = lectern()
  await inUse()
  await go(page, '#/plan')
  const list = page.getByRole('radio', { name: 'Week' })
  await tabTo(page, list)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await expect(keys).toContainText('the week after, or the month')
  for (let steps = 0; steps < 4; steps += 1) {
    await page.keyboard.press('Tab')
    expect(await keys.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(list).toBeFocused()
})

for (const screen of usedScreens) {
  test(`going round ${screen.name} with Tab, nothing holds the focus fast and one sees where it is`, async () => {
    const { page } = lectern()
    await show(page, screen, await inUse())
    const stops = await round(page)
    expect(stops.length).toBeGreaterThan(2)
    expect(stops.filter(({ shows, inView }) => !shows || !inView)).toEqual([])
  })
}
