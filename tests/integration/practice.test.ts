import { describe, expect, it } from 'vitest'
import { grade, keyOf } from '../../src/core/practice/grade'
import type { Question } from '../../src/core/practice/pack-schema'
import { everything, missedIn, type Past, selectPool } from '../../src/core/practice/select'
import { practiceService } from '../../src/main/services/practice'
import { StoreError } from '../../src/main/storage/errors'
import type { Input } from '../../src/shared/ipc/contract'
import type { AttemptView } from '../../src/shared/ipc/views'
import { tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

const exam = { pack: 'aws-mla-c02', mode: 'exam', count: 10, planned: null } as const
const study = { ...exam, mode: 'study', count: 5 } as const

const domain = (id: string) => ({ ...everything, domains: [id] })

async function opened() {
  const folder = tempFolder()
  const system = testSystem()
  const services = await startServices(folder, system)
  const questions = await services.library.questions('aws-mla-c02')
  const question = (id: string): Question => {
    const found = questions.get(id)
    if (!found) throw new Error(`no question ${id}`)
    return found
  }
  /** The right answer to the n-th question of an attempt, as the page sends it. */
  const right = ({ attempt, questions: views }: AttemptView, n: number) => {
    const { id } = views[n] ?? { id: '' }
    return { attempt: attempt.id, question: id, answer: keyOf(question(id)), ms: 5000 }
  }
  return { folder, system, question, right, ...services, again: () => startServices(folder, system) }
}

describe('a study session', () => {
  it('is there again after the process is gone, with answers, marks and position', async () => {
    const { practice, right, again } = await opened()
    const view = await practice.start({ ...study, planned: { plan: 'p', session: 's' } })
    const [first, second] = view.questions.map(({ id }) => ({ attempt: view.attempt.id, question: id }))
    if (!first || !second) throw new Error('too few questions')
    await practice.answer(right(view, 0))
    await practice.strike({ ...second, option: view.questions[1]?.options[0]?.id ?? '', on: true })
    await practice.flag({ ...second, on: true })
    const { attempt } = await practice.show(second)
    // The store is dropped without being closed, as a crash would leave it.
    const restarted = await again()
    const resumed = await restarted.practice.open({ attempt: attempt.id })
    expect(resumed.attempt).toEqual(attempt)
    expect(resumed.attempt.current).toBe(second.question)
    expect(resumed.questions).toEqual(view.questions)
    expect(restarted.notices.all()).toEqual([])
    expect(await restarted.practice.attempts()).toMatchObject([
      { id: attempt.id, mode: 'study', answered: 1, questions: 5, score: null, finishedAt: null, msLeft: null },
    ])
  })

  it('opens one solution at a time, and only after its check', async () => {
    const { practice, right } = await opened()
    const view = await practice.start(study)
    expect(JSON.stringify(view)).not.toMatch(/"key"|rationale|takeaway/)
    const patch = await practice.answer(right(view, 0))
    expect(patch.solution).toBeNull()
    const { attempt, question } = right(view, 0)
    const checked = await practice.check({ attempt, question })
    expect(checked.solution).toMatchObject({ verdict: 'right', key: keyOf((await opened()).question(question)) })
    expect(checked.solution?.objectives[0]?.text.length).toBeGreaterThan(10)
    expect(Object.keys((await practice.open({ attempt })).solutions)).toEqual([question])
    await expect(practice.answer({ ...right(view, 0), answer: null })).rejects.toMatchObject({ code: 'ANSWER_CLOSED' })
  })

  it('prefers questions that were not met yet', async () => {
    const { practice } = await opened()
    const one = await practice.start({ ...study, count: 8, filter: domain('1') })
    for (const { id } of one.questions) await practice.show({ attempt: one.attempt.id, question: id })
    const two = await practice.start({ ...study, count: 3, filter: domain('1') })
    const met = new Set(one.questions.map(({ id }) => id))
    expect(two.questions.filter(({ id }) => met.has(id))).toEqual([])
  })

  it('has all kinds of questions of its pack, also those that the exam does not ask', async () => {
    const { store, library, system, handOut, practice } = await opened()
    const { questions } = await library.pack('mlops-fundamentals')
    const mixed = { ...(await library.pack('aws-mla-c02')), questions }
    const byId = new Map(questions.map((question) => [question.id, question]))
    const mixedLibrary = { ...library, pack: async () => mixed, questions: async () => byId }
    const service = practiceService(store, mixedLibrary, system, handOut)
    expect((await service.start({ ...study, count: 12 })).questions).toHaveLength(12)
    const asked = (await service.start({ ...exam, count: 12 })).questions.map(({ type }) => type)
    expect([...new Set(asked)].sort()).toEqual(['multiple', 'single'])
    expect(await practice.attempts()).toHaveLength(2)
  })
})

describe('an exam', () => {
  it('has its share of the time: ten of 65 questions are 20 of 130 minutes', async () => {
    const { practice, system } = await opened()
    const { attempt, msLeft } = await practice.start(exam)
    expect(attempt.deadline).toBe('2026-11-22T10:20:00.000Z')
    expect(msLeft).toBe(20 * 60_000)
    system.wait(7)
    expect((await practice.open({ attempt: attempt.id })).msLeft).toBe(13 * 60_000)
  })

  it('shows no rationale before its end', async () => {
    const { practice, right } = await opened()
    const view = await practice.start(exam)
    const { attempt, question } = right(view, 0)
    await practice.answer(right(view, 0))
    await expect(practice.check({ attempt, question })).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FINISHED' })
    await expect(practice.result({ attempt })).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FINISHED' })
    expect((await practice.open({ attempt })).solutions).toEqual({})
    const ended = await practice.finish({ attempt, reason: 'learner' })
    expect(Object.keys(ended.solutions)).toHaveLength(10)
    expect(ended.msLeft).toBeNull()
  })

  it.each(['open', 'answer', 'attempts', 'result', 'restart'])(
    'whose time ran out has ended by its deadline at the next look: %s',
    async (look) => {
      const { practice, right, system, again } = await opened()
      const view = await practice.start(exam)
      const { id } = view.attempt
      await practice.answer(right(view, 0))
      system.wait(60)
      const service = look === 'restart' ? (await again()).practice : practice
      if (look === 'answer') {
        await expect(service.answer(right(view, 1))).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' })
      }
      if (look === 'attempts') {
        expect(await service.attempts()).toMatchObject([{ score: { right: 1, total: 10 }, answered: 1, msLeft: null }])
      }
      if (look === 'result') {
        expect((await service.result({ attempt: id })).score).toMatchObject({ right: 1, total: 10, unanswered: 9 })
      }
      const { attempt, solutions } = await service.open({ attempt: id })
      expect(attempt.finished).toEqual({ at: '2026-11-22T10:20:00.000Z', reason: 'time' })
      expect(Object.keys(solutions)).toHaveLength(10)
    },
  )

  it('whose end cannot be written does not hide the others', async () => {
    const { store, library, system, handOut, practice } = await opened()
    const { attempt } = await practice.start(exam)
    await practice.start(study)
    system.wait(60)
    const full = { ...store, record: () => Promise.reject(new StoreError('STORE_DISK_FULL', 'journal')) }
    const service = practiceService(full, library, system, handOut)
    expect(await service.attempts()).toMatchObject([{ mode: 'exam', msLeft: 0, score: null }, { mode: 'study' }])
    await expect(service.finish({ attempt: attempt.id, reason: 'time' })).rejects.toMatchObject({
      code: 'STORE_DISK_FULL',
    })
  })

  it('takes answers until one moment before its deadline, and none at it', async () => {
    const { practice, right, system } = await opened()
    const view = await practice.start(exam)
    system.wait(20 - 1 / 60_000)
    expect((await practice.answer(right(view, 0))).msLeft).toBe(1)
    system.wait(1 / 60_000)
    await expect(practice.answer(right(view, 1))).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' })
  })

  it('is scored as its key says, by domain and in all', async () => {
    const { practice, right, question } = await opened()
    const view = await practice.start({ ...exam, count: 40 })
    for (const n of view.questions.keys()) {
      if (n % 2 === 0) await practice.answer(right(view, n))
    }
    const { id } = view.attempt
    await practice.finish({ attempt: id, reason: 'learner' })
    const { score, rules, attempt } = await practice.result({ attempt: id })
    expect(score).toMatchObject({ right: 20, total: 40, unanswered: 20 })
    expect(score.byDomain.map(({ domain }) => domain)).toEqual(['1', '2', '3', '4'])
    expect(rules).toMatchObject({ questions: 40, minutes: 80, line: 75 })
    for (const item of attempt.items) {
      expect(score.verdicts[item.question]).toBe(grade(question(item.question), item.answer))
    }
    await expect(practice.finish({ attempt: id, reason: 'learner' })).rejects.toMatchObject({
      code: 'ATTEMPT_FINISHED',
    })
  })
})

describe('what the service refuses', () => {
  it('is told with its own code, and changes nothing', async () => {
    const { practice, right, store } = await opened()
    const view = await practice.start(study)
    const about = { attempt: view.attempt.id, question: view.questions[0]?.id ?? '' }
    const before = await store.attempt(view.attempt.id)
    const refused = async (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code })
    await refused(practice.start({ ...study, pack: 'no-such-pack' }), 'PACK_NOT_FOUND')
    await refused(practice.start({ ...study, filter: domain('9') }), 'QUESTION_NOT_FOUND')
    await refused(practice.open({ attempt: 'none' }), 'ATTEMPT_NOT_FOUND')
    await refused(practice.show({ ...about, question: 'none' }), 'QUESTION_NOT_FOUND')
    const stranger = { type: 'single', option: 'no-such-option' } as const
    await refused(practice.answer({ ...about, answer: stranger, ms: 0 }), 'ANSWER_DOES_NOT_FIT')
    await refused(practice.answer({ ...right(view, 0), question: 'none' }), 'QUESTION_NOT_FOUND')
    await refused(practice.strike({ ...about, option: 'no-such-option', on: true }), 'ANSWER_DOES_NOT_FIT')
    await refused(practice.result({ attempt: view.attempt.id }), 'ATTEMPT_NOT_FINISHED')
    expect(await store.attempt(view.attempt.id)).toEqual(before)
    expect((await store.study()).running.size).toBe(1)
  })
})

describe('a drill', () => {
  it('has exactly the questions that are counted before it begins', async () => {
    const { practice, right, system } = await opened()
    for (const mode of ['exam', 'study'] as const) {
      const view = await practice.start({ ...exam, mode, count: 20 })
      await practice.answer(right(view, 0))
      const { id = '' } = view.questions[1] ?? {}
      for (const { id: question } of view.questions) await practice.show({ attempt: view.attempt.id, question })
      await practice.flag({ attempt: view.attempt.id, question: id, on: true })
      system.wait(1)
      await practice.finish({ attempt: view.attempt.id, reason: 'learner' })
    }
    const { rows, attempts } = await practice.pool({ pack: 'aws-mla-c02' })
    const past: Past = { record: (id) => rows.find((row) => row.id === id)?.record ?? undefined, attempts }
    const [newest = ''] = attempts
    const counted: [number, Partial<Input<'practice.start'>>][] = [
      [missedIn(rows, newest, past).length, { missedIn: newest }],
    ]
    for (const filter of [
      { ...everything, focus: 'missed' as const },
      { ...everything, focus: 'weakest' as const, domains: ['2', '3'] },
      { ...everything, focus: 'flagged' as const },
      { ...everything, types: ['multiple' as const], cases: false },
      { ...everything, notShownIn: 1 },
    ]) {
      counted.push([selectPool(rows, filter, past).length, { filter }])
    }
    for (const [number, asked] of counted) {
      expect(number).toBeGreaterThan(0)
      expect((await practice.start({ ...study, count: 500, ...asked })).questions).toHaveLength(number)
    }
  })

  it('of ten a day is the same all day, and another one the day after', async () => {
    const { practice, again } = await opened()
    const day = { pack: 'aws-mla-c02', day: '2026-11-22' }
    const { attempt } = await practice.daily(day)
    expect(attempt.items).toHaveLength(10)
    expect((await practice.daily(day)).attempt.id).toBe(attempt.id)
    expect((await (await again()).practice.daily(day)).attempt.id).toBe(attempt.id)
    expect((await practice.daily({ ...day, day: '2026-11-23' })).attempt.id).not.toBe(attempt.id)
  })
})

describe('a takeaway kept as a card', () => {
  it('is taken out and put back as it was, and only what was taken out can be put back', async () => {
    const { practice, right, again } = await opened()
    const view = await practice.start(study)
    const { attempt, question } = right(view, 0)
    await practice.check({ attempt, question })
    const [card] = await practice.keep({ attempt, question, on: true })
    const about = { pack: 'aws-mla-c02', question }
    expect(await practice.discard({ ...about, undo: false })).toEqual([])
    await expect(practice.discard({ ...about, undo: false })).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
    expect(await practice.discard({ ...about, undo: true })).toEqual([card])
    const stranger = { pack: 'aws-mla-c02', question: view.questions[1]?.id ?? '', undo: true }
    await expect(practice.discard(stranger)).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
    expect(await (await again()).practice.kept()).toEqual([card])
  })
})

describe('every pack that ships', () => {
  it('can be studied whole, and each of its keys is right', async () => {
    const { practice, library } = await opened()
    for (const { id, questions: count } of await practice.packs()) {
      const questions = await library.questions(id)
      const { attempt } = await practice.start({ ...study, pack: id, count })
      for (const [question, one] of questions) {
        if (attempt.items.some((item) => item.question === question)) {
          await practice.answer({ attempt: attempt.id, question, answer: keyOf(one), ms: 1 })
        }
      }
      await practice.finish({ attempt: attempt.id, reason: 'learner' })
      const { score } = await practice.result({ attempt: attempt.id })
      expect([score.right, score.total, score.unanswered]).toEqual([attempt.items.length, attempt.items.length, 0])
      expect(attempt.items.length).toBe(count)
    }
  })
})
