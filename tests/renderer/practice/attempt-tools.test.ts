import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Section } from '../../../src/core/practice/terms'
import type { Highlight } from '../../../src/core/progress/events'
import { openAttempt, option } from './fake-main'

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000)
const mark: Highlight = { part: 'stem', from: 3, to: 9 }

beforeEach(() => {
  vi.unstubAllGlobals()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('confidence, note and highlights', () => {
  it('are kept with their question, and the scratchpad with the attempt', async () => {
    const { main, store } = await openAttempt()
    await store.getState().confide('fairly')
    await store.getState().highlight([mark])
    store.getState().write({ note: 'Labels come late.' })
    store.getState().write({ scratchpad: 'q1: B or C' })
    await store.getState().show('q2')
    expect(main.held()?.items[0]).toMatchObject({ confidence: 'fairly', highlights: [mark], note: 'Labels come late.' })
    expect(store.getState()).toMatchObject({ confidence: null, highlights: [], note: '', scratchpad: 'q1: B or C' })
    await store.getState().show('q1')
    await store.getState().leave()
    await store.getState().open('a')
    expect(store.getState()).toMatchObject({
      current: 'q1',
      confidence: 'fairly',
      highlights: [mark],
      note: 'Labels come late.',
      scratchpad: 'q1: B or C',
    })
  })

  it('save what is typed once, when the typing pauses, and say so', async () => {
    const { main, store } = await openAttempt()
    for (const note of ['L', 'La', 'Lab']) {
      store.getState().write({ note })
      await seconds(0.3)
    }
    expect(store.getState().saving.state).toBe('saving')
    expect(main.asked.filter((act) => act.startsWith('note'))).toEqual([])
    await seconds(1)
    expect(main.asked.filter((act) => act.startsWith('note'))).toEqual(['note q1 Lab'])
    expect(store.getState().saving.state).toBe('saved')
  })

  it('save what is typed at once when its field is closed', async () => {
    const { main, store } = await openAttempt()
    store.getState().write({ note: 'Lab' })
    expect(await store.getState().written()).toBe(true)
    expect(main.held()?.items[0]?.note).toBe('Lab')
    await seconds(5)
    expect(main.asked.filter((act) => act.startsWith('note'))).toHaveLength(1)
  })

  it('are kept and tried again when the disk is full, and hold the learner at the question', async () => {
    const { main, store } = await openAttempt()
    main.failWith('STORE_DISK_FULL')
    await store.getState().confide('sure')
    await store.getState().highlight([mark])
    store.getState().write({ note: 'Kept.', scratchpad: 'Kept too.' })
    await seconds(1)
    expect(await store.getState().show('q2')).toBe(false)
    expect(store.getState()).toMatchObject({ current: 'q1', note: 'Kept.', confidence: 'sure' })
    expect(store.getState().hasUnsaved()).toBe(true)
    main.failWith(null)
    await seconds(15)
    expect(main.held()?.items[0]).toMatchObject({ confidence: 'sure', highlights: [mark], note: 'Kept.' })
    expect(main.held()?.scratchpad).toBe('Kept too.')
    expect(store.getState()).toMatchObject({ current: 'q2', scratchpad: 'Kept too.', saving: { state: 'saved' } })
  })

  it('keep what is written while the next question is on its way', async () => {
    const { main, store } = await openAttempt()
    const moved = store.getState().show('q2')
    await Promise.resolve()
    store.getState().write({ note: 'Of the first.', scratchpad: 'Of all.' })
    await moved
    expect(main.held()?.items.map(({ note }) => note)).toEqual(['Of the first.', ''])
    expect(store.getState()).toMatchObject({ current: 'q2', note: '', scratchpad: 'Of all.' })
  })
})

describe('an attempt whose time can be stopped', () => {
  const terms = { pace: 'practice', limit: 3_600_000 } as const

  it('stands still while it is paused, takes no answer, and goes on with what was left', async () => {
    const { main, store } = await openAttempt('study', terms)
    main.leave(600_000)
    await store.getState().pause()
    expect(store.getState()).toMatchObject({ paused: true, endsAt: null, saving: { state: 'saved' } })
    expect(main.held()?.clock.running).toBe(false)
    expect(await store.getState().choose(option('x'))).toBe(false)
    await seconds(3600)
    await store.getState().resync()
    expect(main.asked.filter((act) => act === 'open')).toHaveLength(1)
    await store.getState().resume()
    const { paused, endsAt } = store.getState()
    expect(paused).toBe(false)
    expect(endsAt).toBe(performance.now() + 600_000)
    await store.getState().choose(option('x'))
    // The pause is no time spent on the question.
    expect(main.held()?.items[0]).toMatchObject({ answer: option('x'), ms: 0 })
  })

  it('pauses by itself when it is left, after what was done is saved, and counts again when it is opened', async () => {
    const { main, store } = await openAttempt('study', terms)
    store.getState().write({ note: 'Later.' })
    const gone = store.getState().leave()
    const back = store.getState().open('a')
    await Promise.all([gone, back])
    expect(main.asked.slice(-4)).toEqual(['note q1 Later.', 'pause', 'open', 'show q1'])
    expect(store.getState()).toMatchObject({ paused: false, note: 'Later.' })
  })

  it('tries again to go on when the disk refuses it', async () => {
    const { main, store } = await openAttempt('study', terms)
    await store.getState().pause()
    main.failWith('STORE_DISK_FULL')
    expect(await store.getState().resume()).toBe(false)
    expect(store.getState()).toMatchObject({ paused: true, saving: { state: 'failed', again: true } })
    main.failWith(null)
    await seconds(2)
    expect(store.getState()).toMatchObject({ paused: false, saving: { state: 'saved' } })
  })

  it('is the only kind that pauses', async () => {
    for (const [mode, other] of [['exam', {}] as const, ['study', { limit: null }] as const]) {
      const { main, store } = await openAttempt(mode, other)
      await store.getState().pause()
      await store.getState().leave()
      expect(store.getState().paused).toBe(false)
      expect(main.asked).not.toContain('pause')
    }
  })
})

describe('a section that locks', () => {
  const sections: Section[] = [
    { title: 'Single questions', questions: 1, locks: true },
    { title: 'Case study: Harbour', questions: 1, locks: true },
  ]

  it('is closed after its answer is on disk and before the next question shows', async () => {
    const { main, store } = await openAttempt('exam', { sections })
    void store.getState().choose(option('x'))
    await store.getState().leaveSection(0, 'q2')
    expect(main.asked.slice(-3)).toEqual(['answer q1 x', 'close 0', 'show q2'])
    expect(main.held()).toMatchObject({ closed: [0], current: 'q2' })
    expect(store.getState()).toMatchObject({ current: 'q2', saving: { state: 'saved' } })
  })

  it('is closed once when the next question has to wait for the disk, and takes no further answer', async () => {
    const { main, store } = await openAttempt('exam', { sections })
    main.failOnly('show', 'STORE_DISK_FULL')
    expect(await store.getState().leaveSection(0, 'q2')).toBe(false)
    expect(main.held()?.closed).toEqual([0])
    expect(await store.getState().choose(option('x'))).toBe(false)
    main.failOnly('show', null)
    await seconds(2)
    expect(main.asked.filter((act) => act === 'close 0')).toHaveLength(1)
    expect(store.getState()).toMatchObject({ current: 'q2', saving: { state: 'saved' } })
  })

  it('is not closed by the last look', async () => {
    const { main, location, store } = await openAttempt('exam', { sections })
    await store.getState().review()
    expect(location.hash).toBe('#/practice/attempt/a?view=finish')
    expect(main.held()?.closed).toEqual([])
  })

  it('is left behind by an attempt that ended in between: it opens at what is still open', async () => {
    const { main, store } = await openAttempt('exam', { sections })
    main.failOnly('show', 'STORE_DISK_FULL')
    await store.getState().leaveSection(0, 'q2')
    await store.getState().leave()
    main.failOnly('show', null)
    expect(main.held()).toMatchObject({ closed: [0], current: 'q1' })
    await store.getState().open('a')
    expect(store.getState().current).toBe('q2')
  })
})
