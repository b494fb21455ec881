/** Sitting an attempt as a learner does. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { expect, type Page } from '@playwright/test'
import type { Answer } from '../../src/core/practice/answer'
import type { Attempt } from '../../src/core/practice/attempt'
import type { Pack } from '../../src/core/practice/pack-schema'

/** Makes Practice about that pack. */
export async function choosePack(page: Page, pack: string): Promise<void> {
  await page.getByRole('button', { name: 'Question pack' }).click()
  await page.getByRole('option', { name: pack }).click()
  await expect(page.getByRole('region', { name: pack })).toBeVisible()
}

/** Builds a study session of a pack, from Practice, and waits for its first question. */
export async function startStudy(page: Page, pack: string, questions: string): Promise<void> {
  await choosePack(page, pack)
  await page.getByRole('link', { name: 'Build a session' }).click()
  await page.getByRole('textbox', { name: 'How many questions' }).fill(questions)
  await page.getByRole('button', { name: `Start a study session, ${pack}` }).click()
  await expect(page.getByRole('heading', { name: new RegExp(`^Question 1 of ${questions}`) })).toBeVisible()
}

export async function startExam(page: Page, pack: string): Promise<void> {
  await choosePack(page, pack)
  await page.getByRole('button', { name: `Start the practice exam, ${pack}` }).click()
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible()
}

/** The option at that place, from 0, of a question that offers options to choose. */
export const option = (page: Page, place: number) => page.getByRole('group').locator('label').nth(place)

/** Chooses as many options as the question in view asks for, from the first on, whatever is right. */
export async function choose(page: Page): Promise<void> {
  const wanted = /choose (one|two|three|four)/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
  const many = ['one', 'two', 'three', 'four'].indexOf(wanted?.[1] ?? '') + 1
  expect(many).toBeGreaterThan(0)
  for (let place = 0; place < many; place += 1) await option(page, place).click()
  await saved(page)
}

/** Answers the question in view with keys alone, whatever its kind and whatever is right. */
export async function answerByKeys(page: Page): Promise<void> {
  const task = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const [, verb = '', word = ''] = /(choose|put|match) (\w+)/.exec(task) ?? []
  const many = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].indexOf(word) + 1
  expect(many, task).toBeGreaterThan(0)
  if (verb === 'put') {
    // From the top of the question the first row is some stops away; there it is sent to the second place.
    const row = page.getByRole('button', { name: `, place 1 of ${many}` })
    for (let steps = 0; steps < 20 && !(await row.evaluate((one) => one === document.activeElement)); steps += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('2')
  } else {
    for (let place = 1; place <= many; place += 1) await page.keyboard.press(String(place))
  }
  await saved(page)
}

/** The screen says that the answer is on disk. */
export const saved = (page: Page): Promise<void> => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** Presses the button that leads on and waits for the question of that number. */
export async function next(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: /^Next(?! flagged)/ }).click()
  await expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of`) })).toBeVisible()
}

function keysOf(pack: string): Map<string, Key> {
  const file = fileURLToPath(new URL(`../../resources/packs/${pack}.json`, import.meta.url))
  const { questions }: Pack = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(questions.map(({ id, key }) => [id, key]))
}

type Key = Pack['questions'][number]['key']

/** The right answers to those questions of an attempt that ask for one option. */
export function rightAnswers(pack: string, { items }: Attempt): { question: string; answer: Answer }[] {
  const keys = keysOf(pack)
  return items.flatMap(({ question }) => {
    const key = keys.get(question)
    if (typeof key === 'string') return [{ question, answer: { type: 'single' as const, option: key } }]
    return []
  })
}

/** How many questions of a finished or running attempt are right, by the keys in the pack that ships. */
export function rightBy(pack: string, { items }: Attempt): number {
  const keys = keysOf(pack)
  return items.filter(({ question, answer }) => answer !== null && isRight(answer, keys.get(question))).length
}

function isRight(answer: Answer, key: Key | undefined): boolean {
  switch (answer.type) {
    case 'single':
      return answer.option === key
    case 'multiple':
      return Array.isArray(key) && isDeepStrictEqual([...answer.options].sort(), [...key].sort())
    case 'ordering':
      return isDeepStrictEqual(answer.order, key)
    case 'matching':
      return isDeepStrictEqual(answer.pairs, key)
  }
}
