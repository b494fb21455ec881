/** One learner, two devices: they meet in a shared folder, and never write to one data folder at once. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { planDefaults } from '../../src/core/plan/schema'
import { seal } from '../../src/main/storage/envelope'
import { placesKind } from '../../src/main/storage/places'
import { ask, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { aPlan, dayFromNow } from './arrange'
import { answerWith, expectScreens, message, openData, screens, section, takeExam } from './data-learner'
import { tabTo } from './keyboard'

test.describe.configure({ mode: 'serial' })

const profiles: string[] = []
let desk: Lectern
let sofa: Lectern
let shared = ''

test.beforeAll(async () => {
  profiles.push(newProfile(), newProfile(), newProfile())
  const [first = '', second = ''] = profiles
  shared = join(first, 'Shared')
  mkdirSync(shared)
  desk = await start(first)
  sofa = await start(second)
})
test.afterAll(async () => {
  await quit(desk)
  await quit(sofa)
  for (const profile of profiles) removeProfile(profile)
})

const devices = (page: Page) => section(page, 'Use on a second device').getByRole('table').getByRole('row')

async function joinIn(one: Lectern): Promise<void> {
  await openData(one.page)
  await answerWith(one, shared)
  await one.page.getByRole('button', { name: 'Choose the folder' }).click()
  await expect(section(one.page, 'Use on a second device')).toContainText(/In step: today, \d\d:\d\d\./)
}

async function exchangeByKeys({ page }: Lectern): Promise<void> {
  await openData(page)
  const button = page.getByRole('button', { name: 'Exchange now' })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(button).toBeEnabled()
}

test('two devices that study apart show the same once they have met', async () => {
  await aPlan(desk.page)
  await takeExam(desk.page, 4)
  await takeExam(sofa.page, 6)
  await joinIn(desk)
  await joinIn(sofa)
  await expect(devices(sofa.page)).toHaveCount(3)
  await expect(devices(sofa.page).filter({ hasText: 'this one' })).toHaveCount(1)
  await message(sofa.page, 'Study from another device has come in.').getByRole('button', { name: 'Show it' }).click()
  await exchangeByKeys(desk)
  await message(desk.page, 'Study from another device has come in.').getByRole('button', { name: 'Show it' }).click()
  const [week, , insights] = await screens(desk.page)
  expect(week).toContain('exam on')
  expect(insights).toContain('2 finished attempts')
  await expectScreens(sofa.page, await screens(desk.page))
})

/** Both change the plan of the same exam before either hears of the other. */
async function changeOnBoth(): Promise<void> {
  const weekend = { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 240, sun: 240 }
  const change = ({ page }: Lectern, days: number) =>
    ask(page, 'plan.save', {
      ...planDefaults,
      programme: 'aws-mla-c02',
      start: dayFromNow(0),
      exam: dayFromNow(days),
      minutes: weekend,
      daysOff: [],
      buffer: 2,
      studyMinutes: null,
    })
  await Promise.all([change(desk, 70), change(sofa, 91)])
}

test('a plan that was changed on both is listed with both versions, and one is chosen', async () => {
  const conflict = ({ page }: Lectern) => section(page, 'Changed in two places')
  // Where both stay, so that what comes in by itself in the meantime starts no page again.
  for (const { page } of [desk, sofa]) await openData(page)
  await changeOnBoth()
  await exchangeByKeys(desk)
  await exchangeByKeys(sofa)
  await exchangeByKeys(desk)
  for (const one of [desk, sofa]) {
    await expect(conflict(one).getByRole('heading', { level: 3 })).toHaveText('MLA-C02')
    await expect(conflict(one).getByRole('listitem')).toHaveCount(2)
    await expect(conflict(one).getByText(/ · in use$/)).toHaveCount(1)
  }

  const [listed] = await ask(desk.page, 'data.conflicts')
  const place = listed?.versions.findIndex(({ exam }) => exam === dayFromNow(70)) ?? -1
  const earlier = conflict(desk).getByRole('listitem').nth(place)
  await earlier.getByRole('button', { name: /^Use this one, Today/ }).click()
  await expect(earlier).toContainText('The other version goes, on every device.')
  await earlier.getByRole('button', { name: 'Keep both' }).click()
  const use = earlier.getByRole('button', { name: /^Use this one, Today/ })
  await expect(use).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(earlier.getByRole('button', { name: 'Use this one' })).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(message(desk.page, 'Settled. This version is in use on every device.')).toBeVisible()
  await expect(conflict(desk)).toHaveCount(0)

  await exchangeByKeys(desk)
  await exchangeByKeys(sofa)
  await expect(conflict(sofa)).toHaveCount(0)
  for (const { page } of [desk, sofa]) {
    const [view] = await ask(page, 'plan.list')
    expect(view?.plan.input.exam).toBe(dayFromNow(70))
    await page.reload()
  }
  await expectScreens(sofa.page, await screens(desk.page))
})

test('a second Lectern on the same data folder can look at everything, saves nothing, and says so', async () => {
  const folder = (await ask(desk.page, 'data.overview')).folder
  const visitor = profiles[2] ?? ''
  const { format, migrations, defaults } = placesKind
  writeFileSync(join(visitor, 'places.json'), seal(format, migrations.length + 1, { ...defaults, data: folder }))
  const guest = await start(visitor)
  try {
    const { page } = guest
    const notice = page.getByRole('alert', { name: 'About your data' })
    await expect(notice).toContainText(`The data folder ${folder} is open in another Lectern.`)
    await notice.getByRole('button', { name: 'I have read this' }).click()
    await expectScreens(page, await screens(desk.page))

    await openData(page)
    await expect(page.getByRole('note')).toContainText('Another Lectern has this data folder open, so nothing is saved')
    for (const name of [/^Back up now/, 'Import from a file', 'Move the data folder', 'Choose the folder']) {
      await expect(page.getByRole('button', { name })).toBeDisabled()
    }
    await page.keyboard.press('b')
    expect(await ask(page, 'data.backups')).toEqual([])
    await expect(takeExam(page, 1)).rejects.toThrow('STORE_IN_USE')
  } finally {
    await quit(guest)
  }
  await takeExam(desk.page, 1)
})

test('on the whole way nothing was complained of', () => {
  expect([...desk.complaints, ...sofa.complaints]).toEqual([])
})
