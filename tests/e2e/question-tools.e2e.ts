/** Every tool of the question screen by keyboard, and everything found again when Lectern comes back. */
import { expect, type Page, test } from '@playwright/test'
import { ask, go, oneEach, quit } from './app'
import { saved } from './practise'

const lectern = oneEach()

/** A session over every question of a pack, at one with a text of its own and options to choose from. */
async function begin(page: Page, more: { minutes?: number; feedback?: 'end' } = {}) {
  const pack = 'mlops-fundamentals'
  const start = { pack, mode: 'study', count: 17, planned: null, ...more } as const
  const { attempt, questions } = await ask(page, 'practice.start', start)
  const order = attempt.items.map(({ question }) => questions.find(({ id }) => id === question))
  const place = order.findIndex(
    (question) => question?.type === 'single' && question.stem !== null && question.case === null,
  )
  const question = order[place]
  if (!question) throw new Error('no question to choose from')
  await go(page, `#/practice/attempt/${attempt.id}`)
  await stands(page, 1)
  for (let number = 1; number <= place; number += 1) {
    await page.keyboard.press('ArrowRight')
    await stands(page, number + 1)
  }
  const now = async () => {
    const view = await ask(page, 'practice.open', { attempt: attempt.id })
    return { ...view.attempt, item: view.attempt.items[place] }
  }
  return { id: attempt.id, number: place + 1, question, now }
}

const stands = (page: Page, number: number) =>
  expect(page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${number} of`) })).toBeFocused()

const held = (page: Page, text: string) =>
  page.evaluate(
    (wanted) => [...(CSS.highlights.get('learner') ?? [])].some((range) => range.toString() === wanted),
    text,
  )

test('flag, strike-out, highlight, note, confidence, scratchpad and place are there after a restart', async () => {
  const { app, page, process } = await lectern.start()
  const { id, number, question, now } = await begin(page)
  const first = question.options[0]?.text.replace(/`|\*\*/g, '') ?? ''
  const status = page.getByRole('status').filter({ hasText: /\S/ })

  await page.keyboard.press('f')
  await expect(status).toHaveText('Flagged.')
  await page.keyboard.press('1')
  await saved(page)
  await page.keyboard.press('2')
  for (let steps = 0; steps < 9 && (await page.locator('fieldset input:focus').count()) === 0; steps += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('x')
  await expect(status).toHaveText(`Struck out: ${first}`)

  await page.keyboard.press('h')
  const sentences = page.getByRole('listbox', { name: 'Sentences of the question' })
  await expect(sentences).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const second = sentences.getByRole('option').nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  const sentence = (await second.textContent()) ?? ''
  // No key means two things: a digit answers nothing here.
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await expect(sentences).toHaveCount(0)
  await expect(page.locator('fieldset input').first()).toBeFocused()

  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused()
  await page.keyboard.type('Labels come late; f, x and 3 are letters here.')
  await page.keyboard.press('Escape')
  await expect(page.locator('fieldset input').first()).toBeFocused()
  await page.keyboard.press('c')
  await page.keyboard.press('c')
  await expect(page.getByRole('radio', { name: 'Fairly sure' })).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Scratchpad' })).toBeFocused()
  await page.keyboard.type('3: B or C?')
  await page.keyboard.press('Escape')
  await saved(page)

  const { current, scratchpad, item } = await now()
  expect({ current, scratchpad }).toEqual({ current: question.id, scratchpad: '3: B or C?' })
  expect(item).toMatchObject({
    answer: { type: 'single', option: question.options[1]?.id },
    flagged: true,
    struck: [question.options[0]?.id],
    confidence: 'fairly',
    note: 'Labels come late; f, x and 3 are letters here.',
    highlights: [{ part: 'stem' }],
  })

  // Not even what was typed a moment before the end is lost.
  await page.keyboard.press('s')
  await page.keyboard.type(' C, I think.')
  await quit({ app, page, process, complaints: [] })
  const { page: again } = await lectern.start()
  await go(again, `#/practice/attempt/${id}`)
  await stands(again, number)
  await expect(again.getByRole('button', { name: /^Flag/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(again.getByText('struck out', { exact: true })).toHaveCount(1)
  await expect(again.getByRole('radio', { name: 'Fairly sure' })).toHaveAttribute('aria-checked', 'true')
  await expect(again.getByRole('button', { name: /^Your note: Labels come late/ })).toBeVisible()
  await expect(again.getByRole('textbox', { name: 'Scratchpad' })).toHaveValue('3: B or C? C, I think.')
  await expect(again.getByRole('list', { name: 'Highlighted:' }).getByRole('listitem')).toHaveText([sentence])
  expect(await held(again, sentence)).toBe(true)
})

test('what is selected is highlighted, and the same once more takes the mark out', async () => {
  const { page } = await lectern.start()
  const { now } = await begin(page)
  /** Selects the first words and says where they end, without the space after them. */
  const select = () =>
    page.evaluate(() => {
      const text = document.createTreeWalker(document.querySelector('[data-part="stem"]') ?? document, 4).nextNode()
      const words = text?.textContent?.slice(0, 12) ?? ''
      if (text) window.getSelection()?.setBaseAndExtent(text, 0, text, words.length)
      return words.trimEnd().length
    })
  const marks = () => expect.poll(async () => (await now()).item?.highlights)
  const to = await select()
  await page.keyboard.press('h')
  await marks().toEqual([{ part: 'stem', from: 0, to }])
  await select()
  await page.getByRole('button', { name: /^Highlight/ }).click()
  await expect(page.getByRole('list', { name: 'Highlighted:' })).toHaveCount(0)
  await marks().toEqual([])
})

test('keys lead from flagged question to flagged question, round the end', async () => {
  const { page } = await lectern.start()
  const { number } = await begin(page)
  const other = number === 12 ? 11 : 12
  await page.keyboard.press('f')
  await page.getByRole('button', { name: new RegExp(`^Question ${other},`) }).click()
  await stands(page, other)
  await page.keyboard.press('f')
  await page.keyboard.press('.')
  await stands(page, number)
  await page.keyboard.press(',')
  await stands(page, other)
  await page.getByRole('button', { name: 'Next flagged' }).click()
  await stands(page, number)
})

test('a session with a limit is paused: the question is put away and its time stands still', async () => {
  const { page } = await lectern.start()
  const { id, number, question, now } = await begin(page, { minutes: 30, feedback: 'end' })
  await expect(page.getByText('with a pause, rationales at the end')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { name: 'Paused. The time stands still.' })).toBeFocused()
  await expect(page.getByText(question.ask.replace(/`|\*\*/g, ''))).toHaveCount(0)
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: /^Paused/ })).toBeVisible()
  await page.keyboard.press('p')
  await stands(page, number)
  expect((await now()).item?.answer).toBeNull()
  await go(page, '#/practice')
  await expect(page.getByRole('heading', { name: 'Practice', exact: true })).toBeVisible()
  await expect
    .poll(async () => (await ask(page, 'practice.attempts')).find((row) => row.id === id)?.msLeft)
    .toBeGreaterThan(0)
  const left = async () => (await ask(page, 'practice.attempts')).find((row) => row.id === id)?.msLeft
  const before = await left()
  await page.waitForTimeout(1_200)
  expect(await left()).toBe(before)
})
