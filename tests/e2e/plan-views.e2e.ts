/** The same plan as a week, a month, a list and a burn-down. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { planDefaults } from '../../src/core/plan/schema'
import { ask, go, sharedByAll } from './app'
import { aPlan, dayFromNow } from './arrange'

const lectern = sharedByAll()

test('all views hold the same sessions', async () => {
  const { page } = lectern()
  const { plan } = await aPlan(page)
  await page.reload()
  const ids = () =>
    page.locator('[data-session]').evaluateAll((all) => all.map((one) => one.getAttribute('data-session') ?? ''))
  await go(page, `#/plan/${plan.id}?view=list`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The whole plan')
  expect(await ids()).toEqual(plan.sessions.map(({ id }) => id))

  await go(page, `#/plan/${plan.id}`)
  const next = page.getByRole('button', { name: 'The week after' })
  const weeks: string[] = []
  for (;;) {
    weeks.push(...(await ids()))
    if (await next.isDisabled()) break
    await next.click()
  }
  expect(weeks).toEqual(plan.sessions.map(({ id }) => id))

  await go(page, `#/plan/${plan.id}?view=month`)
  const day = plan.sessions.at(-1)?.date ?? ''
  const minutes = plan.sessions.filter(({ date }) => date === day).reduce((sum, one) => sum + one.minutes, 0)
  const number = Number(day.slice(8))
  const cell = page.getByRole('table').getByRole('button', { name: new RegExp(`^\\w+ ${number} \\w+`) })
  await expect(cell.first()).toContainText(minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`)
  await cell.first().click()
  await expect(page.getByRole('radio', { name: 'Week' })).toBeChecked()
  expect(await ids()).toContain(plan.sessions.at(-1)?.id)
})

test('the arrows turn weeks and months, and T goes back to today', async () => {
  const { page } = lectern()
  const title = page.getByRole('heading', { level: 1 })
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('t')
  await expect(page.getByText(/ · week 1 of /)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/ · week 2 of /)).toBeVisible()
  await page.getByRole('radio', { name: 'Month' }).check({ force: true })
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('t')
  const month = await title.textContent()
  await page.keyboard.press('ArrowRight')
  await expect(title).not.toHaveText(month ?? '')
  await page.keyboard.press('t')
  await expect(title).toHaveText(month ?? '')
})

test('the burn-down is a table too, from the first day to the exam', async () => {
  const { page } = lectern()
  const [view] = await ask(page, 'plan.list')
  await page.getByRole('button', { name: 'The same as a table' }).click()
  const rows = page.getByRole('table').filter({ hasText: 'Cushion' }).locator('tbody tr')
  await expect(rows).toHaveCount(85)
  await expect(rows.last()).toContainText('0 min')
  expect(view?.plan.input.exam).toBe(dayFromNow(84))
})

test('an open session, one in hand and the ways on are clear of violations, and keep within a small window', async () => {
  const { app, page } = lectern()
  const { plan } = await ask(page, 'plan.save', {
    ...planDefaults,
    programme: 'gcp-pmle',
    start: dayFromNow(-7),
    exam: dayFromNow(60),
    minutes: { mon: 90, tue: 90, wed: 90, thu: 90, fri: 90, sat: 90, sun: 90 },
  })
  await page.reload()
  const clear = async () => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
    }
  }
  await go(page, `#/plan/${plan.id}`)
  await page.getByRole('button', { name: 'The week after' }).click()
  const session = page.locator('[data-session]').last()
  await session.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await clear()
  await page.getByRole('button', { name: 'Move to…' }).click()
  await expect(page.getByRole('region', { name: 'Move a session' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await clear()
  await page.keyboard.press('Escape')
  await go(page, `#/plan/${plan.id}/replan`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seven days went by without study')
  await clear()

  for (const [width, height, zoom] of [
    [900, 600, 1],
    [1280, 800, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h, z]) => {
        const window = BrowserWindow.getAllWindows()[0]
        window?.setContentSize(w, h)
        window?.webContents.setZoomFactor(z)
      },
      [width, height, zoom] as const,
    )
    await page.waitForFunction((wanted) => innerWidth === wanted, width / zoom)
    const main = page.getByRole('main')
    expect(await main.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThanOrEqual(1)
    const use = page.getByRole('button', { name: 'Use this plan' })
    await main.evaluate((part) => part.scrollTo(0, part.scrollHeight))
    const end = await page.getByRole('region', { name: 'Use this plan' }).boundingBox()
    expect(Math.round((end?.y ?? 0) + (end?.height ?? 0))).toBe(Math.round(height / zoom))
    await expect(use).toBeInViewport({ ratio: 1 })
    await go(page, `#/plan/${plan.id}`)
    await page.locator('[data-session]').first().click()
    const box = await page.getByRole('dialog').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width / zoom).toBe(true)
    expect(box && box.y >= 0 && box.y + box.height <= height / zoom).toBe(true)
    await page.keyboard.press('Escape')
    await go(page, `#/plan/${plan.id}/replan`)
    await expect(use).toBeVisible()
  }
})
