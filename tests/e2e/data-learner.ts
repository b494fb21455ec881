/** What a learner does, and looks at, around Settings → Data and backups. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ask, go, type Lectern } from './app'

/** Takes an exam of ten questions and answers so many of them. */
export async function takeExam(page: Page, answers: number): Promise<void> {
  const { attempt, questions } = await ask(page, 'practice.start', {
    pack: 'aws-mla-c02',
    mode: 'exam',
    count: 10,
    planned: null,
  })
  for (const { id: question, type, options } of questions.slice(0, answers)) {
    const [first = '', second = ''] = options.map(({ id }) => id)
    const answer =
      type === 'single'
        ? { type: 'single' as const, option: first }
        : { type: 'multiple' as const, options: [first, second] }
    await ask(page, 'practice.answer', { attempt: attempt.id, question, answer, ms: 30_000 })
  }
  await ask(page, 'practice.finish', { attempt: attempt.id, reason: 'learner' })
}

const looked: readonly (readonly [string, RegExp])[] = [
  ['#/plan', /^No plan yet$| to /],
  ['#/plan?view=list', /^No plan yet$|^The whole plan$/],
  ['#/insights?tab=history', /^Nothing to look back on yet$|^Not enough answers yet to say$/],
]

/** Everything that Plan and Insights say. */
export async function screens(page: Page): Promise<string[]> {
  const said: string[] = []
  for (const [route, heading] of looked) {
    await go(page, route)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    // The name of the exam comes from the catalog, a moment after the plan.
    await expect(page.locator('main')).not.toHaveText(/^·/)
    said.push(await page.locator('main').innerText())
  }
  return said
}

/** Plan and Insights say just this. */
export const expectScreens = (page: Page, said: readonly string[]): Promise<void> =>
  expect(async () => expect(await screens(page)).toEqual(said)).toPass({ timeout: 20_000 })

export async function openData(page: Page): Promise<void> {
  await go(page, '#/settings/data')
  await expect(section(page, 'Backups')).toBeVisible()
}

export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

export const backups = (page: Page): Locator =>
  page.getByRole('radiogroup', { name: 'Backup to go back to' }).getByRole('radio')

/** The row of a preview or of the check that begins with these words, on one line. */
export async function row(rows: Locator, name: string): Promise<string> {
  const found = rows.filter({ hasText: new RegExp(`^${name}`) })
  return ((await found.innerText()) ?? '').replace(/\s+/g, ' ')
}

/** What the app says at the foot of the window. */
export const message = (page: Page, text: string | RegExp): Locator =>
  page.locator('[aria-live="polite"] p').filter({ hasText: text })

/** Answers every question of the system for a file or a folder. */
export const answerWith = ({ app }: Lectern, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
