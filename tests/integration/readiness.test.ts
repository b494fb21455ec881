import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../src/core/plan/schema'
import { keyOf } from '../../src/core/practice/grade'
import { everything, type PoolFilter } from '../../src/core/practice/select'
import { readinessService } from '../../src/main/services/readiness'
import { exchange } from '../../src/main/storage/shared-folder'
import { testPorts } from '../main/storage/ports'
import { tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

const programme = 'aws-mla-c02'

async function opened(system = testSystem(), folder = tempFolder()) {
  const services = await startServices(folder, system)
  const { store, library, practice } = services
  const readiness = readinessService(store, library, system)
  return {
    ...services,
    system,
    folder,
    look: (chart = false) => readiness.get({ programme, chart }),
    record: readiness.record,
    /** Studies so many questions and leaves every `wrong`-th one empty. */
    async study(count: number, wrong = 0, filter: Partial<PoolFilter> = {}, pack: string = programme) {
      const questions = await library.questions(pack)
      const request = { pack, mode: 'study', count, planned: null, filter: { ...everything, ...filter } } as const
      const { attempt } = await practice.start(request)
      for (const [i, { question }] of attempt.items.entries()) {
        const found = questions.get(question)
        if (!found) throw new Error(`no question ${question}`)
        await practice.show({ attempt: attempt.id, question })
        const answer = wrong > 0 && i % wrong === 0 ? null : keyOf(found)
        await practice.answer({ attempt: attempt.id, question, answer, ms: 20_000 })
      }
      await practice.finish({ attempt: attempt.id, reason: 'learner' })
    },
  }
}

type Opened = Awaited<ReturnType<typeof opened>>

/** Forty first answers, three in each domain not right. */
async function forty({ study }: Opened): Promise<void> {
  for (const [domain, count] of Object.entries({ 1: 11, 2: 10, 3: 10, 4: 9 })) {
    await study(count, 4, { domains: [domain], focus: 'unseen' })
  }
}

describe('readiness', () => {
  it('refuses with 39 first answers and says what is missing; with 40, 8 in each domain, it estimates', async () => {
    const { study, look } = await opened()
    expect(await look()).toMatchObject({ since: null, readiness: { state: 'not-enough', answers: 0, needed: 40 } })
    for (const [domain, count] of Object.entries({ 1: 11, 2: 10, 3: 10, 4: 7 }))
      await study(count, 4, { domains: [domain] })
    const before = await look()
    expect(before.line).toBe(0.75)
    expect(before.readiness).toMatchObject({ state: 'not-enough', answers: 38, needed: 2 })
    if (before.readiness?.state !== 'not-enough') throw new Error('there is an estimate')
    expect(before.readiness.domains.map(({ needed }) => needed)).toEqual([0, 0, 0, 1])
    await study(1, 0, { domains: ['4'], focus: 'unseen' })
    expect((await look()).readiness).toMatchObject({ state: 'not-enough', answers: 39, needed: 1 })
    await study(1, 0, { domains: ['4'], focus: 'unseen' })
    const { readiness } = await look()
    if (readiness?.state !== 'estimated') throw new Error('there is no estimate')
    expect(readiness.answers).toBe(40)
    expect(readiness.domains.map(({ id, answers }) => [id, answers])).toEqual([
      ['1', 11],
      ['2', 10],
      ['3', 10],
      ['4', 9],
    ])
  })

  it('counts first attempts only, while mastery counts the last answer', async () => {
    const learner = await opened()
    const { study, look } = learner
    await forty(learner)
    const before = await look()
    const missed = ({ domains }: typeof before) => domains.map(({ mastery: { right, total } }) => total - right)
    expect(missed(before)).toEqual([3, 3, 3, 3])
    await study(12, 0, { focus: 'missed' })
    const after = await look()
    expect(after.readiness).toEqual(before.readiness)
    expect(missed(after)).toEqual([0, 0, 0, 0])
  })

  it('counts what another device answered', async () => {
    const [desk, train] = [await opened(), await opened({ ...testSystem(), newId: randomUUID })]
    await forty(desk)
    const shared = tempFolder()
    const { ports } = testPorts()
    for (const { store } of [desk, train])
      await exchange(store, shared, new Map(), { ...ports, deviceName: 'a device' })
    expect(await train.look(true)).toEqual(await desk.look(true))
    expect((await train.look()).readiness?.state).toBe('estimated')
  })

  it('is drawn over time when asked for, and on to the exam of the plan as if nothing were done', async () => {
    const learner = await opened()
    const { look, plan, system } = learner
    const minutes = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 }
    const request = { programme, start: '2026-11-22', exam: '2027-03-01', minutes, daysOff: [], buffer: 2 }
    await plan.save({ ...planDefaults, ...request, studyMinutes: null })
    await forty(learner)
    system.wait(60 * 24)
    expect(await look()).toMatchObject({ history: [], ahead: null, since: '2026-11-22T10:00:00.000Z' })
    const { history, ahead, readiness } = await look(true)
    expect(history.map(({ at, answers }) => [at, answers])).toEqual([['2026-11-22T10:00:00.000Z', 40]])
    if (readiness?.state !== 'estimated') throw new Error('there is no estimate')
    expect(ahead?.at).toBe('2027-03-01T12:00:00.000Z')
    expect(ahead?.score.likely).toBeLessThan(readiness.score.likely)
  })

  it('knows a little of objectives whose topics were practised elsewhere, and says that these have no answers', async () => {
    const { study, look } = await opened()
    await study(12, 0, {}, 'mlops-fundamentals')
    const { objectives, domains, readiness } = await look()
    const known = Object.values(objectives)
    expect(known.length).toBeGreaterThan(0)
    expect(known.every(({ total, share }) => total === 0 && share !== null)).toBe(true)
    expect(domains.every(({ mastery }) => mastery.share === null)).toBe(true)
    expect(readiness).toMatchObject({ state: 'not-enough', answers: 0 })
  })
})

describe('a real exam', () => {
  it('moves later estimates towards how it went, and taking it off the list puts them back', async () => {
    const learner = await opened()
    const { look, record } = learner
    await forty(learner)
    const before = await look(true)
    if (before.readiness?.state !== 'estimated') throw new Error('there is no estimate')
    const on = '2026-11-22'
    const failed = await record({ programme, sitting: null, on, outcome: 'failed' })
    expect(failed.sat).toMatchObject([{ on, passed: false, said: before.readiness.probability }])
    if (failed.readiness?.state !== 'estimated') throw new Error('there is no estimate')
    expect(failed.readiness.probability).toBeLessThan(before.readiness.probability)

    const sitting = failed.sat[0]?.sitting ?? null
    const passed = await record({ programme, sitting, on, outcome: 'passed' })
    expect(passed.sat).toMatchObject([{ passed: true, said: before.readiness.probability }])
    if (passed.readiness?.state !== 'estimated') throw new Error('there is no estimate')
    expect(passed.readiness.probability).toBeGreaterThan(before.readiness.probability)

    expect(await record({ programme, sitting, on, outcome: null })).toEqual(before)
    await expect(record({ programme, sitting, on, outcome: null })).rejects.toMatchObject({ code: 'SITTING_NOT_FOUND' })
  })

  it('keeps what could be said on its day, whenever it is noted', async () => {
    const learner = await opened()
    const { record, system } = learner
    const noted = await record({ programme, sitting: null, on: '2026-11-20', outcome: 'passed' })
    expect(noted.sat).toMatchObject([{ on: '2026-11-20', said: null }])
    await forty(learner)
    system.wait(60 * 24 * 3)
    const { sat } = await record({ programme, sitting: null, on: '2026-11-23', outcome: 'failed' })
    const again = await record({ programme, sitting: sat[0]?.sitting ?? null, on: '2026-11-23', outcome: 'failed' })
    expect(sat.map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-20'])
    expect(sat[0]?.said).toBeGreaterThan(0)
    expect(again.sat[0]?.said).toBe(sat[0]?.said)
  })
})
