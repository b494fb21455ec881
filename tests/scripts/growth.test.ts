import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { portsOn } from '../../scripts/bench/store/ports'
import { createChance } from '../../scripts/growth/chance'
import { holidays, studyDays } from '../../scripts/growth/diary'
import { syntheticEvents } from '../../scripts/growth/learner'
import { type LearnerRequest, profileOf } from '../../scripts/growth/profile'
import { writeLearner } from '../../scripts/growth/write'
import { dayNumber } from '../../src/core/base/calendar'
import { plansOf } from '../../src/core/plan/shelf'
import { fits, grade } from '../../src/core/practice/grade'
import type { StudyEvent } from '../../src/core/progress/events'
import { realDisk } from '../../src/main/storage/disk'
import { readLine, writeLine } from '../../src/main/storage/journal/line'
import { openStore } from '../../src/main/storage/store'
import { tempFolder } from './temp-folder'

const oneYear: LearnerRequest = { seed: 1, events: 1000, years: 1, end: '2026-11-22' }
const tenYears: LearnerRequest = { seed: 2, events: 20_000, years: 10, end: '2026-11-22' }

const eventsOf = async (request: LearnerRequest): Promise<StudyEvent[]> => [
  ...syntheticEvents(await profileOf(request)),
]

/** Made once, since most of the tests only look at it. */
const longLife = eventsOf(tenYears)

const ofKind = <K extends StudyEvent['kind']>(events: readonly StudyEvent[], kind: K) =>
  events.filter((event): event is Extract<StudyEvent, { kind: K }> => event.kind === kind)

describe('the events of a synthetic learner', () => {
  it('are the same for the same seed and others for another', async () => {
    const events = await eventsOf(oneYear)
    expect(await eventsOf(oneYear)).toEqual(events)
    const others = await eventsOf({ ...oneYear, seed: 3 })
    const ids = new Set([...events, ...others].map(({ id }) => id))
    expect(ids.size).toBe(events.length + others.length)
    expect(others[0]?.device).not.toBe(events[0]?.device)
    expect(others.map(({ kind }) => kind)).not.toEqual(events.map(({ kind }) => kind))
  })

  it.each([1, 2, 777, 5000])('are exactly %d where that many are asked for, numbered from 1', async (count) => {
    const events = await eventsOf({ ...oneYear, events: count })
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  })

  it('go strictly forward in time, over all the years and to the evening before the end', async () => {
    const events = await longLife
    const instants = events.map(({ at }) => Date.parse(at))
    expect(instants.every((instant, i) => i === 0 || instant > (instants[i - 1] ?? 0))).toBe(true)
    expect(events[0]?.at.slice(0, 7)).toBe('2016-11')
    // In Vienna the 22nd begins at 23:00 in UTC.
    expect(events.at(-1)?.at.slice(0, 10)).toBe('2026-11-21')
    expect(instants.at(-1)).toBeLessThan(Date.parse('2026-11-21T23:00:00Z'))
    expect(new Set(events.map(({ at }) => at.slice(0, 7))).size).toBeGreaterThan(115)
  })

  it('stand in the years asked for where the clocks change and the day begins earlier', async () => {
    const events = await eventsOf({ ...oneYear, end: '2025-03-31', zone: 'Pacific/Auckland' })
    expect(Date.parse(events[0]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2024-03-30T11:00:00Z'))
    expect(Date.parse(events.at(-1)?.at ?? '')).toBeLessThan(Date.parse('2025-03-30T11:00:00Z'))
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['Pacific/Auckland']))
  })

  it('all read back from their lines as they were written', async () => {
    for (const event of await longLife) {
      expect(readLine(writeLine(event).trimEnd())).toEqual({ state: 'good', event })
    }
  })

  it('are about real questions, with answers that fit them', async () => {
    const { packs } = await profileOf(oneYear)
    const questions = new Map(packs.flatMap((pack) => pack.questions).map((question) => [question.id, question]))
    const events = await longLife
    const verdicts = ofKind(events, 'question-answered').map(({ question: id, answer }) => {
      const question = questions.get(id)
      if (!question || answer === null) return 'of nothing'
      return fits(question, answer) ? grade(question, answer) : 'no fit'
    })
    expect(new Set(verdicts)).toEqual(new Set(['right', 'wrong']))
    for (const { question: id, option } of ofKind(events, 'option-struck')) {
      expect(questions.get(id)?.options.map((other) => other.id)).toContain(option)
    }
  })

  it('refuse what no days have hours for', async () => {
    await expect(eventsOf({ ...oneYear, events: 500_000 })).rejects.toThrow('nobody makes more than 120000')
    await expect(eventsOf({ ...oneYear, years: 11 })).rejects.toThrow('Years are 1 to 10, not 11.')
    await expect(eventsOf({ ...oneYear, end: '2026-02-30' })).rejects.toThrow('no date 2026-02-30')
    await expect(eventsOf({ ...oneYear, events: 0 })).rejects.toThrow('not 0')
  })
})

describe('a synthetic learner', () => {
  it('leaves about one attempt in a hundred without its end', async () => {
    const events = await eventsOf({ ...tenYears, events: 60_000 })
    const started = ofKind(events, 'attempt-started').length
    const open = started - ofKind(events, 'attempt-finished').length
    expect(started).toBeGreaterThan(500)
    expect(open / started).toBeGreaterThan(0.002)
    expect(open / started).toBeLessThan(0.03)
  })

  it('sits exams in their time and gets better over the years', async () => {
    const events = await longLife
    const exams = ofKind(events, 'attempt-started').filter(({ mode }) => mode === 'exam')
    const ends = new Map(ofKind(events, 'attempt-finished').map((event) => [event.attempt, event]))
    expect(exams.length).toBeGreaterThan(20)
    for (const { attempt, deadline, at } of exams) {
      const end = ends.get(attempt)
      if (end?.reason === 'learner') expect(Date.parse(end.at)).toBeLessThan(Date.parse(deadline ?? at))
      else if (end) expect(Date.parse(end.at)).toBeGreaterThan(Date.parse(deadline ?? at))
    }
    const share = (from: string, to: string) => {
      const scores = [...ends.values()].flatMap(({ at, score }) => (score && at >= from && at < to ? [score] : []))
      const sum = (of: 'right' | 'total') => scores.reduce((all, score) => all + score[of], 0)
      return sum('right') / sum('total')
    }
    expect(share('2016', '2018')).toBeLessThan(0.6)
    expect(share('2025', '2027')).toBeGreaterThan(0.75)
  })

  it('scores what the answers that stood at the end score, by domain as in all', async () => {
    const { packs } = await profileOf(tenYears)
    const questions = new Map(packs.flatMap((pack) => pack.questions).map((question) => [question.id, question]))
    const verdicts = new Map<string, Map<string, string>>()
    for (const { attempt, question: id, answer } of ofKind(await longLife, 'question-answered')) {
      const question = questions.get(id)
      if (question) verdicts.set(attempt, (verdicts.get(attempt) ?? new Map()).set(id, grade(question, answer)))
    }
    for (const { attempt, score } of ofKind(await longLife, 'attempt-finished')) {
      const sum = (of: 'right' | 'total') => score?.domains.reduce((all, domain) => all + domain[of], 0)
      expect([sum('right'), sum('total')]).toEqual([score?.right, score?.total])
      expect(score?.right).toBe([...(verdicts.get(attempt)?.values() ?? [])].filter((one) => one === 'right').length)
    }
  })

  it('ticks off sessions of its plans on up to four days a week', async () => {
    const { plans } = await profileOf(tenYears)
    const known = new Set(plans.flatMap((plan) => plan.sessions.map((session) => `${plan.id} ${session.id}`)))
    const ticks = ofKind(await eventsOf({ ...tenYears, events: 50_000 }), 'session-ticked')
    expect(ticks.length).toBeGreaterThan(1000)
    expect(ticks.filter(({ plan, session }) => !known.has(`${plan} ${session}`))).toEqual([])
    expect(new Set(ticks.map(({ plan }) => plan)).size).toBe(plans.length)
    expect(new Set(plans.flatMap(({ sessions }) => sessions.map(({ date }) => new Date(date).getUTCDay()))).size).toBe(
      4,
    )
  })

  it('has a plan under way at the end', async () => {
    for (const request of [oneYear, tenYears]) {
      const { plans } = await profileOf(request)
      expect(plans.at(-1)?.programme).toBe('aws-mla-c02')
      expect(plans.every(({ feasible }) => feasible)).toBe(true)
      expect(plans.at(-1)?.sessions.some(({ date }) => date > request.end)).toBe(true)
    }
  })

  it('goes on holiday', () => {
    const away = holidays(tenYears)
    expect(away.has(dayNumber('2020-12-25') ?? 0)).toBe(true)
    // Five weeks a year, less where the span cuts them off.
    expect(away.size).toBeGreaterThan(9 * 33)
    expect(studyDays(tenYears).filter(({ date }) => away.has(dayNumber(date) ?? 0))).toEqual([])
  })
})

it('every id is a UUID of version 4', () => {
  const chance = createChance(1, 'a test')
  const ids = Array.from({ length: 1000 }, () => chance.id())
  expect(new Set(ids).size).toBe(1000)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  )
})

describe('the data folder of a synthetic learner', () => {
  it('has the events in a file a month', async () => {
    const folder = tempFolder()
    const bytes = await writeLearner(folder, oneYear)
    const journal = join(folder, 'journal')
    const names = readdirSync(journal).sort()
    const texts = names.map((name) => readFileSync(join(journal, name), 'utf8'))
    expect(names.every((name) => /^202[56]-\d\d\.jsonl$/.test(name))).toBe(true)
    expect(Buffer.byteLength(texts.join(''))).toBe(bytes)
    expect(texts.join('')).toBe((await eventsOf(oneYear)).map(writeLine).join(''))
    for (const [i, text] of texts.entries()) expect(text).toContain(`"at":"${names[i]?.slice(0, 7)}`)
  })

  it('opens in the store as one that Lectern wrote, without a notice, and again from its snapshot', async () => {
    const folder = tempFolder()
    await writeLearner(folder, tenYears)
    const [events, { plans, device }] = [await longLife, await profileOf(tenYears)]
    const attempts = (kind: 'attempt-started' | 'attempt-finished') =>
      ofKind(events, kind).map(({ attempt }) => attempt)
    // Its ports throw when the store has anything to tell.
    const first = await openStore(folder, portsOn(realDisk))
    const study = await first.study()
    expect(first.readOnly).toBeNull()
    expect([...study.finished.keys()].sort()).toEqual(attempts('attempt-finished').sort())
    expect(study.finished.size + study.running.size).toBe(attempts('attempt-started').length)
    expect(plansOf(first.plans.value)).toEqual(plans.slice(-1))
    expect(first.plans.value.plans).toHaveLength(10)
    expect(first.device.value.id).toBe(device)
    await first.close()
    const second = await openStore(folder, portsOn(realDisk))
    expect(await second.study()).toEqual(study)
    await second.close()
  })

  it('is never written over another', async () => {
    const folder = tempFolder({ 'settings.json': '{}' })
    await expect(writeLearner(folder, oneYear)).rejects.toThrow('is not empty')
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('is not begun where it cannot be finished', async () => {
    const folder = tempFolder()
    await expect(writeLearner(folder, { ...oneYear, events: 500_000 })).rejects.toThrow(RangeError)
    await expect(writeLearner(folder, { ...oneYear, zone: 'Nowhere/Else' })).rejects.toThrow(RangeError)
    expect(readdirSync(folder)).toEqual([])
  })
})
