import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thin, thinByDevice } from '../../../../src/main/storage/backup/thin'

type Backup = { id: string; at: string; pinned?: boolean }

const minute = 60_000
const hour = 60 * minute
const named = (ms: number): Backup => ({ id: `b${ms}`, at: new Date(ms).toISOString() })
const start = Date.UTC(2024, 0, 1)
const keptOf = (backups: readonly Backup[], now: string) => [...thin(backups, now).kept.keys()].sort()

/** Backups at distinct times over about two years, in bursts and with pauses; some of them pinned. */
const many = fc
  .array(
    fc.record({ pause: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 })), pin: fc.nat(30) }),
    { maxLength: 120 },
  )
  .map((steps) => {
    let at = start
    return steps.map(({ pause, pin }): Backup => {
      at += pause * 30 * minute
      return pin === 0 ? { ...named(at), pinned: true } : named(at)
    })
  })

const nowFor = (backups: readonly Backup[], ahead: number) =>
  backups[Math.max(0, backups.length - 1 - ahead)]?.at ?? '2024-01-01T00:00:00.000Z'

describe('three years of a backup every half hour', () => {
  // Up to 10:00 on Sunday 22 November 2026, in UTC. The weeks of 2026 that matter end on 15, 8 and 1 November, and on
  // 25 and 18 October.
  const end = Date.UTC(2026, 10, 22, 10)
  const backups = Array.from({ length: 3 * 365 * 48 }, (_, i) => named(end - i * 30 * minute))
  const now = new Date(end).toISOString()
  const days = (...dates: string[]) => dates.map((date) => `${date}T23:30:00.000Z`)

  const thinned = thin(backups, now)
  const kept = (as: string) => backups.flatMap(({ id, at }) => (thinned.kept.get(id) === as ? [at] : []))

  it('keeps the last 10, the last of 7 days, 4 weeks and 6 months, and no other', () => {
    expect(kept('recent')).toEqual(
      ['10:00', '09:30', '09:00', '08:30', '08:00', '07:30', '07:00', '06:30', '06:00', '05:30'].map(
        (time) => `2026-11-22T${time}:00.000Z`,
      ),
    )
    expect(kept('daily')).toEqual(
      days('2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15'),
    )
    // The week up to the 15th has its last backup among the daily ones, this week among the recent ones.
    expect(kept('weekly')).toEqual(days('2026-11-08', '2026-11-01', '2026-10-25', '2026-10-18'))
    expect(kept('monthly')).toEqual(
      days('2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'),
    )
    expect(thinned.dropped).toHaveLength(backups.length - 27)
  })

  it('keeps the same when it thins after each of the last 700 as it was made', () => {
    let left: Backup[] = []
    for (const backup of backups.slice(0, 700).reverse()) {
      const { kept } = thin([...left, backup], backup.at)
      left = [...left, backup].filter(({ id }) => kept.has(id))
      expect(left.length).toBeLessThanOrEqual(27)
    }
    expect(left.map(({ id }) => id).sort()).toEqual(keptOf(backups.slice(0, 700), now))
  })

  it('takes days by the zone it is given: midnight in Vienna is 23:00 in UTC', () => {
    const { kept } = thin(backups.slice(0, 48), now, 'Europe/Vienna')
    expect(kept.get(named(Date.UTC(2026, 10, 21, 22, 30)).id)).toBe('daily')
    expect(kept.has(named(Date.UTC(2026, 10, 21, 23, 30)).id)).toBe(false)
  })
})

it('lets nothing go because time passes', () => {
  const backups = Array.from({ length: 17 }, (_, i) => named(start + i * 24 * hour))
  expect(thin(backups, '2039-01-01T00:00:00.000Z').dropped).toEqual([])
})

describe('thin', () => {
  it('keeps at most 27 besides pinned ones, each backup in one of the two lists', () => {
    fc.assert(
      fc.property(many, (backups) => {
        const { kept, dropped } = thin(backups, nowFor(backups, 0))
        const pinned = backups.filter(({ pinned }) => pinned).length
        expect(kept.size).toBeLessThanOrEqual(27 + pinned)
        for (const as of ['daily', 'weekly', 'monthly'] as const) {
          const most = { daily: 7, weekly: 4, monthly: 6 }[as]
          expect([...kept.values()].filter((one) => one === as).length).toBeLessThanOrEqual(most)
        }
        expect([...kept.keys(), ...dropped].sort()).toEqual(backups.map(({ id }) => id).sort())
      }),
    )
  })

  it('keeps the newest, the newest not ahead of the clock, and every pinned one', () => {
    fc.assert(
      fc.property(many, fc.nat(40), (backups, ahead) => {
        const now = nowFor(backups, ahead)
        const { dropped } = thin(backups, now)
        expect(dropped).not.toContain(backups.at(-1)?.id)
        expect(dropped).not.toContain(backups.filter(({ at }) => at <= now).at(-1)?.id)
        for (const { id, pinned } of backups) if (pinned) expect(dropped).not.toContain(id)
      }),
    )
  })

  it('finds nothing more to do when done twice, and every backup in the same class', () => {
    fc.assert(
      fc.property(many, fc.nat(40), (backups, ahead) => {
        const once = thin(backups, nowFor(backups, ahead))
        const left = backups.filter(({ id }) => once.kept.has(id))
        const twice = thin(left, nowFor(backups, ahead))
        expect(twice.dropped).toEqual([])
        // A pinned one is in no class of its own and may fill one that has room again.
        for (const { id, pinned } of left) if (!pinned) expect(twice.kept.get(id)).toBe(once.kept.get(id))
      }),
    )
  })

  it('does not care for the order it is told in', () => {
    fc.assert(
      fc.property(many, fc.nat(40), fc.infiniteStream(fc.nat()), (backups, ahead, keys) => {
        const shuffled = backups
          .map((backup) => ({ backup, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ backup }) => backup)
        const now = nowFor(backups, ahead)
        expect(new Map([...thin(shuffled, now).kept].sort())).toEqual(new Map([...thin(backups, now).kept].sort()))
      }),
    )
  })

  it('brings nothing back when a newer backup is added', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 2000 }), (backups, wait) => {
        const next = named(Date.parse(nowFor(backups, 0)) + wait * 30 * minute)
        const before = new Set(keptOf(backups, nowFor(backups, 0)))
        for (const id of keptOf([...backups, next], next.at)) expect(before.has(id) || id === next.id).toBe(true)
      }),
    )
  })

  it('keeps the same whether it thins after each backup or once', () => {
    fc.assert(
      fc.property(many, (backups) => {
        let left: Backup[] = []
        for (const backup of backups) {
          const { kept } = thin([...left, backup], backup.at)
          left = [...left, backup].filter(({ id }) => kept.has(id))
        }
        expect(left.map(({ id }) => id).sort()).toEqual(keptOf(backups, nowFor(backups, 0)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('clocks that were wrong', () => {
  const real = Array.from({ length: 400 }, (_, i) => named(start + i * 6 * hour))
  const kept = real.filter(({ id }) => thin(real, nowFor(real, 0)).kept.has(id))

  it('loses none of the real backups when the clock falls back ten years', () => {
    const fallenBack = [...kept, ...Array.from({ length: 30 }, (_, i) => named(Date.UTC(2014, 0, 1, i)))]
    const { dropped } = thin(fallenBack, '2014-01-02T05:00:00.000Z')
    expect(dropped.filter((id) => kept.some((one) => one.id === id))).toEqual([])
    expect(dropped.length).toBeGreaterThan(0)
  })

  it('keeps what was made while the clock ran ahead, as recent, and gives it no place of others', () => {
    const ahead = Array.from({ length: 12 }, (_, i) => named(Date.UTC(2031, 5, 1, 0, i)))
    let left = kept
    for (const backup of ahead) {
      const thinned = thin([...left, backup], backup.at)
      left = [...left, backup].filter(({ id }) => thinned.kept.has(id))
    }
    const later = Array.from({ length: 200 }, (_, i) => named(start + (500 + i) * 6 * hour))
    const without = thin([...left.filter((one) => !ahead.includes(one)), ...later], nowFor(later, 0))
    const { kept: all } = thin([...left, ...later], nowFor(later, 0))
    expect(ahead.filter(({ id }) => all.has(id)).map(({ id }) => all.get(id))).toEqual(Array(10).fill('recent'))
    expect([...all].filter(([id]) => !ahead.some((one) => one.id === id)).sort()).toEqual([...without.kept].sort())
  })

  it('thins them like any other once their time has come', () => {
    const ahead = Array.from({ length: 12 }, (_, i) => named(Date.UTC(2031, 5, 1, 0, i)))
    const then = Array.from({ length: 10 }, (_, i) => named(Date.UTC(2031, 5, 2, 0, i)))
    const { kept: all } = thin([...ahead, ...then], '2031-06-03T00:00:00.000Z')
    expect(ahead.filter(({ id }) => all.has(id)).map(({ at }) => at)).toEqual(['2031-06-01T00:11:00.000Z'])
  })
})

describe('thinByDevice', () => {
  const of = (device: string, reason: string, i: number, day = 0) => ({
    id: `${device}-${i}`,
    at: new Date(start + day * 24 * hour + i * minute).toISOString(),
    device,
    reason,
  })
  const timers = (device: string, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => of(device, 'timer', from + i))
  const now = '2024-02-01T00:00:00.000Z'

  it('keeps of each device what it would keep of it alone', () => {
    const [a, b] = [timers('a', 0, 15), timers('b', 5, 12)]
    const alone = [a, b].flatMap((own) => [...thin(own, now).kept.keys()])
    expect([...thinByDevice([...b, ...a], now, 'UTC').kept.keys()].sort()).toEqual(alone.sort())
  })

  it('keeps the way back from the last restore, however many backups follow, and not the one before it', () => {
    const backups = [of('a', 'before-restore', 0), of('a', 'before-restore', 1), ...timers('a', 2, 20)]
    const { dropped } = thinByDevice(backups, now, 'UTC')
    expect(dropped).toContain('a-0')
    expect(dropped).not.toContain('a-1')
  })

  it('keeps the way back also when an earlier one is dated later by a wrong clock', () => {
    const wrong = { ...of('a', 'before-restore', 0), at: '2030-01-01T00:00:00.000Z' }
    const backups = [wrong, of('a', 'before-restore', 1), ...timers('a', 2, 20)]
    expect(thinByDevice(backups, now, 'UTC').dropped).not.toContain('a-1')
  })

  it('spares what it is asked to spare', () => {
    const backups = timers('a', 0, 20)
    expect(thinByDevice(backups, now, 'UTC').dropped).toContain('a-3')
    expect(thinByDevice(backups, now, 'UTC', ['a-3']).dropped).not.toContain('a-3')
  })
})
