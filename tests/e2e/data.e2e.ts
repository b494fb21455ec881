/** A learner's data and its backups: made, gone back to, taken along in a file, and moved elsewhere. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask, go, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { aPlan } from './arrange'
import { answerWith, backups, expectScreens, message, openData, row, screens, section, takeExam } from './data-learner'
import { tabTo } from './keyboard'

// One learner's way, each step after the other.
test.describe.configure({ mode: 'serial' })

let profile = ''
let other = ''
let lectern: Lectern
let second: Lectern
const started: Lectern[] = []

async function begin(folder: string): Promise<Lectern> {
  const one = await start(folder)
  started.push(one)
  return one
}

test.beforeAll(async () => {
  profile = newProfile()
  other = newProfile()
  lectern = await begin(profile)
})
test.afterAll(async () => {
  for (const one of started) await quit(one)
  for (const folder of [profile, other]) removeProfile(folder)
})

test('on the first day it says what will be there', async () => {
  const { page } = lectern
  await openData(page)
  await expect(section(page, 'Backups')).toContainText('The first is made two minutes after Lectern starts, or now.')
  await expect(backups(page)).toHaveCount(0)
  await expect(section(page, 'Restore preview')).toContainText('Nothing changes before you say so')
  await expect(section(page, 'Restore preview').getByRole('button')).toHaveCount(0)
  await expect(section(page, 'Data folder')).toContainText(join(profile, 'data'))
  await expect(section(page, 'Use on a second device')).toContainText('Lectern has no server of its own.')
})

/** The screens when the first backup was made. */
let then: string[] = []
/** And before it was gone back to. */
let now: string[] = []

test('B makes a backup at once', async () => {
  const { page } = lectern
  const { plan } = await aPlan(page)
  await ask(page, 'plan.tick', { plan: plan.id, session: plan.sessions[0]?.id ?? '', on: true })
  await takeExam(page, 4)
  await page.reload()
  then = await screens(page)
  await openData(page)
  await page.keyboard.press('b')
  await expect(message(page, 'Backed up.')).toBeVisible()
  await expect(backups(page)).toHaveCount(1)
  await expect(section(page, 'Backups').getByRole('row').nth(1)).toHaveText(/^Today, \d\d:\d\dby hand411/)
})

test('two clicks on the tab go back to it, and one more undoes that', async () => {
  const { page } = lectern
  const [view] = await ask(page, 'plan.list')
  await ask(page, 'plan.tick', { plan: view?.plan.id ?? '', session: view?.plan.sessions[1]?.id ?? '', on: true })
  await aPlan(page, 'gcp-pmle')
  await takeExam(page, 3)
  await page.reload()
  now = await screens(page)
  await go(page, '#/settings/profile')
  await page.evaluate(() => {
    const count = () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1))
    addEventListener('pointerdown', count, true)
  })

  await page.getByRole('tab', { name: 'Data and backups' }).click()
  await page.locator('label').filter({ hasText: 'by hand' }).click()
  const preview = section(page, 'Restore preview')
  await expect(preview.getByRole('heading', { level: 3 })).toHaveText(/^Back to \w+ \d+ \w+, \d\d:\d\d$/)
  const rows = preview.locator('dl > div')
  expect(await row(rows, 'Answers')).toBe('Answers 7 4 3 since then')
  expect(await row(rows, 'Attempts')).toBe('Attempts 2 1 1 since then')
  expect(await row(rows, 'Sessions done')).toBe('Sessions done 2 1 1 since then')
  expect(await row(rows, 'Plan, MLA-C02')).toMatch(/ same$/)
  expect(await row(rows, 'Plan, PMLE')).toMatch(/ goes$/)
  expect(await row(rows, 'Settings')).toBe('Settings same')
  await preview.getByRole('button', { name: 'Restore this backup' }).click()

  const done = message(page, 'Restored. What was here before is kept as a backup.')
  await expect(done).toBeVisible()
  expect(await page.evaluate(() => Number(sessionStorage.getItem('clicks')))).toBe(3)
  await expectScreens(page, then)
  await done.getByRole('button', { name: 'Undo' }).click()
  await expect(message(page, 'Undone. Everything is as it was before.')).toBeVisible()
  await expectScreens(page, now)
})

test('the same with keys alone', async () => {
  const { page } = lectern
  await go(page, '#/settings/profile')
  await tabTo(page, page.getByRole('tab', { name: 'Profile' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(backups(page)).toHaveCount(3)
  await tabTo(page, backups(page).first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(backups(page).last()).toBeChecked()
  const restore = page.getByRole('button', { name: 'Restore this backup' })
  await expect(restore).toBeVisible()
  await tabTo(page, restore)
  await page.keyboard.press('Enter')
  const done = message(page, 'Restored.')
  await expect(done).toBeVisible()
  await expectScreens(page, then)
  await tabTo(page, done.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(message(page, 'Undone.')).toBeVisible()
  await expectScreens(page, now)
})

const archive = () => join(profile, 'Lectern of Ada.zip')

test('everything goes into one file', async () => {
  const { page } = lectern
  await openData(page)
  await answerWith(lectern, archive())
  await page.getByRole('button', { name: 'Export all' }).click()
  await expect(message(page, `Saved as ${archive()}`)).toBeVisible()
  expect(existsSync(archive())).toBe(true)
})

/** Opens the file on the second machine and returns what the preview says. */
async function preview(one: Lectern): Promise<string[]> {
  await openData(one.page)
  await answerWith(one, archive())
  await one.page.getByRole('button', { name: 'Import from a file' }).click()
  const shown = section(one.page, 'Import preview')
  await expect(shown.getByRole('heading', { level: 3, name: /^Your data of / })).toBeFocused()
  await expect(shown).toContainText(archive())
  return Promise.all(
    ['Answers', 'Attempts', 'Sessions', 'Plan, MLA-C02', 'Plan, PMLE'].map((name) =>
      row(shown.locator('tr, dl > div'), name),
    ),
  )
}

test('on a fresh machine the file is added to what is there, and the addition undone', async () => {
  second = await begin(other)
  const { page } = second
  await takeExam(page, 5)
  await page.reload()
  const before = await screens(page)
  // What is in the file, what is here, what adding would bring.
  expect(await preview(second)).toEqual([
    'Answers 7 5 7',
    'Attempts 2 1 2',
    'Sessions 2 0 2',
    'Plan, MLA-C02 new here',
    'Plan, PMLE new here',
  ])
  await page.getByRole('button', { name: 'Add to what is here' }).click()
  const done = message(page, 'Imported. What was here before is kept as a backup.')
  await expect(done).toBeVisible()
  const [week, list, insights] = await screens(page)
  expect([week, list]).toEqual(now.slice(0, 2))
  expect(insights).toContain('3 finished attempts')
  await done.getByRole('button', { name: 'Undo' }).click()
  await expect(message(page, 'Undone.')).toBeVisible()
  await expectScreens(page, before)
})

test('there it is also put in the place of what is there, with keys alone, and that undone', async () => {
  const { page } = second
  const before = await screens(page)
  await preview(second)
  await tabTo(page, page.getByRole('button', { name: 'Put in place of what is here' }))
  await page.keyboard.press('Enter')
  const done = message(page, 'Imported.')
  await expect(done).toBeVisible()
  await expectScreens(page, now)
  await tabTo(page, done.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(message(page, 'Undone.')).toBeVisible()
  await expectScreens(page, before)
})

test('the data folder is moved, and goes on there after a restart', async () => {
  const { page } = lectern
  const elsewhere = join(profile, 'Elsewhere, à côté')
  const old = join(profile, 'data')
  mkdirSync(elsewhere)
  await openData(page)
  await answerWith(lectern, elsewhere)
  const folder = section(page, 'Data folder')
  await folder.getByRole('button', { name: 'Move the data folder' }).click()
  await expect(folder).toContainText(`The old folder is still at ${old} until you remove it.`)
  await expect(folder.getByText(elsewhere, { exact: true })).toBeVisible()
  await expectScreens(page, now)

  await takeExam(page, 2)
  await quit(lectern)
  lectern = await begin(profile)
  expect((await ask(lectern.page, 'data.overview')).folder).toBe(elsewhere)
  const [week, list, insights] = await screens(lectern.page)
  expect([week, list]).toEqual(now.slice(0, 2))
  expect(insights).toContain('3 finished attempts')
})

test('the old folder goes to the bin when the learner says so', async () => {
  const { app, page } = lectern
  const old = join(profile, 'data')
  const binned = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = []
    shell.trashItem = async (path) => void paths.push(path)
    return paths
  })
  await openData(page)
  const button = page.getByRole('button', { name: 'Move it to the bin' })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(button).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Move the data folder' })).toBeFocused()
  expect(await binned.jsonValue()).toEqual([old])
  expect((await ask(page, 'data.overview')).previous).toBeNull()
})

test('on the whole way nothing was complained of', () => {
  expect(started.flatMap(({ complaints }) => complaints)).toEqual([])
})
