/** What comes after the end: the result, why something was missed, cards, reports and files of it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import type { Answer } from '../../src/core/practice/answer'
import { keyOf } from '../../src/core/practice/grade'
import type { Pack, Question } from '../../src/core/practice/pack-schema'
import { ask, go, type Lectern, newProfile, quit, removeProfile, root, start } from './app'

const pack: Pack = JSON.parse(readFileSync(`${root}resources/packs/aws-mla-c02.json`, 'utf8'))
let profile = ''
let lectern: Lectern
let exam = ''
let asked: Question[] = []

/** As many wrong options as the question wants. */
function wrongOf(question: Question): Answer {
  const [first = '', second = ''] = question.options.flatMap(({ id }) =>
    [question.key].flat().includes(id) ? [] : [id],
  )
  return question.type === 'single' ? { type: 'single', option: first } : { type: 'multiple', options: [first, second] }
}

/**
 * A finished exam of ten: six right, of which four were sure; three wrong, of which one was sure; and one empty. The
 * first is flagged and highlighted, the seventh, which is wrong, has a note.
 */
async function sitExam(page: Page): Promise<string> {
  const { attempt, questions } = await ask(page, 'practice.start', {
    pack: 'aws-mla-c02',
    mode: 'exam',
    count: 10,
    planned: null,
    factor: 1.5,
  })
  asked = questions.flatMap(({ id }) => pack.questions.find((question) => question.id === id) ?? [])
  for (const [i, question] of asked.entries()) {
    const about = { attempt: attempt.id, question: question.id }
    await ask(page, 'practice.show', about)
    if (i === 9) continue
    await ask(page, 'practice.answer', {
      ...about,
      answer: i < 6 ? keyOf(question) : wrongOf(question),
      ms: 20_000 + 9_000 * i,
    })
    await ask(page, 'practice.confide', {
      ...about,
      confidence: i < 4 || i === 6 ? 'sure' : i < 8 ? 'fairly' : 'unsure',
    })
    if (i === 0) await ask(page, 'practice.flag', { ...about, on: true })
    if (i === 0) await ask(page, 'practice.highlight', { ...about, highlights: [{ part: 'ask', from: 0, to: 5 }] })
    if (i === 6) await ask(page, 'practice.note', { ...about, note: 'Read the docs on this, then try again.' })
  }
  await ask(page, 'practice.finish', { attempt: attempt.id, reason: 'learner' })
  return attempt.id
}

test.beforeAll(async () => {
  profile = newProfile()
  lectern = await start(profile)
  await sitExam(lectern.page)
  exam = await sitExam(lectern.page)
})

test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

async function saveTo(file: string): Promise<void> {
  await lectern.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

async function clearInBothThemes(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
    // The dark theme has the same elements in other colours.
    if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
}

const review = (show: string, question: Question | undefined) =>
  `#/practice/result/${exam}/review?show=${show}&q=${question?.id ?? ''}`

test('the result says how sure and how right, by which terms, and how it was before', async () => {
  const { page } = lectern
  await go(page, `#/practice/result/${exam}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('6 of 10')
  await expect(page.getByText('You had 1.5 times the exam’s time', { exact: false })).toBeVisible()
  const sure = page.getByRole('table', { name: 'Right answers by how sure you were' })
  await expect(sure.getByRole('row', { name: /^Sure / })).toContainText('4 of 5')
  await expect(page.getByText('Of 5 answers you were sure of, 4 were right.', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Compared with before' })).toBeVisible()
  await expect(page.getByText('6 of 10 then, 6 of 10 now. That is the same share.', { exact: false })).toBeVisible()
  await page.getByText('Every question as a table').click()
  await expect(page.getByRole('row', { name: /^10 .*No answer/ })).toBeVisible()
  await clearInBothThemes(page)
})

test('why an answer was missed is kept over a restart, and a takeaway becomes a card', async () => {
  await go(lectern.page, review('wrong', asked[6]))
  const { page } = lectern
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 7 · 1 of 4 wrong')
  await expect(page.getByText('Read the docs on this, then try again.')).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Misread' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('m')
  await expect(page.getByText('The takeaway is kept as a card.')).toBeVisible()
  await clearInBothThemes(page)
  await quit(lectern)
  lectern = await start(profile)
  await go(lectern.page, review('sure', asked[6]))
  const again = lectern.page
  await expect(again.getByRole('heading', { level: 1 })).toContainText('Question 7 · 1 of 1 sure, but wrong')
  await expect(again.getByRole('button', { name: 'Misread' })).toHaveAttribute('aria-pressed', 'true')
  await expect(again.getByRole('button', { name: 'Take the card out' })).toBeVisible()
  expect(await ask(again, 'practice.kept')).toMatchObject([{ question: asked[6]?.id, back: asked[6]?.takeaway }])
  await go(again, `#/practice/result/${exam}`)
  await expect(again.getByText('said of 1 of 4 missed')).toBeVisible()
})

test('what was marked while answering is marked when looking back', async () => {
  const { page } = lectern
  await go(page, review('flagged', asked[0]))
  await expect(page.getByRole('list', { name: 'Highlighted:' })).toHaveText(asked[0]?.ask.slice(0, 5) ?? '')
})

test('the takeaways of all missed questions are kept at one press, and that can be undone', async () => {
  const { page } = lectern
  await go(page, `#/practice/result/${exam}`)
  await page.getByRole('button', { name: 'Keep 3 takeaways as cards' }).click()
  await expect(page.getByText('3 takeaways are kept as cards.')).toBeVisible()
  expect(await ask(page, 'practice.kept')).toHaveLength(4)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 cards were taken out.')).toBeVisible()
  expect(await ask(page, 'practice.kept')).toHaveLength(1)
})

test('a report is a file with the question, its version, the answer and what is wrong', async () => {
  const { page } = lectern
  const file = join(profile, 'report.json')
  await saveTo(file)
  await go(page, review('all', asked[7]))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 8 of 10')
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'What is wrong with it?' }).fill('Two options are right.')
  await page.getByRole('button', { name: 'Save the report' }).click()
  await expect(page.getByText(`Saved as ${file}`, { exact: false })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  expect(report).toMatchObject({
    format: 'lectern.question-report',
    pack: { id: pack.id, version: pack.version },
    says: 'Two options are right.',
    verdict: 'wrong',
    question: { id: asked[7]?.id, key: asked[7]?.key },
  })
})

async function exportAs(item: RegExp, name: string): Promise<string> {
  const file = join(profile, name)
  await saveTo(file)
  const { page } = lectern
  await go(page, `#/practice/result/${exam}`)
  await page.getByRole('button', { name: 'Export the result' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible({ timeout: 30_000 })
  return file
}

test('the table has a row for each question', async () => {
  const file = await exportAs(/CSV/, 'result.csv')
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true })
  expect(errors).toEqual([])
  expect(data.map(({ question }) => question)).toEqual(asked.map(({ id }) => id))
  expect(data.map(({ verdict }) => verdict)).toEqual([
    ...Array(6).fill('right'),
    ...Array(3).fill('wrong'),
    'unanswered',
  ])
  expect(data[6]).toMatchObject({ confidence: 'sure', 'missed because': 'misread', seconds: '74' })
})

/** A text without its spaces and line ends, which paper sets as it likes. */
const tight = (text: string): string => text.replace(/[\s\u00ad]+/g, '')

for (const [paper, size] of [
  ['A4', 'A4'],
  ['US Letter', 'letter'],
] as const) {
  test(`the result is printed on ${paper}: every question with its reasons, every page numbered`, async () => {
    const file = await exportAs(new RegExp(`^PDF, ${paper}$`), `result ${paper}.pdf`)
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    expect(info).toMatch(new RegExp(`^Page size:.*\\(${size}\\)$`, 'm'))
    expect(info).toMatch(/^Title:\s+Result: MLA-C02 practice exam, /m)
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1])
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
    const sheets = text.split('\f').slice(0, pages)
    for (const [i, sheet] of sheets.entries()) expect(sheet).toMatch(new RegExp(`\\b${i + 1} of ${pages}\\b`))
    const whole = tight(text)
    const lacking = asked.flatMap(({ title, takeaway, options }) =>
      [title, takeaway, ...options.map((option) => option.text)].filter(
        (part) => !whole.includes(tight(part.replace(/`|\*\*/g, ''))),
      ),
    )
    expect(lacking).toEqual([])
    expect(whole).toContain(tight('6 of 10'))
  })
}

test('what was missed can be asked again, and nothing else', async () => {
  const { page } = lectern
  await go(page, `#/practice/result/${exam}`)
  await page.getByRole('button', { name: 'Try the 4 missed questions again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of 4/ })).toBeVisible()
  const [running] = await ask(page, 'practice.attempts')
  const { attempt } = await ask(page, 'practice.open', { attempt: running?.id ?? '' })
  expect(attempt.items.map(({ question }) => question).sort()).toEqual(
    asked
      .slice(6)
      .map(({ id }) => id)
      .sort(),
  )
})
