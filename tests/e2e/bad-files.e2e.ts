/** Files that cannot be used at the start: said in words, never lost, and the app is usable all the same. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask, go, type Lectern, newProfile, oneEach, quit, removeProfile, start as startIn } from './app'
import { aPlan } from './arrange'
import { choosePack } from './practise'

const { start, profile } = oneEach()
const data = (...names: string[]) => join(profile(), 'data', ...names)

/** A data folder that has seen use: settings, a plan, a tick and an attempt. */
let used = ''
test.beforeAll(async () => {
  used = newProfile()
  const lectern = await startIn(used)
  const { plan } = await aPlan(lectern.page)
  await ask(lectern.page, 'settings.update', { name: 'Ada Lovelace' })
  await ask(lectern.page, 'plan.tick', { plan: plan.id, session: plan.sessions[0]?.id ?? '', on: true })
  await quit(lectern)
})
test.afterAll(() => removeProfile(used))
test.beforeEach(() => cpSync(join(used, 'data'), data(), { recursive: true }))

const notice = ({ page }: Lectern) => page.getByRole('alert', { name: 'About your data' })

/** A plan can be made, and it is on disk. */
async function canPlan({ page }: Lectern): Promise<void> {
  await go(page, '#/plan/new?programme=ms-ai-300')
  await page.getByRole('button', { name: 'Make my plan' }).click()
  await expect(page.getByText(/ · exam on /)).toBeVisible()
  expect(readFileSync(data('plans.json'), 'utf8')).toContain('ms-ai-300')
}

const spoilt: Record<string, (bytes: Buffer) => Buffer> = {
  'is no JSON': () => Buffer.from('not a document'),
  'is cut in half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'is full of zeros': (bytes) => Buffer.alloc(bytes.length),
  'has one letter changed': (bytes) => Buffer.from(bytes.toString().replace('aws-mla-c02', 'aws-mla-c01')),
}

for (const [what, spoil] of Object.entries(spoilt)) {
  test(`a database file that ${what} is set aside and named, and everything else is kept`, async () => {
    const bytes = spoil(readFileSync(data('plans.json')))
    writeFileSync(data('plans.json'), bytes)
    const lectern = await start()
    await expect(notice(lectern)).toContainText('Your plans (plans.json) could not be read.')
    const aside = readdirSync(data()).filter((name) => name.startsWith('plans.json.corrupt-'))
    expect(aside).toHaveLength(1)
    await expect(notice(lectern)).toContainText(`The file is kept as ${aside[0]}`)
    expect(readFileSync(data(aside[0] ?? ''))).toEqual(bytes)
    expect((await ask(lectern.page, 'settings.get')).name).toBe('Ada Lovelace')
    await canPlan(lectern)
  })
}

test('a journal with a bad line keeps every other line', async () => {
  const [name = ''] = readdirSync(data('journal'))
  const good = readFileSync(data('journal', name), 'utf8')
  const bad = `{"v":1,"id":"x","kind":"nonsense"}\n${good}`
  writeFileSync(data('journal', name), bad)
  const lectern = await start()
  await expect(notice(lectern)).toContainText(`Some study events in ${name} could not be read.`)
  const aside = readdirSync(data('journal')).find((file) => file.includes('.corrupt-')) ?? ''
  expect(readFileSync(data('journal', aside), 'utf8')).toBe(bad)
  expect(readFileSync(data('journal', name), 'utf8')).toBe(good)
  const [view] = await ask(lectern.page, 'plan.list')
  expect(Object.keys(view?.ticked ?? {})).toHaveLength(1)
  await canPlan(lectern)
})

test('a file of a newer Lectern is read by nobody and changed by nobody', async () => {
  const newer = readFileSync(data('settings.json'), 'utf8').replace('"schema": 1', '"schema": 99')
  writeFileSync(data('settings.json'), newer)
  const lectern = await start()
  await expect(notice(lectern)).toContainText('settings.json was written by a newer version of Lectern.')
  await go(lectern.page, '#/settings/appearance')
  await lectern.page.getByText('Dark', { exact: true }).click()
  await expect(lectern.page.getByText(/Lectern may not write to .*settings\.json/)).toBeVisible()
  expect(readFileSync(data('settings.json'), 'utf8')).toBe(newer)
  await canPlan(lectern)
})

test('a data folder that cannot be written to is said, and the catalog and the questions can be looked at', async () => {
  rmSync(data(), { recursive: true })
  writeFileSync(data(), 'a file where the folder should be')
  const lectern = await start()
  const { page } = lectern
  await expect(notice(lectern)).toContainText('could not be opened for writing, so changes to it are not saved')
  await go(page, '#/explore/gcp-pmle')
  await expect(page.getByRole('heading', { name: /Machine Learning Engineer/ })).toBeVisible()
  await go(page, '#/practice')
  await choosePack(page, 'MLOps fundamentals')
  await page.getByRole('button', { name: 'Start today’s ten' }).click()
  await expect(page.getByText(/Lectern may not write to|could not be saved/)).toBeVisible()
  await go(page, '#/plan/new?programme=ms-ai-300')
  await page.getByRole('button', { name: 'Make my plan' }).click()
  await expect(page.getByText(/Lectern may not write to .*data/).last()).toBeVisible()
  expect(readFileSync(data(), 'utf8')).toBe('a file where the folder should be')
})

test('a folder with a name of many scripts works like any other', async () => {
  const folder = join(profile(), 'Données d’Ada 機械学習 🎓 % #1')
  mkdirSync(folder)
  renameSync(data(), join(folder, 'data'))
  const lectern = await startIn(folder)
  try {
    expect((await ask(lectern.page, 'settings.get')).name).toBe('Ada Lovelace')
    await ask(lectern.page, 'settings.update', { name: 'Ада 機械' })
    await go(lectern.page, '#/settings/data')
    await expect(lectern.page.getByText(join(folder, 'data'))).toBeVisible()
    expect(existsSync(join(folder, 'data', 'settings.json'))).toBe(true)
    expect(readFileSync(join(folder, 'data', 'settings.json'), 'utf8')).toContain('Ада 機械')
  } finally {
    await quit(lectern)
  }
})
