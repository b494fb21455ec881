/** Content that means harm, shipped as if it were ours: it stays text on every screen and on paper. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Programme } from '../../src/core/catalog/schema'
import type { Pack, Question } from '../../src/core/practice/pack-schema'
import { mark, payloads } from '../integration/hostile/payloads'
import { ask, go, type Lectern, newProfile, quit, removeProfile, root, start } from './app'
import { aPlan } from './arrange'

const shipped = <T>(name: string): T => JSON.parse(readFileSync(join(root, 'resources', name), 'utf8'))

const types: readonly Question['type'][] = ['single', 'multiple', 'ordering', 'matching']

/** A shipped question of a type with `payload` in each of its texts. */
function hostile(payload: string, i: number, questions: readonly Question[]): Question {
  const found = questions.find(({ type }) => type === types[i % types.length])
  if (!found) throw new Error('the pack has not every type')
  const texts = { title: payload, stem: `${payload}\n\nאבג`, ask: payload, takeaway: payload }
  const options = found.options.map((option) => ({ ...option, text: `${option.text} ${payload}`, rationale: payload }))
  const references = [{ title: payload, url: `javascript:window.${mark}=1`, checked: '2026-11-01' }]
  const more = found.type === 'matching' ? { prompts: found.prompts.map((one) => ({ ...one, text: payload })) } : {}
  return { ...found, ...more, ...texts, options, references, id: `hostile-${i}` }
}

/** The files that ship, by name, with payloads in their texts. */
function hostileFiles(): Record<string, string> {
  const pack = shipped<Pack>('packs/mlops-fundamentals.json')
  const programme = shipped<Programme>('catalog/programmes/aws-mla-c02.json')
  const [script = '', image = ''] = [payloads[0], payloads.find((payload) => payload.startsWith('<img src=x'))]
  const domains = programme.blueprint?.domains.map((domain) => ({ ...domain, title: `${domain.title} ${image}` })) ?? []
  const questions = payloads.map((payload, i) => hostile(payload, i, pack.questions))
  return {
    'packs/mlops-fundamentals.json': JSON.stringify({
      ...pack,
      title: `${pack.title} ${script}`,
      notice: image,
      questions,
    }),
    'programmes/aws-mla-c02.json': JSON.stringify({
      ...programme,
      name: `Exam ${script}`,
      shortName: `MLA ${image}`,
      blueprint: programme.blueprint && { ...programme.blueprint, domains },
    }),
  }
}

const learner = `Ada <img src=x onerror="window.${mark}=1">`

let profile = ''
let lectern: Lectern
const addresses = new Set<string>()

test.beforeAll(async () => {
  profile = newProfile()
  const files = join(profile, 'files.json')
  const hook = join(profile, 'hook.cjs')
  writeFileSync(files, JSON.stringify(hostileFiles()))
  writeFileSync(
    hook,
    `const files = require(${JSON.stringify(files)})
    const disk = require('node:fs/promises')
    const { basename, dirname } = require('node:path')
    const { readFile } = disk
    disk.readFile = async (path, ...more) => {
      const name = basename(dirname(String(path))) + '/' + basename(String(path))
      return name in files && more[0] === 'utf8' ? files[name] : readFile(path, ...more)
    }`,
  )
  lectern = await start(profile, ['-r', hook])
  lectern.page.context().on('request', (request) => addresses.add(request.url()))
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

/** What no text may become. */
const elements = ['script', 'img', 'iframe', 'object', 'embed', 'video', 'audio', 'math', 'marquee']

/** Nothing ran, nothing stands in the page that is more than text, nothing but our own pages was asked for. */
async function onlyText(page: Page): Promise<void> {
  const found = await page.evaluate(
    ([names, ran]) => ({
      ran: Reflect.get(window, ran),
      elements: [...document.body.querySelectorAll(names.join())].map((element) => element.outerHTML),
      links: [...document.querySelectorAll('a')]
        .map((a) => a.getAttribute('href'))
        .filter((to) => !to?.startsWith('#/')),
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    }),
    [elements, mark] as const,
  )
  expect(found).toEqual({ ran: undefined, elements: [], links: [], handlers: [] })
  expect([...addresses].filter((address) => !address.startsWith('app://lectern/'))).toEqual([])
}

test('in a question it neither runs nor loads, in every type and every text, and turns no direction', async () => {
  const { page } = lectern
  const view = await ask(page, 'practice.start', {
    pack: 'mlops-fundamentals',
    mode: 'study',
    count: payloads.length,
    planned: null,
  })
  expect(view.questions.filter(({ id }) => id.startsWith('hostile-'))).toHaveLength(payloads.length)
  await go(page, `#/practice/attempt/${view.attempt.id}`)
  for (let number = 1; number <= payloads.length; number += 1) {
    await page.getByRole('button', { name: new RegExp(`^Question ${number},`) }).click()
    await expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of`) })).toBeVisible()
    await onlyText(page)
  }
  const isolated = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => /inline|prose/.test(element.getAttribute('class') ?? ''))
      .map((element) => getComputedStyle(element).unicodeBidi),
  )
  expect(isolated.length).toBeGreaterThan(4)
  expect([...new Set(isolated)]).toEqual(['isolate'])

  await ask(page, 'practice.finish', { attempt: view.attempt.id, reason: 'learner' })
  await go(page, `#/practice/result/${view.attempt.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`0 of ${payloads.length}`)
  await onlyText(page)
  await go(page, `#/practice/result/${view.attempt.id}/review?show=all`)
  for (let number = 1; number <= payloads.length; number += 1) {
    await expect(page.getByRole('heading', { name: `Question ${number} of ${payloads.length}` })).toBeVisible()
    await onlyText(page)
    await page.getByRole('button', { name: /^Next|^Back to the result/ }).click()
  }
})

test('in a title it is text on every screen that shows it', async () => {
  const { page } = lectern
  await aPlan(page)
  await ask(page, 'settings.update', { name: learner })
  for (const route of [
    '#/today',
    '#/explore',
    '#/explore/aws-mla-c02',
    '#/plan',
    '#/practice',
    '#/insights',
    '#/settings',
  ]) {
    await go(page, route)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await onlyText(page)
  }
  await go(page, '#/practice')
  await page.getByRole('button', { name: 'Question pack' }).click()
  await page.getByRole('option', { name: /<script>window/ }).click()
  await expect(page.getByRole('region', { name: /<script>window/ })).toBeVisible()
  await onlyText(page)
})

test('an address that is no web page is not even asked about', async () => {
  const { app, page } = lectern
  await app.evaluate(({ dialog, shell }) => {
    const seen: unknown[] = []
    Reflect.set(globalThis, 'seen', seen)
    dialog.showMessageBox = async (...given: unknown[]) => {
      seen.push(given.at(-1))
      return { response: 0, checkboxChecked: false }
    }
    shell.openExternal = async (url) => void seen.push(url)
  })
  const [attempt] = await ask(page, 'practice.attempts')
  await go(page, `#/practice/result/${attempt?.id}/review?show=all`)
  await page
    .getByRole('button', { name: /opens in your browser/ })
    .first()
    .click()
  await expect(page.getByText('Only addresses that begin with https can be opened.')).toBeVisible()
  expect(await app.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([])
})

test('on paper it is text too, and the page that prints asks nobody', async () => {
  const { app, page } = lectern
  const file = join(profile, 'plan.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await ask(page, 'settings.update', { name: learner })
  const { plan } = await aPlan(page)
  expect(await ask(page, 'plan.export', { plan: plan.id, format: 'pdf', paper: 'a4' })).toEqual({
    path: file,
  })
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
  expect(text).toContain(`Ada<imgsrc=xonerror="window.${mark}=1">`)
  const inside = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
    encoding: 'latin1',
    maxBuffer: 2 ** 28,
  })
  expect(inside.match(/\/(JavaScript|JS|Launch|EmbeddedFile|URI \(javascript)/g)).toBeNull()
  expect([...addresses].filter((address) => !address.startsWith('app://lectern/'))).toEqual([])
  expect([...addresses].some((address) => address.includes('/print.html'))).toBe(true)
})
