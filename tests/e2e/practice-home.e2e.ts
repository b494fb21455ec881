/** The home of Practice: what can be begun, how many questions there are for it, and what begins. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { Answer } from '../../src/core/practice/answer'
import type { Pack, Question } from '../../src/core/practice/pack-schema'
import { domainOf } from '../../src/core/practice/paper'
import { ask, go, root, sharedByAll } from './app'
import { choose, choosePack } from './practise'

const lectern = sharedByAll()
const pack: Pack = JSON.parse(readFileSync(`${root}resources/packs/aws-mla-c02.json`, 'utf8'))

const onQuestion = (page: Page, number: number, of: number) =>
  expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of ${of}`) })).toBeVisible()

/** Ids of the questions of the attempt on screen. */
async function asked(page: Page): Promise<string[]> {
  const id = new URL(page.url()).hash.split('/').at(-1) ?? ''
  const { attempt } = await ask(page, 'practice.open', { attempt: id })
  return attempt.items.map(({ question }) => question)
}

const summary = (page: Page) => page.getByRole('region', { name: 'What begins' })
const begin = (page: Page) => page.getByRole('button', { name: `Start a study session, ${pack.title}` })
const box = (page: Page, name: string) => page.getByText(name, { exact: false })

test('on the first day drills without a question say why, and the exam says its times', async () => {
  const { page } = lectern()
  await go(page, '#/practice')
  await expect(page.getByRole('button', { name: /^Not met yet/ })).toContainText(String(pack.questions.length))
  for (const [name, why] of [
    ['Missed', 'Nothing is missed.'],
    ['Flagged', 'Nothing is flagged.'],
  ] as const) {
    const drill = page.getByRole('button', { name: new RegExp(`^${name}`) })
    await expect(drill).toBeDisabled()
    await expect(drill).toContainText(why)
  }
  // 130 minutes for 65 questions are 80 for 40.
  const times = page.getByRole('radiogroup', { name: 'Time' })
  for (const time of ['1 h 20', '1.25 ×, 1 h 40', '1.5 ×, 2 h', '2 ×, 2 h 40', 'Untimed']) {
    await expect(times.getByText(time, { exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Build a session' }).click()
  await box(page, 'Flagged,').click()
  await expect(summary(page)).toContainText('Nothing is flagged.')
  await expect(begin(page)).toBeDisabled()
  await page.getByRole('button', { name: 'Clear the choices' }).click()
  await expect(summary(page)).toContainText(`Of ${pack.questions.length} questions that fit`)
})

test('an exam has half as much time again where that is asked for, and none where it is untimed', async () => {
  const { page } = lectern()
  for (const [time, pauses, left] of [
    ['1.5 ×, 2 h', true, 120],
    ['Untimed', false, null],
  ] as const) {
    await go(page, '#/practice')
    await page.getByRole('radiogroup', { name: 'Time' }).getByText(time, { exact: true }).click()
    if (pauses) await page.getByText('With pauses').click()
    else await expect(page.getByRole('radiogroup', { name: 'Pace' })).toHaveCount(0)
    await page.getByRole('button', { name: `Start the practice exam, ${pack.title}` }).click()
    await onQuestion(page, 1, 40)
    const [{ id = '', pace } = {}] = await ask(page, 'practice.attempts')
    const { attempt, msLeft } = await ask(page, 'practice.open', { attempt: id })
    expect([attempt.terms.limit, pace]).toEqual([left === null ? null : left * 60_000, 'practice'])
    if (left === null) expect(msLeft).toBeNull()
    else await expect(page.getByText(/^(2 h|1 h 59) left$/)).toBeVisible()
    await ask(page, 'practice.finish', { attempt: id, reason: 'learner' })
  }
})

test('a session built from a domain and a kind has just the questions the pack holds of them', async () => {
  const { page } = lectern()
  const wanted = pack.questions.filter((one) => one.type === 'multiple' && domainOf(one) === '2').map(({ id }) => id)
  await go(page, '#/practice')
  await page.getByRole('link', { name: 'Build a session' }).click()
  await box(page, 'Model development,').click()
  await box(page, 'Several answers,').click()
  await expect(summary(page)).toContainText(`${wanted.length} question`)
  await box(page, 'A limit').click()
  await page.getByText('At the end', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('15')
  // What is typed counts when it is left.
  await page.keyboard.press('Tab')
  await expect(summary(page)).toContainText('15 min, with pauses. Rationales at the end.')
  await begin(page).click()
  await onQuestion(page, 1, wanted.length)
  expect((await asked(page)).sort()).toEqual([...wanted].sort())
  await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
  await expect(page.getByText(/^15 min left$|^14 min left$/)).toBeVisible()
})

const answerOf = (question: Question | undefined, rightly: boolean): Answer => {
  if (question?.type === 'single') {
    const other = question.options.find(({ id }) => id !== question.key)?.id ?? ''
    return { type: 'single', option: rightly ? question.key : other }
  }
  if (question?.type !== 'multiple') throw new Error('not a question of this pack')
  const { key, options } = question
  return { type: 'multiple', options: rightly ? key : options.map(({ id }) => id).slice(-key.length) }
}

test('a press on Start right after typing the number begins with that number', async () => {
  const { page } = lectern()
  await go(page, `#/practice/build?pack=${pack.id}`)
  await page.getByRole('textbox', { name: 'How many questions' }).fill('500')
  await begin(page).click()
  await onQuestion(page, 1, pack.questions.length)
})

test('what was missed can be had again by itself, at one press and by a link to the attempt', async () => {
  const { page } = lectern()
  const { attempt, questions } = await ask(page, 'practice.start', {
    pack: pack.id,
    mode: 'study',
    count: 6,
    planned: null,
  })
  const missed = questions.slice(0, 4).map(({ id }) => id)
  for (const { id } of questions) {
    const found = pack.questions.find((one) => one.id === id)
    const right = answerOf(found, true)
    const wrong = answerOf(found, false)
    const answer = missed.includes(id) && JSON.stringify(wrong) !== JSON.stringify(right) ? wrong : right
    await ask(page, 'practice.show', { attempt: attempt.id, question: id })
    if (missed.indexOf(id) !== 3)
      await ask(page, 'practice.answer', { attempt: attempt.id, question: id, answer, ms: 1000 })
  }
  await ask(page, 'practice.finish', { attempt: attempt.id, reason: 'learner' })
  const { attempt: done, score } = await ask(page, 'practice.result', { attempt: attempt.id })
  const ids = done.items.flatMap(({ question }) => (score.verdicts[question] === 'right' ? [] : [question]))
  expect(ids.length).toBeGreaterThan(0)

  await go(page, `#/practice?pack=${pack.id}&missedIn=${attempt.id}`)
  await expect(summary(page)).toContainText(`${ids.length} questions`)
  await begin(page).click()
  await onQuestion(page, 1, ids.length)
  expect((await asked(page)).sort()).toEqual([...ids].sort())

  await go(page, `#/practice?pack=${pack.id}&focus=missed`)
  await box(page, 'Only lately').click()
  await expect(summary(page)).toContainText(`${ids.length} questions`)
  await go(page, '#/practice')
  const drill = page.getByRole('button', { name: /^Missed/ })
  await expect(drill).toBeEnabled()
  const there = Number(/\d+$/.exec(await drill.innerText())?.[0])
  await drill.click()
  await onQuestion(page, 1, Math.min(10, there))
  // An exam of before, left at its first question, missed one too.
  expect(await asked(page)).toEqual(expect.arrayContaining(ids))
})

test('the ten for today are gone on with on the same day, and the pack stays chosen', async () => {
  const { page } = lectern()
  await go(page, '#/practice')
  await choosePack(page, 'MLOps fundamentals')
  await expect(page.getByRole('heading', { name: 'Practice exam' })).toHaveCount(0)
  await go(page, '#/today')
  await go(page, '#/practice')
  await expect(page.getByRole('region', { name: 'MLOps fundamentals' })).toBeVisible()
  await choosePack(page, pack.title)
  await page.getByRole('button', { name: 'Start today’s ten' }).click()
  await onQuestion(page, 1, 10)
  const ten = await asked(page)
  await choose(page)
  await go(page, '#/practice')
  await expect(page.getByText('One of 10 answered so far.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on with today’s ten' }).click()
  await onQuestion(page, 1, 10)
  expect(await asked(page)).toEqual(ten)
})

test('kept takeaways show the question first, can be taken out and come back', async () => {
  const { page } = lectern()
  await go(page, '#/practice/kept')
  await expect(page.getByRole('heading', { name: 'No takeaway kept yet' })).toBeVisible()
  const { attempt: view, questions } = await ask(page, 'practice.start', {
    pack: pack.id,
    mode: 'study',
    count: 3,
    planned: null,
  })
  const attempt = view.id
  await ask(page, 'practice.finish', { attempt, reason: 'learner' })
  for (const { id: question } of questions.slice(0, 2))
    await ask(page, 'practice.keep', { attempt, question, on: true })
  const takeaway = pack.questions.find(({ id }) => id === questions[1]?.id)?.takeaway ?? ''
  await go(page, '#/practice')
  await page.getByRole('link', { name: 'Takeaways kept as cards: 2' }).click()
  const [first] = await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Remove' }) })
    .all()
  const shown = async () => (await page.getByRole('main').innerText()).replaceAll(/[`*]/g, '')
  expect(await shown()).not.toContain(takeaway.replaceAll(/[`*]/g, ''))
  await first?.getByRole('button', { name: 'Show the takeaway' }).click()
  expect(await shown()).toContain(takeaway.replaceAll(/[`*]/g, ''))
  await first?.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('1 takeaway kept as cards')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show the takeaway' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 takeaways kept as cards')).toBeVisible()
})
