import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openAttempt, option } from './fake-main'

describe('the attempt on screen', () => {
  beforeEach(() => void vi.unstubAllGlobals())

  it('has an answer on disk before it shows the next question', async () => {
    const { main, store } = await openAttempt()
    void store.getState().choose(option('x'))
    expect(store.getState().saving.state).toBe('saving')
    expect(await store.getState().show('q2')).toBe(true)
    const kept = main.asked.indexOf('answer q1 x')
    expect(kept).toBeGreaterThan(-1)
    expect(main.asked.indexOf('show q2')).toBeGreaterThan(kept)
    expect(main.held()?.items[0]?.answer).toEqual(option('x'))
    expect(store.getState()).toMatchObject({ current: 'q2', answer: null, saving: { state: 'saved' } })
  })

  it('keeps the last of several quick choices', async () => {
    const { main, store } = await openAttempt()
    await Promise.all(['x', 'y', 'z'].map((id) => store.getState().choose(option(id))))
    expect(main.held()?.items[0]?.answer).toEqual(option('z'))
    expect(store.getState().saving.state).toBe('saved')
  })

  it('keeps what is chosen and marked while the next question is on its way', async () => {
    const { main, store } = await openAttempt()
    const moved = store.getState().show('q2')
    await Promise.resolve()
    void store.getState().choose(option('x'))
    void store.getState().flag(true)
    await moved
    await vi.waitFor(() => expect(store.getState().saving.state).toBe('saved'))
    expect(main.held()?.items[0]).toMatchObject({ answer: option('x'), flagged: true })
    expect(main.held()?.items[1]).toMatchObject({ answer: null, flagged: false })
    expect(store.getState()).toMatchObject({ current: 'q2', answer: null, flagged: false })
  })

  it('resumes at the question that was left, with its answer and its marks', async () => {
    const { store } = await openAttempt()
    await store.getState().choose(option('x'))
    await store.getState().strike('y', true)
    await store.getState().flag(true)
    await store.getState().show('q2')
    expect(store.getState()).toMatchObject({ current: 'q2', answer: null, flagged: false, struck: [] })
    await store.getState().show('q1')
    await store.getState().open('a')
    expect(store.getState()).toMatchObject({ current: 'q1', answer: option('x'), flagged: true, struck: ['y'] })
  })

  it('ticks the planned session off and goes to the result when it is finished', async () => {
    const { main, location, store } = await openAttempt()
    await store.getState().finish('learner')
    expect(main.ticked).toEqual(['session'])
    expect(location.hash).toBe('#/practice/result/a')
  })

  it('goes to the result when main says that the time is up, and says that the last answer came too late', async () => {
    const { main, location, store, said } = await openAttempt()
    main.endByTime()
    expect(await store.getState().choose(option('x'))).toBe(false)
    expect(location.hash).toBe('#/practice/result/a')
    expect(said()).toEqual(['The time ran out before your last answer could be saved, so it does not count.'])
  })
})
