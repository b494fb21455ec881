/** Years of study: 20,000 events and as many backups as are ever kept, on every screen they are shown on. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { writeLearner } from '../../scripts/growth/write'
import { folderSource, openBackups } from '../../src/main/storage/backup'
import { realDisk } from '../../src/main/storage/disk'
import { go, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { dayFromNow } from './arrange'
import { clearInBothThemes } from './clear'
import { backups, openData, section } from './data-learner'

// One profile, looked at from all sides.
test.describe.configure({ mode: 'serial' })

let profile = ''
let lectern: Lectern
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const hour = 3_600_000
const day = 24

/** Why backups stay that are not among the ten newest, and how many for each reason. */
const kept = [
  ['last of its day', 7],
  ['last of its week', 4],
  ['last of its month', 6],
] as const

/** Backs up as the program would have over half a year: ten recent, seven daily, four weekly, six monthly. */
async function backUpOverMonths(): Promise<void> {
  let clock = Date.now()
  const ports = { disk: realDisk, newId: randomUUID, now: () => new Date(clock).toISOString(), zone: () => zone }
  const shelf = openBackups(ports, join(profile, 'backups'))
  const source = folderSource(realDisk, join(profile, 'data'), {
    device: 'synthetic',
    holds: () => ({ answers: 13_318, attempts: 1_204, sessions: 214, plans: 1 }),
    savedBytes: () => null,
  })
  const today = clock
  const hoursAgo = [
    ...Array.from({ length: 7 }, (_, i) => (7 - i) * 31 * day + 40 * day),
    ...Array.from({ length: 6 }, (_, i) => (6 - i) * 7 * day + 8 * day),
    ...Array.from({ length: 8 }, (_, i) => (8 - i) * day),
    ...Array.from({ length: 10 }, (_, i) => (10 - i) / 60),
  ]
  for (const ago of hoursAgo) {
    clock = today - ago * hour
    await shelf.make('by-hand', source)
  }
}

test.beforeAll(async () => {
  profile = newProfile()
  await writeLearner(join(profile, 'data'), { events: 20_000, years: 2, seed: 1, end: dayFromNow(0) })
  await backUpOverMonths()
  lectern = await start(profile)
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

const opened: readonly (readonly [string, RegExp])[] = [
  ['#/today', /./],
  ['#/practice', /^Practice$/],
  ['#/insights', /the line$/],
  ['#/plan', / to /],
  ['#/plan?view=list', /^The whole plan$/],
  ['#/settings/profile', /^Settings$/],
  ['#/settings/data', /^Settings$/],
]

for (const [route, heading] of opened) {
  test(`${route} opens`, async () => {
    const { page, complaints } = lectern
    await go(page, route)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(complaints).toEqual([])
  })
}

test('all backups are listed once they are asked for, and one of them can be looked into', async () => {
  const { page } = lectern
  await openData(page)
  await expect(backups(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Show all 27' }).click()
  await expect(backups(page)).toHaveCount(27)
  for (const [why, many] of kept) {
    await expect(section(page, 'Backups').getByText(`by hand · ${why}`, { exact: true })).toHaveCount(many)
  }
  await page.locator('label').filter({ hasText: 'last of its month' }).last().click()
  await expect(section(page, 'Restore preview').getByRole('button', { name: 'Restore this backup' })).toBeVisible()
})

test('nothing on the tab is hard to read or to reach', () => clearInBothThemes(lectern.page))
