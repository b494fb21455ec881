import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/paths.mjs'
import { Trouble } from '../lib/say.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../../src/core/practice/pack-schema.js').Pack} Pack
 * @typedef {import('../../src/core/practice/pack-schema.js').Question} Question
 */

/** @param {string} name @returns {readonly Question[]} */
export function questionsOf(name) {
  /** @type {Pack} */
  const pack = JSON.parse(readFileSync(join(root, 'resources', 'packs', `${name}.json`), 'utf8'))
  return pack.questions
}

/** @param {string} markdown */
const plain = (markdown) => markdown.replace(/`|\*\*/g, '')

/**
 * Chooses the right options of the question on screen, or as many wrong ones.
 * @param {Page} page
 * @param {readonly Question[]} questions
 * @param {boolean} rightly
 */
export async function choose(page, questions, rightly) {
  const field = page.getByRole('group')
  const shown = await field.textContent()
  const question = questions.find(({ options }) => options.every(({ text }) => shown?.includes(plain(text))))
  if (!question) throw new Trouble('The question on screen is not in its pack; build the app anew and try again.')
  const key = [question.key].flat()
  const wanted = question.options.filter(({ id }) => key.includes(id) === rightly).slice(0, key.length)
  for (const { text } of wanted) await field.getByText(plain(text), { exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
}

/**
 * Begins to answer an ordering or matching question with keys.
 * @param {Page} page
 */
export async function begin(page) {
  const row = page.getByRole('button', { name: /, place 1 of / })
  if (await row.isVisible()) {
    await row.focus()
    await page.keyboard.press('3')
    await page.getByText('Saved', { exact: true }).waitFor()
  } else {
    await page.getByRole('button', { name: /^A, / }).focus()
    for (const key of ['1', '2', '3']) await page.keyboard.press(key)
    await page.getByText('for C', { exact: true }).waitFor()
  }
}
