/** What a program does to a whole data folder now and then: mending, migrating, restoring. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realDisk } from '../../../../src/main/storage/disk'
import { seal } from '../../../../src/main/storage/envelope'
import { restoreFiles } from '../../../../src/main/storage/restore'
import { openStore } from '../../../../src/main/storage/store'
import { backupProblems, backupsAt } from './backups'
import { fastFolder } from './fast-folder'
import { dataIn, sessionPorts } from './session'
import { numbers, openOn, type Trace } from './traces'

const journal = 'journal/2026-11.jsonl'

const nothing = () => undefined

/** A data folder with these events and, of the documents, these numbers; no snapshot. */
async function fill(root: string, who: string, events: readonly number[], documents: number): Promise<void> {
  const { store, saves } = await openOn({ disk: realDisk, root, promise: nothing }, who)
  for (const n of events) await saves('event', n)
  await saves('settings', documents)
  await saves('plans', documents)
  await store.close()
  rmSync(join(dataIn(root), 'snapshot'), { recursive: true })
}

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const damagedLine = 'session 3","on":tru3'

const mending: Trace = {
  name: 'mending a journal and setting documents aside',
  async before(root) {
    await fill(root, 'before', numbers(1, 6), 1)
    const path = join(dataIn(root), journal)
    writeFileSync(path, readFileSync(path, 'utf8').replace('session 3","on":true', damagedLine))
    for (const name of ['settings', 'plans']) writeFileSync(join(dataIn(root), `${name}.json`), `{"bad": "${name}`)
  },
  async run(work) {
    for (const n of [1, 2, 4, 5, 6]) work.promise('event', n)
    const { store, saves } = await openOn(work)
    for (const n of numbers(7, 12)) await Promise.all([saves('event', n), saves('settings', n)])
    await store.close()
  },
  mayTell: ['torn-tail', 'set-aside'],
  async left(root) {
    const texts = everyFile(root).map((path) => readFileSync(path, 'utf8'))
    const unread = [damagedLine, '{"bad": "settings', '{"bad": "plans']
    return unread.filter((text) => !texts.some((other) => other.includes(text))).map((text) => `not kept: ${text}`)
  },
}

const weekdays = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 0, sun: 0 }

/** A plan as the first released schema has it. */
const oldPlan = {
  id: 'plan',
  programme: 'acme-ml',
  createdAt: '2026-11-01T09:00:00.000Z',
  revision: 6,
  input: {
    programme: 'acme-ml',
    start: '2026-11-02',
    exam: '2026-12-20',
    minutes: weekdays,
    daysOff: [],
    buffer: 2,
    studyMinutes: null,
  },
  studyMinutes: 600,
  mockMinutes: 120,
  assumptions: ['Nothing is published on how long it takes.'],
  feasible: true,
  requiredMinutes: 720,
  capacityMinutes: 2000,
  shortfallMinutes: 0,
  spareMinutes: 1280,
  sessions: [],
  dropped: [],
}

const oldPlans = seal('lectern-plans', 1, { plans: [oldPlan] })

const migrating: Trace = {
  name: 'migrating plans from the first schema, after a backup',
  async before(root) {
    await fill(root, 'before', numbers(1, 3), 1)
    writeFileSync(join(dataIn(root), 'plans.json'), oldPlans)
  },
  async run(work) {
    for (const n of numbers(1, 3)) work.promise('event', n)
    work.promise('plans', oldPlan.revision + 1)
    const { ports } = sessionPorts(work.disk, 'run')
    const { make } = backupsAt(work.root, work.disk, 'made')
    const store = await openStore(dataIn(work.root), { ...ports, beforeUpgrade: async () => void (await make()) })
    await store.close()
    const again = await openOn(work, 'again')
    await Promise.all([again.saves('plans', 8), again.saves('event', 4)])
    await again.store.close()
  },
  async left(root) {
    const text = readFileSync(join(dataIn(root), 'plans.json'), 'utf8')
    if (text === oldPlans) return []
    const copy = await backupsAt(root, realDisk, 'look').backups.newestGood('plans.json')
    const safe = copy?.bytes.toString('utf8') === oldPlans
    return [...(safe ? [] : ['no backup of the old form']), ...(await backupProblems(root, []))]
  },
}

const restoring: Trace = {
  name: 'restoring all files, and going on in a new month',
  async before(root) {
    await fill(root, 'before', numbers(1, 3), 1)
    const { store } = await openOn({ disk: realDisk, root, promise: nothing }, 'snapshot')
    await store.close()
  },
  async run(work) {
    const other = fastFolder()
    await fill(other, 'other', numbers(11, 13), 9)
    const files = ['settings.json', 'plans.json', 'device.json', journal].map((path) => ({
      path,
      bytes: readFileSync(join(dataIn(other), path)),
    }))
    await restoreFiles(dataIn(work.root), files, sessionPorts(work.disk, 'restore').ports)
    work.mark('restored', 1)
    const { store, saves, setNow } = await openOn(work)
    setNow('2026-12-01T09:00:00.000Z')
    for (const n of numbers(14, 16)) await saves('event', n)
    await saves('settings', 10)
    await store.close()
  },
  shown({ events, settings, plans }, marks) {
    const [before, after] = [numbers(1, 3), numbers(11, 13)].map((all) => all.filter((n) => events.has(n)).length)
    const isOld = before === 3 && after === 0 && settings === 1 && plans === 1
    const isNew = before === 0 && after === 3 && settings >= 9 && plans === 9
    if (isNew || (isOld && !marks.has('restored'))) return []
    return [`restored in part: ${JSON.stringify({ before, after, settings, plans, done: marks.has('restored') })}`]
  },
}

export const tracesOfChange: readonly Trace[] = [mending, migrating, restoring]
