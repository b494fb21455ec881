import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/core/practice/grade'
import { tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

/** An exam of ten, late in the evening in Vienna: the first question answered rightly, the others empty. */
async function finished(saveTo: string | null = null) {
  const folder = tempFolder()
  const system = testSystem('2026-11-22T23:30:00.000Z')
  const services = await startServices(folder, system, saveTo)
  const { practice, library } = services
  const view = await practice.start({ pack: 'aws-mla-c02', mode: 'exam', count: 10, planned: null })
  const attempt = view.attempt.id
  const about = view.questions.map(({ id: question }) => ({ attempt, question }))
  const [first, second] = about
  if (!first || !second) throw new Error('too few questions')
  const questions = await library.questions('aws-mla-c02')
  const question = questions.get(first.question)
  if (!question) throw new Error('no such question')
  for (const one of about) await practice.show(one)
  await practice.answer({ ...first, answer: keyOf(question), ms: 5000 })
  const again = () => startServices(folder, system, saveTo)
  return {
    ...services,
    system,
    attempt,
    first,
    second,
    question,
    again,
    end: () => practice.finish({ attempt, reason: 'learner' }),
  }
}

const refused = (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code })

describe('why a question was missed', () => {
  it('is kept over a restart, and can be taken back', async () => {
    const { practice, second, attempt, end, again } = await finished()
    await end()
    expect((await practice.explain({ ...second, why: 'misread' })).misses).toEqual({ [second.question]: 'misread' })
    const restarted = await again()
    expect((await restarted.practice.result({ attempt })).misses).toEqual({ [second.question]: 'misread' })
    expect((await restarted.practice.explain({ ...second, why: null })).misses).toEqual({})
  })

  it('is asked only of a question of a finished attempt', async () => {
    const { practice, second, attempt, end } = await finished()
    await refused(practice.explain({ ...second, why: 'time' }), 'ATTEMPT_NOT_FINISHED')
    await end()
    await refused(practice.explain({ attempt, question: 'none', why: 'time' }), 'QUESTION_NOT_FOUND')
  })
})

describe('a card of a takeaway', () => {
  it('holds what is asked in front and what to remember behind, the newest first, and can be taken out', async () => {
    const { practice, first, second, question, end } = await finished()
    await refused(practice.keep({ ...first, on: true }), 'ATTEMPT_NOT_FINISHED')
    await end()
    const [card] = await practice.keep({ ...first, on: true })
    expect(card).toMatchObject({ question: first.question, back: question.takeaway, topics: question.topics })
    expect(card?.front).toContain(question.ask)
    const cards = await practice.keep({ ...second, on: true })
    expect(cards.map((one) => one.question)).toEqual([second.question, first.question])
    expect(await practice.keep({ ...first, on: false })).toHaveLength(1)
    expect(await practice.kept()).toMatchObject([{ question: second.question }])
  })
})

describe('a file of a result', () => {
  it('is named by the attempt and the day on the learner’s calendar', async () => {
    const { practice, asked, attempt, end } = await finished()
    await refused(practice.export({ attempt, format: 'csv', paper: 'a4' }), 'ATTEMPT_NOT_FINISHED')
    await end()
    expect(await practice.export({ attempt, format: 'csv', paper: 'a4' })).toEqual({ path: null })
    // Half past eleven in the evening by UTC is the next day in Vienna.
    expect(asked).toEqual(['MLA-C02-practice-exam-2026-11-23.csv'])
  })

  it('is a table with a row for each question, or what was printed', async () => {
    const file = join(tempFolder(), 'result')
    const { practice, attempt, end } = await finished(file)
    await end()
    expect(await practice.export({ attempt, format: 'csv', paper: 'a4' })).toEqual({ path: file })
    const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trimEnd(), { header: true })
    expect(data.map(({ verdict }) => verdict)).toEqual(['right', ...Array(9).fill('unanswered')])
    await practice.export({ attempt, format: 'pdf', paper: 'letter' })
    expect(readFileSync(file, 'utf8')).toBe(`%PDF of ${attempt} on letter`)
  })
})

describe('a report of a question', () => {
  it('is a file with the question as its pack has it, once the answer stands', async () => {
    const file = join(tempFolder(), 'report.json')
    const { practice, first, asked, question, end } = await finished(file)
    await refused(practice.report({ ...first, says: 'Wrong.' }), 'ATTEMPT_NOT_FINISHED')
    await end()
    await refused(practice.report({ ...first, question: 'none', says: 'Wrong.' }), 'QUESTION_NOT_FOUND')
    expect(await practice.report({ ...first, says: ' Wrong. ' })).toEqual({ path: file })
    expect(asked).toEqual([`report-${first.question}.json`])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ says: 'Wrong.', verdict: 'right', question })
  })
})
