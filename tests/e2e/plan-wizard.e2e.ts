/** A plan is asked for: by keyboard alone, from templates, around other plans, from a calendar, from practice. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { ask, go, oneEach } from './app'
import { dayFromNow } from './arrange'
import { tabTo } from './keyboard'
import { rightAnswers } from './practise'

const fresh = oneEach()

const digits = (date: string): string => date.split('-').reverse().join('')

const side = (page: Page): Locator => page.getByRole('complementary', { name: 'What this makes' })

const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name }).locator('xpath=ancestor-or-self::label').click()

test('every answer is given with the keyboard alone, in less than two minutes', async () => {
  const { page } = await fresh.start()
  const begun = Date.now()
  const keys = page.keyboard
  await tabTo(page, page.getByRole('radio', { name: /MLA-C02/ }))
  await keys.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /AI-300/ })).toBeChecked()
  await tabTo(page, page.getByRole('radio', { name: '12 weeks' }))
  await keys.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '24 weeks' })).toBeChecked()
  await tabTo(page, page.getByRole('textbox', { name: 'Friday, minutes' }))
  await keys.press('Control+A')
  await keys.type('45')
  await tabTo(page, page.getByRole('spinbutton', { name: /^day, First day off/i }))
  await keys.type(digits(dayFromNow(5)))
  await tabTo(page, page.getByRole('spinbutton', { name: /^day, Last day off/i }))
  await keys.type(digits(dayFromNow(6)))
  await tabTo(page, page.getByRole('button', { name: 'Take off' }))
  await keys.press('Enter')

  await tabTo(page, page.getByRole('button', { name: /^More/ }))
  await keys.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: 'New to me' }).first())
  await keys.press('ArrowRight')
  await tabTo(page, page.getByRole('combobox', { name: 'Course, book or video' }))
  await keys.type('A book at home')
  await tabTo(page, page.getByRole('textbox', { name: 'How long it is' }))
  await keys.press('Control+A')
  await keys.type('6.5')
  await tabTo(page, page.getByRole('button', { name: 'Add it' }))
  await keys.press('Enter')
  await expect(page.getByRole('list', { name: 'What you learn from' })).toContainText('A book at home, 6 h 30')
  await tabTo(page, page.getByRole('textbox', { name: 'Days kept free before the exam' }))
  await keys.press('Control+A')
  await keys.type('4')
  await tabTo(page, page.getByRole('spinbutton', { name: /^day, Date of a mock exam/i }))
  await keys.type(digits(dayFromNow(150)))
  await tabTo(page, page.getByRole('button', { name: 'Fix this date' }))
  await keys.press('Enter')
  await tabTo(page, page.getByRole('combobox', { name: 'Longest session, mock exams aside' }))
  await keys.type('45')
  await tabTo(page, page.getByRole('textbox', { name: 'Kept for cards on each study day' }))
  await keys.press('Control+A')
  await keys.type('10')
  await tabTo(page, page.getByRole('button', { name: /^Make my plan/ }))
  await keys.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Exam and plan' })).toContainText('168 days')
  expect(Date.now() - begun).toBeLessThan(120_000)

  const [view] = await ask(page, 'plan.list')
  const input = view?.plan.input
  expect(input).toMatchObject({
    programme: 'ms-ai-300',
    exam: dayFromNow(168),
    daysOff: [dayFromNow(5), dayFromNow(6)],
    buffer: 4,
    mocks: [dayFromNow(150)],
    longest: 45,
    cards: 10,
    resources: [{ title: 'A book at home', minutes: 390, domains: [] }],
  })
  expect(input?.minutes.fri).toBe(45)
  expect(Object.values(input?.levels ?? {})).toEqual(['some'])
  const mocks = view?.plan.sessions.filter(({ kind }) => kind === 'mock').map(({ date }) => date)
  expect(mocks).toContain(dayFromNow(150))
  const lengths = view?.plan.sessions.filter(({ kind }) => kind !== 'mock').map(({ minutes }) => minutes) ?? []
  expect(Math.max(...lengths)).toBeLessThanOrEqual(45)
})

test('ten days are too few, it says by how much, and one press makes it fit', async () => {
  const { page } = await fresh.start()
  await choose(page, 'I have 10 days')
  await expect(side(page)).toContainText('10 days')
  await expect(side(page)).toContainText(/No, it is \d+ h( \d\d)? short\./)
  const make = page.getByRole('button', { name: /^Make my plan/ })
  await expect(make).toBeEnabled()
  await side(page)
    .getByRole('button', { name: /^Exam on / })
    .click()
  await expect(side(page)).toContainText(/Yes, /)
  await choose(page, 'I have 10 days')
  await side(page)
    .getByRole('button', { name: /^Study .* in all$/ })
    .click()
  await expect(side(page)).toContainText(/Yes, /)
  await make.click()
  await expect(page.getByRole('complementary', { name: 'Exam and plan' })).toContainText('10 days')
  const [view] = await ask(page, 'plan.list')
  expect(view?.plan).toMatchObject({ feasible: true, shortfallMinutes: 0 })
})

test('a renewal starts from what is known', async () => {
  const { page } = await fresh.start()
  await expect(side(page)).toContainText(/Yes|No/)
  await choose(page, 'Renewal refresh')
  await page.getByRole('button', { name: /^More/ }).click()
  await expect(page.getByRole('radio', { name: 'Know it well', checked: true })).toHaveCount(4)
})

test('a second plan takes what the first one leaves, and says so', async () => {
  const { page } = await fresh.start()
  await expect(side(page)).toContainText(/Yes|No/)
  await page.getByRole('button', { name: /^Make my plan/ }).click()
  await expect(page.getByRole('complementary', { name: 'Exam and plan' })).toBeVisible()
  await go(page, '#/plan/new?programme=ms-ai-300')
  await expect(page.getByText(/^Tuesday has 60 minutes, of which about \d+ are in your MLA-C02 plan\.$/)).toBeVisible()
  const [first] = await ask(page, 'plan.list')
  await expect(side(page)).toContainText(/short|spare/)
  const said = (await side(page).textContent()) ?? ''
  await page.getByRole('button', { name: /^Make my plan/ }).click()
  await expect.poll(async () => (await ask(page, 'plan.list')).length).toBe(2)
  const plans = (await ask(page, 'plan.list')).map(({ plan }) => plan)
  const second = plans.find(({ programme }) => programme === 'ms-ai-300')
  const off = (second?.spareMinutes ?? 0) + (second?.shortfallMinutes ?? 0)
  const hours = off % 60 === 0 ? `${off / 60} h` : `${Math.floor(off / 60)} h ${String(off % 60).padStart(2, '0')}`
  expect(said).toContain(second?.feasible ? `with ${hours} to spare` : `it is ${hours} short`)
  const used = new Map<string, number>()
  for (const { date, minutes } of plans.flatMap(({ sessions }) => sessions)) {
    used.set(date, (used.get(date) ?? 0) + minutes)
  }
  const { minutes } = first?.plan.input ?? { minutes: { sat: 0 } }
  expect(Math.max(...used.values())).toBeLessThanOrEqual(Math.max(...Object.values(minutes)))
})

const event = (from: string, to: string, name: string): string =>
  [
    'BEGIN:VEVENT',
    `UID:${name}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${to.replaceAll('-', '')}`,
    `SUMMARY:${name}`,
    'END:VEVENT',
  ].join('\r\n')

test('days off come from a calendar file, and are shown before they are taken', async () => {
  const { app, page } = await fresh.start()
  const file = join(fresh.profile(), 'holidays.ics')
  const events = [event(dayFromNow(20), dayFromNow(23), 'away'), event(dayFromNow(30), dayFromNow(31), 'feast')]
  const whole = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...events, 'END:VCALENDAR', ''].join('\r\n')
  writeFileSync(file, whole)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: 'From a calendar file…' }).click()
  const box = page.getByRole('dialog', { name: 'Days off from a calendar' })
  await expect(box).toContainText('holidays.ics holds 4 whole days.')
  await expect(box.getByRole('listitem')).toHaveCount(2)
  await box.getByRole('button', { name: 'Take 4 days off' }).click()
  await expect(page.getByRole('list', { name: 'Days off' }).getByRole('listitem')).toHaveCount(2)

  writeFileSync(file, 'no calendar at all')
  await page.getByRole('button', { name: 'From a calendar file…' }).click()
  await expect(page.getByText('holidays.ics is no calendar that Lectern can read')).toBeVisible()
  await expect(box).toHaveCount(0)
  await page.getByRole('button', { name: /^Make my plan/ }).click()
  await expect(page.getByRole('complementary', { name: 'Exam and plan' })).toBeVisible()
  const [view] = await ask(page, 'plan.list')
  expect(view?.plan.input.daysOff).toEqual([20, 21, 22, 30].map(dayFromNow))
})

test('twenty questions tell the start levels, and the answers given before are still there', async () => {
  const { page } = await fresh.start()
  await choose(page, '8 weeks')
  await page.getByRole('button', { name: /^More/ }).click()
  await page.getByRole('button', { name: 'Find out with 20 questions' }).click()
  await expect(page.getByRole('heading', { name: /^Question 1 of 20/ })).toBeVisible()
  const [attempt] = await ask(page, 'practice.attempts')
  const id = attempt?.id ?? ''
  // Two who answer one attempt would get into each other's way, so the page leaves it first.
  await go(page, '#/practice')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  for (const { question, answer } of rightAnswers(
    'aws-mla-c02',
    (await ask(page, 'practice.open', { attempt: id })).attempt,
  )) {
    await ask(page, 'practice.answer', { attempt: id, question, answer, ms: 1000 })
  }
  await ask(page, 'practice.finish', { attempt: id, reason: 'learner' })
  await go(page, `#/practice/result/${id}`)
  await page.getByRole('button', { name: 'Back to the plan' }).click()
  await expect(page.getByRole('radio', { name: '8 weeks' })).toBeChecked()
  await page.getByRole('button', { name: /^More/ }).click()
  await expect(page.getByRole('radio', { name: 'Know it well', checked: true })).toHaveCount(4)
})
