import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ErrorCode } from '../../../src/shared/ipc/errors'
import { openAttempt, option } from './fake-main'

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000)

describe('an answer that the disk refuses', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
    vi.useFakeTimers()
  })
  afterEach(() => void vi.useRealTimers())

  it('stays chosen, is said not to be saved, and holds the learner at its question', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    expect(await store.getState().choose(option('x'))).toBe(false)
    expect(await store.getState().show('q2')).toBe(false)
    expect(await store.getState().review()).toBe(false)
    expect(store.getState()).toMatchObject({
      current: 'q1',
      answer: option('x'),
      saving: { state: 'failed', error: { code: 'STORE_DISK_FULL' }, again: true },
    })
    expect(main.asked).not.toContain('show q2')
    expect(store.getState().hasUnsaved()).toBe(true)
  })

  it('is tried again after 2, 4, 8 and then every 15 seconds, and no longer once it is saved', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('x'))
    const tries = () => main.asked.filter((act) => act === 'answer q1 x').length
    expect(tries()).toBe(1)
    const moments: number[] = []
    for (let second = 1; second <= 60; second += 1) {
      const before = tries()
      await seconds(1)
      if (tries() > before) moments.push(second)
    }
    expect(moments).toEqual([2, 6, 14, 29, 44, 59])
    main.failWith(null)
    await seconds(15)
    expect(store.getState().saving).toEqual({ state: 'saved' })
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
    const done = main.asked.length
    await seconds(120)
    expect(main.asked).toHaveLength(done)
  })

  it('is tried at once when the learner asks for it, with the time it took', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_WRITE_FAILED')
    await store.getState().choose(option('x'))
    await seconds(1)
    main.failWith(null)
    await store.getState().tryNow()
    expect(store.getState().saving.state).toBe('saved')
    expect(main.held()?.items[0]).toMatchObject({ answer: option('x'), ms: 1000 })
  })

  it('gives way to a newer choice, and only the newest is saved', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('x'))
    await store.getState().show('q2')
    await store.getState().choose(option('y'))
    main.failWith(null)
    await seconds(2)
    expect(main.held()?.items[0]?.answer).toEqual(option('y'))
    // The learner went on working at the question, so it stays.
    expect(store.getState().current).toBe('q1')
  })

  it.each<ErrorCode>(['STORE_READ_ONLY', 'STORE_IN_USE'])('is tried again after %s too', async (code) => {
    const { main, store } = await openAttempt()
    main.failWith(code)
    await store.getState().choose(option('x'))
    main.failWith(null)
    await seconds(2)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
  })

  it('is not tried again by itself when trying cannot help', async () => {
    const { main, store } = await openAttempt()
    main.failWith('ANSWER_DOES_NOT_FIT')
    await store.getState().choose(option('x'))
    const asked = main.asked.length
    await seconds(60)
    expect(main.asked).toHaveLength(asked)
    expect(store.getState().saving).toMatchObject({ state: 'failed', again: false })
  })

  it('is given up only when the learner says so', async () => {
    const { main, store } = await openAttempt()
    await store.getState().choose(option('x'))
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('y'))
    store.getState().drop()
    expect(store.getState()).toMatchObject({ answer: option('x'), saving: { state: 'saved' } })
    expect(store.getState().hasUnsaved()).toBe(false)
    main.failWith(null)
    await store.getState().leave()
    await seconds(60)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
  })
})

describe('other acts that the disk refuses', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
    vi.useFakeTimers()
  })
  afterEach(() => void vi.useRealTimers())

  it('keeps flags and struck options, in the state they were left in', async () => {
    const { main, store, said } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    await store.getState().flag(true)
    for (const id of ['x', 'y', 'z']) await store.getState().strike(id, true)
    await store.getState().strike('y', false)
    expect(store.getState()).toMatchObject({ flagged: true, struck: ['x', 'z'], saving: { state: 'failed' } })
    expect(store.getState().hasUnsaved()).toBe(true)
    main.failWith(null)
    await seconds(2)
    expect(main.held()?.items[0]).toMatchObject({ flagged: true, struck: ['x', 'z'] })
    expect(main.asked).not.toContain('strike q1 y false')
    expect(store.getState().saving.state).toBe('saved')
    expect(said()).toEqual([])
  })

  it('shows the next question, checks and reviews as soon as it can', async () => {
    const { main, location, store } = await openAttempt('study')
    await store.getState().choose(option('x'))
    main.failWith('STORE_DISK_FULL')
    await store.getState().check()
    expect(store.getState().hasUnsaved()).toBe(false)
    main.failWith(null)
    await seconds(2)
    expect(main.held()?.items[0]?.checked).toBe(true)
    main.failWith('STORE_DISK_FULL')
    expect(await store.getState().show('q2')).toBe(false)
    main.failWith(null)
    await seconds(2)
    expect(store.getState()).toMatchObject({ current: 'q2', saving: { state: 'saved' } })
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('y'))
    await store.getState().review()
    main.failWith(null)
    await seconds(2)
    expect(location.hash).toBe('#/practice/attempt/a?view=finish')
  })

  it('opens an attempt on a full disk, and notes that its question was shown when it can', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    main.asked.length = 0
    await store.getState().open('a')
    expect(store.getState()).toMatchObject({ view: { state: 'ready' }, current: 'q1', saving: { state: 'failed' } })
    main.failWith(null)
    await seconds(2)
    expect(store.getState().saving.state).toBe('saved')
    expect(main.asked.filter((act) => act === 'show q1').length).toBeGreaterThan(1)
  })

  it('finishes as soon as it can, and only once', async () => {
    const { main, location, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    expect(await store.getState().finish('learner')).toBe(false)
    expect(location.hash).toBe('')
    main.failWith(null)
    await seconds(2)
    expect(location.hash).toBe('#/practice/result/a')
    expect(main.held()?.finished?.reason).toBe('learner')
    const asked = main.asked.length
    await seconds(60)
    expect(main.asked).toHaveLength(asked)
  })

  it('at zero takes no further choice, tries to finish until it is finished, and says what does not count', async () => {
    const { main, location, store, said } = await openAttempt()
    main.leave(10_000)
    await store.getState().choose(option('x'))
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('y'))
    await seconds(10)
    await store.getState().finish('time')
    expect(await store.getState().choose(option('z'))).toBe(false)
    expect(store.getState()).toMatchObject({ answer: option('y'), saving: { state: 'failed' } })
    expect(location.hash).toBe('')
    // With room again, main ends the attempt by its deadline before it looks at anything else.
    main.failWith(null)
    main.endByTime()
    await seconds(15)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
    expect(location.hash).toBe('#/practice/result/a')
    expect(said()).toEqual(['The time ran out before your last answer could be saved, so it does not count.'])
  })

  it('tries nothing more once the attempt is left', async () => {
    const { main, store, said } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    await store.getState().choose(option('x'))
    await store.getState().leave()
    expect(said()).toHaveLength(1)
    const asked = main.asked.length
    await seconds(60)
    expect(main.asked).toHaveLength(asked)
  })
})
