/** The plan as life happens: moved by hand, done in part, skipped, missed, and changed back. */
import { expect, type Page, test } from '@playwright/test'
import { planDefaults } from '../../src/core/plan/schema'
import { ask, go, sharedByAll } from './app'
import { dayFromNow } from './arrange'
import { tabTo } from './keyboard'

const lectern = sharedByAll()

/** A plan that began nine days ago; everything but the last three days is ticked off. */
async function begun(page: Page) {
  const made = await ask(page, 'plan.save', {
    ...planDefaults,
    programme: 'aws-mla-c02',
    start: dayFromNow(-9),
    exam: dayFromNow(70),
    minutes: { mon: 90, tue: 90, wed: 90, thu: 90, fri: 90, sat: 90, sun: 90 },
    daysOff: [dayFromNow(2)],
  })
  for (const { id, date } of made.plan.sessions.filter(({ date }) => date < dayFromNow(-3))) {
    await ask(page, 'plan.tick', { plan: made.plan.id, session: id, on: date < dayFromNow(-3) })
  }
  await page.reload()
  return made.plan
}

const planNow = async (page: Page) => {
  const [view] = await ask(page, 'plan.list')
  if (!view) throw new Error('there is no plan')
  return view
}

const inHand = (page: Page) => page.getByRole('region', { name: 'Move a session' })

test('Today leads to the missed days, and one of four ways is taken and undone', async () => {
  const { page } = lectern()
  const before = await begun(page)
  await go(page, '#/today')
  await page.getByRole('link', { name: 'see four ways on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three days went by without study')
  const choices = page.getByRole('radiogroup', { name: 'What to do about it' })
  await expect(choices.getByRole('radio')).toHaveCount(4)
  await choices.getByRole('radio', { name: /^Catch up/ }).focus()
  for (const name of [/^Spread to the exam/, /^Cut the least valuable/, /^Move the exam date/]) {
    await page.keyboard.press('ArrowDown')
    await expect(choices.getByRole('radio', { name })).toBeChecked()
    await expect(page.getByText('You can undo this.')).toBeVisible()
  }
  expect((await planNow(page)).plan).toEqual(before)
  await choices.getByRole('radio', { name: /^Spread to the exam/ }).focus()
  await page.keyboard.press('Space')
  const moved = await page
    .getByRole('table', { name: /Minutes a day/ })
    .getByRole('row')
    .count()
  expect(moved).toBeGreaterThan(70)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Spread to the exam: the plan is changed.')).toBeVisible()
  const after = (await planNow(page)).plan
  expect(after.sessions).not.toEqual(before.sessions)
  expect(after.previous?.sessions).toEqual(before.sessions)
  await expect(page.getByText('went by without study')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Three days went by without study')).toBeVisible()
  expect((await planNow(page)).plan.sessions).toEqual(before.sessions)
})

test('a session is moved with the keyboard, stays where it was put, and goes back', async () => {
  const { page } = lectern()
  const { plan } = await planNow(page)
  await go(page, `#/plan/${plan.id}`)
  await page.getByRole('button', { name: 'The week after' }).click()
  const ahead = plan.sessions.filter(({ date, kind }) => date > dayFromNow(3) && kind === 'learn')
  const session = ahead.at(-1)
  if (!session) throw new Error('nothing is planned to be learned')
  await go(page, `#/plan/${plan.id}?view=list`)
  const name = page.locator(`[data-session="${session.id}"]`)
  await name.focus()
  await page.keyboard.press('Space')
  await expect(inHand(page)).toContainText('Choose another day.')
  // A day off says so in words, and takes nothing.
  const steps = Math.round((Date.parse(dayFromNow(2)) - Date.parse(session.date)) / 86_400_000)
  for (let i = 0; i < Math.abs(steps); i += 1) await page.keyboard.press('ArrowLeft')
  await expect(inHand(page).getByRole('status')).toContainText('is a day off.')
  await page.keyboard.press('Enter')
  await expect(inHand(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inHand(page)).toHaveCount(0)
  await expect(name).toBeFocused()

  await page.keyboard.press('Space')
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('ArrowRight')
    if (await page.getByText('has room for it.').isVisible()) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText(/ now, and stays there\.$/)).toBeVisible()
  await expect(name).toBeFocused()
  const moved = (await planNow(page)).plan
  expect(moved.input.pinned.map((pin) => pin.session)).toContain(session.id)
  expect(moved.sessions.find(({ id }) => id === session.id)?.date).not.toBe(session.date)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await planNow(page)).plan.input.pinned).toEqual([])
})

test('a session is dragged to another day', async () => {
  const { page } = lectern()
  const { plan } = await planNow(page)
  await go(page, `#/plan/${plan.id}?view=list`)
  const data = await page.evaluateHandle(() => new DataTransfer())
  const source = page.locator('li[draggable="true"]').last()
  const id = await source.locator('[data-session]').getAttribute('data-session')
  await source.dispatchEvent('dragstart', { dataTransfer: data })
  await expect(inHand(page)).toBeVisible()
  const from = plan.sessions.find((session) => session.id === id)?.date
  const fits = page.locator('[data-place="day"] button[data-fits="true"][data-aimed="false"]').last()
  for (const event of ['dragenter', 'dragover', 'drop']) await fits.dispatchEvent(event, { dataTransfer: data })
  await expect(inHand(page)).toHaveCount(0)
  await expect.poll(async () => (await planNow(page)).plan.sessions.find((one) => one.id === id)?.date).not.toBe(from)
  await ask(page, 'plan.undo', { plan: plan.id })
  await page.reload()
})

test('why, how long, pin and skip are said where the session stands', async () => {
  const { page } = lectern()
  const { plan } = await planNow(page)
  await go(page, `#/plan/${plan.id}?view=list`)
  const session = plan.sessions.find(({ date }) => date > dayFromNow(2))
  if (!session) throw new Error('nothing is planned')
  const row = page.getByRole('listitem').filter({ has: page.locator(`[data-session="${session.id}"]`) })
  const open = async () => {
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await row.locator('[data-session]').focus()
    await page.keyboard.press('Enter')
    return page.getByRole('dialog')
  }
  const panel = await open()
  await expect(panel).toContainText('Why this, why then?')
  expect(await panel.getByRole('listitem').count()).toBeGreaterThan(2)
  await tabTo(page, panel.getByRole('textbox', { name: 'Time spent' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await expect(row).toContainText(`10 of ${session.minutes} min`)

  await (await open()).getByRole('button', { name: 'Pin to this day' }).click()
  await expect(row.getByRole('img', { name: 'pinned' })).toBeVisible()
  await (await open()).getByRole('button', { name: 'Unpin' }).click()
  await expect(row.getByRole('img', { name: 'pinned' })).toHaveCount(0)

  await (await open()).getByRole('button', { name: 'Skip it' }).click()
  await expect(row).toContainText('skipped')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).not.toContainText('skipped')
})

test('a plan is removed and brought back with its ticks', async () => {
  const { page } = lectern()
  const before = await planNow(page)
  await go(page, `#/plan/${before.plan.id}`)
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('menuitem', { name: 'Remove this plan' }).click()
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: / to / })).toBeVisible()
  expect(await planNow(page)).toEqual(before)
})

test('a plan that does not fit says by how much and by when, and is made to fit with one press', async () => {
  const { page } = lectern()
  const { plan } = await ask(page, 'plan.save', {
    ...planDefaults,
    programme: 'gcp-pmle',
    start: dayFromNow(0),
    exam: dayFromNow(40),
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 240, sun: 60 },
  })
  expect(plan.feasible).toBe(false)
  await page.reload()
  await go(page, `#/plan/${plan.id}`)
  const out = page.getByRole('region', { name: 'Left out' })
  await expect(out).toContainText(/^Left outThe plan is .* short, and the first of it is missing by /)
  await out.getByRole('button', { name: /^Exam on / }).click()
  await expect(page.getByText('The plan is made anew from today, and fits.')).toBeVisible()
  await expect(out).toHaveCount(0)
})
