import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Attempt, type AttemptEvent, nextAttempt } from '../../../src/core/practice/attempt'
import type { ErrorCode, Result } from '../../../src/shared/ipc/errors'

/** A main that keeps what it acknowledged, says what it was asked in order, and can be told to fail. */
function fakeMain() {
  const asked: string[] = []
  const ticked: string[] = []
  const at = '2026-11-22T10:00:00.000Z'
  let fails: ErrorCode | null = null
  let attempt: Attempt | undefined
  const happen = (event: AttemptEvent) => {
    attempt = nextAttempt(attempt, event)
  }
  happen({
    kind: 'attempt-started',
    at,
    attempt: 'a',
    mode: 'exam',
    title: 'Practice exam',
    pack: 'p',
    packVersion: '1.0.0',
    programme: null,
    seed: 1,
    questions: ['q1', 'q2'],
    deadline: '2026-11-22T11:00:00.000Z',
    planned: { plan: 'plan', session: 'session' },
  })
  const answer = <T>(name: string, data: () => T): Promise<Result<T>> => {
    asked.push(name)
    if (fails !== null) return Promise.resolve({ ok: false, error: { code: fails, message: '', data: {} } })
    return Promise.resolve({ ok: true, data: data() })
  }
  const patch = () => ({ attempt, solution: null, msLeft: 3_600_000 })
  const act = (name: string, event: AttemptEvent) =>
    answer(name, () => {
      happen(event)
      return patch()
    })
  const practice = {
    open: () => answer('open', () => ({ attempt, notice: '', questions: [], solutions: {}, msLeft: 3_600_000 })),
    show: (about: { attempt: string; question: string }) =>
      act(`show ${about.question}`, { kind: 'question-shown', at, ...about }),
    answer: (input: {
      attempt: string
      question: string
      answer: { type: 'single'; option: string } | null
      ms: number
    }) =>
      act(`answer ${input.question} ${input.answer?.option ?? 'none'}`, { kind: 'question-answered', at, ...input }),
    finish: (input: { attempt: string; reason: 'learner' | 'time' }) =>
      act(`finish ${input.reason}`, { kind: 'attempt-finished', at, ...input }),
  }
  const plan = {
    tick: ({ session }: { session: string }) => answer('tick', () => ticked.push(session)),
  }
  return {
    asked,
    ticked,
    practice,
    plan,
    failWith: (code: ErrorCode | null) => {
      fails = code
    },
    held: () => attempt,
  }
}

const load = async () => {
  vi.resetModules()
  const main = fakeMain()
  const { practice, plan } = main
  const location = { hash: '' }
  const history = {
    replaceState: (_state: null, _title: string, to: string) => {
      location.hash = to
    },
  }
  const api = { app: {}, catalog: {}, plan, practice, settings: {}, data: {}, on: () => () => undefined }
  vi.stubGlobal('window', { api, location, history, addEventListener: () => undefined })
  const { useAttempt } = await import('../../../src/renderer/src/stores/attempt')
  await useAttempt.getState().open('a')
  return { main, location, store: useAttempt }
}

const option = (id: string) => ({ type: 'single' as const, option: id })

describe('the attempt on screen', () => {
  beforeEach(() => void vi.unstubAllGlobals())

  it('has an answer on disk before it shows the next question', async () => {
    const { main, store } = await load()
    void store.getState().choose(option('x'))
    expect(store.getState().saving.state).toBe('saving')
    expect(await store.getState().show('q2')).toBe(true)
    const kept = main.asked.indexOf('answer q1 x')
    expect(kept).toBeGreaterThan(-1)
    expect(main.asked.indexOf('show q2')).toBeGreaterThan(kept)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
    expect(store.getState()).toMatchObject({ current: 'q2', answer: null, saving: { state: 'saved' } })
  })

  it('stays at the question, keeps the answer and says so when it could not be saved', async () => {
    const { main, store } = await load()
    main.failWith('STORE_DISK_FULL')
    expect(await store.getState().choose(option('x'))).toBe(false)
    expect(await store.getState().show('q2')).toBe(false)
    expect(store.getState()).toMatchObject({ current: 'q1', answer: option('x'), saving: { state: 'failed' } })
    expect(main.asked).not.toContain('show q2')
    main.failWith(null)
    expect(await store.getState().settle()).toBe(true)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
    expect(await store.getState().show('q2')).toBe(true)
  })

  it('keeps the last of several quick choices', async () => {
    const { main, store } = await load()
    await Promise.all(['x', 'y', 'z'].map((id) => store.getState().choose(option(id))))
    expect(main.held()?.items[0]?.answer).toEqual(option('z'))
    expect(store.getState().saving.state).toBe('saved')
  })

  it('resumes at the question that was left, with its answer', async () => {
    const { store } = await load()
    await store.getState().choose(option('x'))
    await store.getState().show('q2')
    await store.getState().show('q1')
    await store.getState().open('a')
    expect(store.getState()).toMatchObject({ current: 'q1', answer: option('x') })
  })

  it('ticks the planned session off and goes to the result when it is finished', async () => {
    const { main, location, store } = await load()
    await store.getState().finish('learner')
    expect(main.ticked).toEqual(['session'])
    expect(location.hash).toBe('#/practice/result/a')
  })

  it('goes to the result when main says that the time is up', async () => {
    const { main, location, store } = await load()
    main.failWith('ATTEMPT_FINISHED')
    expect(await store.getState().choose(option('x'))).toBe(false)
    expect(location.hash).toBe('#/practice/result/a')
  })
})
