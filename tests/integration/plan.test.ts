import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noProgress } from '../../src/core/plan/progress'
import { replan } from '../../src/core/plan/replan'
import { planDefaults } from '../../src/core/plan/schema'
import { put, tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

const request = {
  ...planDefaults,
  programme: 'aws-mla-c02',
  start: '2026-11-23',
  exam: '2027-03-01',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 60 },
  daysOff: [],
  buffer: 2,
  studyMinutes: null,
}

describe('a plan', () => {
  it('keeps its id and its ticks over restarts and when it is made anew', async () => {
    const folder = tempFolder()
    const system = testSystem()
    const { plan } = await startServices(folder, system)
    const { plan: made } = await plan.save(request)
    const [first, second] = made.sessions.map(({ id }) => id)
    if (!first || !second) throw new Error('too few sessions')
    await plan.tick({ plan: made.id, session: first, on: true })
    await plan.tick({ plan: made.id, session: second, on: true })
    await plan.tick({ plan: made.id, session: second, on: false })
    system.wait(60)
    const restarted = await startServices(folder, system)
    expect(await restarted.plan.list()).toEqual([
      { plan: made, ticked: { [first]: '2026-11-22T10:00:00.000Z' }, spent: {}, skipped: {} },
    ])
    const anew = await restarted.plan.save({ ...request, buffer: 3 })
    expect(anew.plan).toMatchObject({ id: made.id, revision: 1, createdAt: made.createdAt })
    expect(Object.keys(anew.ticked)).toEqual([first])
    expect(restarted.notices.all()).toEqual([])
  })

  it('of a programme is one, also when it is asked for twice at once', async () => {
    const { plan } = await startServices(tempFolder(), testSystem())
    const [one, two] = await Promise.all([plan.save(request), plan.save({ ...request, buffer: 3 })])
    expect(two.plan).toMatchObject({ id: one.plan.id, revision: 1, input: { buffer: 3 } })
    expect(await plan.list()).toEqual([two])
  })

  it('of one programme does not stand in the way of another, and can be taken away', async () => {
    const system = testSystem()
    const { plan } = await startServices(tempFolder(), system)
    const one = await plan.save(request)
    system.wait(1)
    const other = await plan.save({ ...request, programme: 'gcp-pmle' })
    expect((await plan.list()).map((view) => view.plan.programme)).toEqual(['gcp-pmle', 'aws-mla-c02'])
    expect(await plan.remove(one.plan.id)).toEqual([other])
  })

  it('is refused with a code, and nothing is saved', async () => {
    const { plan, store } = await startServices(tempFolder(), testSystem())
    const refused = async (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code })
    await refused(plan.save({ ...request, programme: 'no-such' }), 'PROGRAMME_NOT_FOUND')
    await refused(plan.save({ ...request, exam: '2026-11-01' }), 'PLAN_EXAM_DATE_PAST')
    await refused(plan.remove('none'), 'PLAN_NOT_FOUND')
    await refused(plan.tick({ plan: 'none', session: 's', on: true }), 'PLAN_NOT_FOUND')
    const { plan: made } = await plan.save(request)
    await refused(plan.tick({ plan: made.id, session: 'none', on: true }), 'PLAN_SESSION_NOT_FOUND')
    expect([store.plans.value.plans.length, (await store.study()).ticks.size]).toEqual([1, 0])
  })
})

describe('a plan that lives', () => {
  /** A plan that began two weeks ago, of which nothing is done. */
  async function behind() {
    const folder = tempFolder()
    const system = testSystem()
    const services = await startServices(folder, system)
    const { plan: made } = await services.plan.save({ ...request, start: '2026-11-09' })
    return { ...services, folder, system, made }
  }

  it('keeps what was spent and skipped over restarts, and takes it back', async () => {
    const { plan, made, folder, system } = await behind()
    const [first, second] = made.sessions.map(({ id }) => id)
    if (!first || !second) throw new Error('too few sessions')
    await plan.spend({ plan: made.id, session: first, minutes: 20 })
    await plan.skip({ plan: made.id, session: second, on: true })
    const restarted = await startServices(folder, system)
    const [view] = await restarted.plan.list()
    expect(view).toMatchObject({ spent: { [first]: 20 }, skipped: { [second]: system.now() } })
    await restarted.plan.spend({ plan: made.id, session: first, minutes: 0 })
    expect(await restarted.plan.skip({ plan: made.id, session: second, on: false })).toMatchObject({
      spent: {},
      skipped: {},
    })
  })

  it('is planned anew as the preview said, and undone, also after a restart', async () => {
    const { plan, library, made, folder, system } = await behind()
    const programme = await library.programme(made.programme)
    const situation = { programme, progress: noProgress, today: '2026-11-22', others: [] }
    const preview = replan({ plan: made, choice: 'spread', ...situation })
    expect(preview.moved.length).toBeGreaterThan(0)
    const { plan: after } = await plan.replan({ plan: made.id, choice: 'spread' })
    expect(after).toEqual(preview.plan)
    const restarted = await startServices(folder, system)
    const { plan: back } = await restarted.plan.undo(made.id)
    expect(back).toMatchObject({ sessions: made.sessions, input: made.input, revision: 2, previous: null })
    await expect(restarted.plan.undo(made.id)).rejects.toMatchObject({ code: 'PLAN_NOTHING_TO_UNDO' })
  })

  it('has sessions moved and pinned, and says why not', async () => {
    const { plan } = await startServices(tempFolder(), testSystem())
    const { plan: made } = await plan.save(request)
    const last = made.sessions.at(-1)
    if (!last) throw new Error('no sessions')
    const about = { plan: made.id, session: last.id }
    await expect(plan.move({ ...about, date: request.exam })).rejects.toMatchObject({
      code: 'PLAN_MOVE_REFUSED',
      data: { why: 'exam' },
    })
    const { plan: pinned } = await plan.pin({ ...about, on: true })
    expect(pinned.input.pinned).toEqual([{ session: last.id, date: last.date }])
    const { plan: anew } = await plan.save({ ...pinned.input, minutes: { ...request.minutes, fri: 60 } })
    expect(anew.sessions).toContainEqual(last)
    expect((await plan.move({ ...about, date: last.date })).plan.input.pinned).toEqual(pinned.input.pinned)
  })

  it('shares the days with another plan', async () => {
    const { plan } = await startServices(tempFolder(), testSystem())
    await plan.save({ ...request, exam: '2027-05-31' })
    await plan.save({ ...request, programme: 'gcp-pmle', exam: '2027-05-31' })
    const used = new Map<string, number>()
    for (const { plan: one } of await plan.list()) {
      for (const { date, minutes } of one.sessions) used.set(date, (used.get(date) ?? 0) + minutes)
    }
    expect(Math.max(...used.values())).toBeLessThanOrEqual(120)
    const weekdays = [...used].filter(([date]) => new Date(date).getUTCDay() !== 6).map(([, minutes]) => minutes)
    expect(Math.max(...weekdays)).toBeLessThanOrEqual(60)
  })

  it('takes days off from a calendar file, and refuses what is none', async () => {
    const folder = tempFolder()
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nEND:VEVENT\r\nEND:VCALENDAR'
    put(folder, { 'holidays.ics': text, 'notes.ics': 'none' })
    const from = (file: string | null) => startServices(tempFolder(), testSystem(), null, file)
    const { plan } = await from(join(folder, 'holidays.ics'))
    expect(await plan.readDaysOff()).toEqual({ file: 'holidays.ics', days: ['2026-12-24', '2026-12-25', '2026-12-26'] })
    expect(await (await from(null)).plan.readDaysOff()).toBeNull()
    for (const file of ['notes.ics', 'gone.ics']) {
      const services = await from(join(folder, file))
      await expect(services.plan.readDaysOff()).rejects.toMatchObject({ code: 'CALENDAR_INVALID' })
    }
  })
})

describe('handing a plan out', () => {
  async function saved(to: string | null) {
    const services = await startServices(tempFolder(), testSystem(), to)
    const { plan } = await services.plan.save(request)
    return { ...services, id: plan.id }
  }

  it('writes a calendar or what the printer made, where the learner said', async () => {
    const folder = tempFolder()
    const ics = await saved(join(folder, 'plan.ics'))
    expect(await ics.plan.export({ plan: ics.id, format: 'ics', paper: 'a4' })).toEqual({
      path: join(folder, 'plan.ics'),
    })
    expect(readFileSync(join(folder, 'plan.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(ics.asked).toEqual(['MLA-C02-plan.ics'])
    const csv = await saved(join(folder, 'plan.csv'))
    await csv.plan.export({ plan: csv.id, format: 'csv', paper: 'a4' })
    expect(readFileSync(join(folder, 'plan.csv'), 'utf8')).toMatch(/^date,session,kind/)
    const pdf = await saved(join(folder, 'plan.pdf'))
    await pdf.plan.export({ plan: pdf.id, format: 'pdf', paper: 'letter' })
    expect(readFileSync(join(folder, 'plan.pdf'), 'utf8')).toBe(`%PDF of ${pdf.id} on letter`)
    expect(readdirSync(folder).sort()).toEqual(['plan.csv', 'plan.ics', 'plan.pdf'])
  })

  it('writes nothing when the learner thinks better of it', async () => {
    const { plan, id } = await saved(null)
    expect(await plan.export({ plan: id, format: 'pdf', paper: 'a4' })).toEqual({ path: null })
  })

  it('names the path that could not be written and leaves what was there', async () => {
    const folder = tempFolder()
    put(folder, { 'plan.ics/kept.txt': 'kept' })
    const { plan, id } = await saved(join(folder, 'plan.ics'))
    await expect(plan.export({ plan: id, format: 'ics', paper: 'a4' })).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      data: { path: join(folder, 'plan.ics') },
    })
    expect(readdirSync(folder, { recursive: true })).toEqual(['plan.ics', join('plan.ics', 'kept.txt')])
  })
})
