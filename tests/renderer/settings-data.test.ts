import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  difference,
  fileSize,
  longMoment,
  moment,
  momentFirst,
  reasonLine,
  sharedState,
} from '../../src/renderer/src/features/settings/data/words'

/** An instant by the clock on the wall, whatever the zone of the machine. */
const local = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute)
const at = (...parts: Parameters<typeof local>) => local(...parts).toISOString()
const now = local(2026, 11, 24, 7, 40)

describe('a moment', () => {
  it('is today up to the last minute of the day, and a weekday before', () => {
    expect(moment(at(2026, 11, 24, 7, 31), now)).toBe('today, 07:31')
    expect(moment(at(2026, 11, 24, 0, 0), now)).toBe('today, 00:00')
    expect(moment(at(2026, 11, 23, 23, 59), now)).toBe('Mon 23 Nov, 23:59')
    expect(momentFirst(at(2026, 11, 24, 7, 31), now)).toBe('Today, 07:31')
    expect(momentFirst(at(2026, 9, 7, 9, 5), now)).toBe('Mon 7 Sep, 09:05')
  })

  it('has its year where it is another one', () => {
    expect(moment(at(2025, 12, 31, 18, 0), now)).toBe('Wed 31 Dec 2025, 18:00')
    expect(longMoment(at(2026, 11, 23, 19, 40), now)).toBe('Monday 23 November, 19:40')
    expect(longMoment(at(2025, 11, 24, 19, 40), now)).toBe('Monday 24 November 2025, 19:40')
  })
})

describe('the size of a file', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [48_200, '48 kB'],
    [999_600, '1.0 MB'],
    [1_900_000, '1.9 MB'],
    [9_949_000, '9.9 MB'],
    [9_960_000, '10 MB'],
    [41_200_000_000, '41 GB'],
    [2_000_000_000_000, '2.0 TB'],
    [2_000_000_000_000_000, '2000 TB'],
  ])('of %i bytes is %s', (bytes, words) => expect(fileSize(bytes)).toBe(words))
})

describe('a backup', () => {
  it('says why it was made and why it is still there', () => {
    expect(reasonLine({ reason: 'timer', kept: 'recent' })).toBe('automatic')
    expect(reasonLine({ reason: 'timer', kept: 'weekly' })).toBe('automatic · last of its week')
    expect(reasonLine({ reason: 'before-migration', kept: 'monthly' })).toBe('before an update · last of its month')
  })

  it('says how far it is from now in either direction', () => {
    expect(difference(214, 194)).toBe('20 since then')
    expect(difference(0, 1318)).toBe('1,318 more than now')
    expect(difference(7, 7)).toBeNull()
  })
})

describe('the shared folder', () => {
  it('says when it was last in step, also when that was never', () => {
    const last = at(2026, 11, 24, 7, 31)
    expect(sharedState({ state: 'in-step', at: last }, now)).toBe('In step: today, 07:31.')
    expect(sharedState({ state: 'absent', at: last }, now)).toContain('The last exchange was today, 07:31.')
    expect(sharedState({ state: 'absent', at: null }, now)).toContain('Nothing has been exchanged yet.')
  })
})

const backup = {
  id: 'b',
  at: at(2026, 11, 23, 19, 40),
  reason: 'timer' as const,
  kept: 'recent' as const,
  holds: { answers: 1, attempts: 1, sessions: 0, plans: 0 },
  bytes: 10,
}

describe('a restore on screen', () => {
  const reload = vi.fn()
  const noted = new Map<string, string>()
  const asked: string[] = []
  let answer: unknown

  const load = async () => {
    vi.resetModules()
    const ok = (data: unknown) => () => Promise.resolve({ ok: true, data })
    const data = {
      restore: ({ backup: id }: { backup: string }) => {
        asked.push(id)
        return Promise.resolve(answer)
      },
      overview: ok({}),
      backups: ok([backup]),
      conflicts: ok([]),
      previewRestore: ok({}),
    }
    const api = {
      app: {},
      catalog: {},
      plan: {},
      practice: {},
      readiness: {},
      settings: {},
      data,
      on: () => () => undefined,
    }
    vi.stubGlobal('window', { api, location: { hash: '', reload }, addEventListener: () => undefined })
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => noted.get(key) ?? null,
      setItem: (key: string, value: string) => void noted.set(key, value),
    })
    const { useData } = await import('../../src/renderer/src/stores/data')
    const { lastDone } = await import('../../src/renderer/src/stores/data-done')
    const { useMessages } = await import('../../src/renderer/src/stores/messages')
    return { store: useData, lastDone, messages: () => useMessages.getState().messages }
  }

  beforeEach(() => {
    vi.useFakeTimers({ now })
    reload.mockClear()
    noted.clear()
    asked.length = 0
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('starts the page again, and offers the way back for a minute', async () => {
    answer = { ok: true, data: { undo: 'u' } }
    const { store, lastDone } = await load()
    await store.getState().restore('b')
    expect(asked).toEqual(['b'])
    expect(reload).toHaveBeenCalledOnce()
    expect(lastDone()).toEqual({ why: 'restored', undo: 'u' })
    vi.advanceTimersByTime(60_000)
    expect(lastDone()).toBeNull()
  })

  it('offers no way back from a way back', async () => {
    answer = { ok: true, data: { undo: 'v' } }
    const { store, lastDone } = await load()
    await store.getState().restore('u', 'undone')
    expect(lastDone()).toEqual({ why: 'undone', undo: null })
  })

  it('of a backup that is gone says so, lets go of it and reads the list anew', async () => {
    answer = { ok: false, error: { code: 'BACKUP_NOT_FOUND', message: '', data: {} } }
    const { store, lastDone, messages } = await load()
    await store.getState().choose('gone')
    await store.getState().restore('gone')
    expect(reload).not.toHaveBeenCalled()
    expect(lastDone()).toBeNull()
    expect(messages().map(({ tone }) => tone)).toEqual(['problem'])
    expect(store.getState()).toMatchObject({ chosen: null, busy: null, backups: { state: 'ready', data: [backup] } })
  })
})

describe('messages', () => {
  it('with something to do about them are not pushed out by newer ones', async () => {
    vi.resetModules()
    const api = {
      app: {},
      catalog: {},
      plan: {},
      practice: {},
      readiness: {},
      settings: {},
      data: {},
      on: () => () => undefined,
    }
    vi.stubGlobal('window', { api })
    const { say, useMessages } = await import('../../src/renderer/src/stores/messages')
    say('Restored.', 'done', { label: 'Undo', act: () => undefined })
    for (const text of ['one', 'two', 'three', 'four']) say(text)
    expect(useMessages.getState().messages.map(({ text }) => text)).toEqual(['Restored.', 'two', 'three', 'four'])
    vi.unstubAllGlobals()
  })
})
