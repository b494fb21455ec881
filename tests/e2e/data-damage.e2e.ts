/** Damage to the data: it is named, the check looks at every part, and what a backup has comes back. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { kill, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { aPlan } from './arrange'
import { backups, expectScreens, openData, screens, section, takeExam } from './data-learner'
import { tabTo } from './keyboard'

// One profile that meets with one damage after the other.
test.describe.configure({ mode: 'serial' })

let profile = ''
let lectern: Lectern
let then: string[] = []
let journal = ''

test.beforeAll(async () => {
  profile = newProfile()
  lectern = await start(profile)
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

const journalFile = (): string => {
  const folder = join(profile, 'data', 'journal')
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  expect(names).toHaveLength(1)
  return join(folder, names[0] ?? '')
}

/** Checks by the button, and returns what is said, part by part. */
async function check(page: Page): Promise<string[]> {
  const found = section(page, 'Check')
  const button = found.getByRole('button', { name: /^Check (now|again)$/ })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(found.getByRole('status')).toHaveText('Checked: everything is sound.')
  const lines = await found.locator('ul[data-opens] > li').allInnerTexts()
  return lines.map((line) => line.replace(/\s+/g, ' ').trim())
}

/** Changes one bit in the middle of the journal's line of that number, from 0. */
function flip(line: number): void {
  const bytes = readFileSync(journalFile())
  const lines = journal.split('\n')
  const at = lines.slice(0, line).join('\n').length + Math.floor((lines[line]?.length ?? 0) / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(journalFile(), bytes)
}

test('a bit that flipped while Lectern was not running is named, and its event comes back from the backup', async () => {
  const { page } = lectern
  await aPlan(page)
  await takeExam(page, 4)
  await page.reload()
  then = await screens(page)
  await openData(page)
  await page.keyboard.press('b')
  await expect(backups(page)).toHaveCount(1)
  journal = readFileSync(journalFile(), 'utf8')
  await kill(lectern)

  flip(3)
  lectern = await start(profile)
  const notice = lectern.page.getByRole('alert', { name: 'About your data' })
  await expect(notice).toContainText(
    /Some study events in \d{4}-\d\d\.jsonl could not be read\. The whole file is kept/,
  )
  await expect(notice).toContainText('A backup brought 1 study event back. Nothing was lost.')
  expect(readFileSync(journalFile(), 'utf8')).toBe(journal)
  await notice.getByRole('button', { name: 'I have read this' }).click()
  await expect(notice).toHaveCount(0)
  await expectScreens(lectern.page, then)
})

test('the check says how every part is', async () => {
  const { page } = lectern
  await openData(page)
  // The exam's start, four answers and its end.
  expect(await check(page)).toEqual([
    'Journal 6 events, every checksum right fine',
    'Documents 2 files, all readable fine',
    'References all found fine',
    expect.stringMatching(/^Snapshot .* fine$/),
    'Backups 1 of 1 can be restored fine',
    expect.stringMatching(/^Set aside 1 file, [\d.]+ kB worth knowing$/),
    'Left over nothing fine',
    expect.stringMatching(/^Free space [\d.]+ [GT]B free fine$/),
  ])
})

test('one in what Lectern need not read again is found by the check, which says what it did', async () => {
  await quit(lectern)
  flip(2)
  lectern = await start(profile)
  const { page } = lectern
  await expectScreens(page, then)
  await openData(page)
  const said = await check(page)
  expect(said[0]).toBe('Journal 6 events, one of them from a backup put in order')
  expect(said[5]).toMatch(/^Set aside 2 files, [\d.]+ kB worth knowing$/)
  const line = section(page, 'Check').getByRole('button', { name: /^Journal/ })
  await tabTo(page, line)
  await page.keyboard.press('Enter')
  await expect(section(page, 'Check')).toContainText(/\.jsonl: 1 event brought back from a backup\. The file as it was/)
  expect(readFileSync(journalFile(), 'utf8')).toBe(journal)
  await expectScreens(page, then)
})
