import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataService } from '../../src/main/services/data'
import { holdingsIn } from '../../src/main/services/data/holdings'
import { openLibrary } from '../../src/main/services/library'
import { planService } from '../../src/main/services/plan'
import { practiceService } from '../../src/main/services/practice'
import { realDisk } from '../../src/main/storage/disk'
import { createNotices } from '../../src/main/storage/notices'
import { openLearnerData } from '../../src/main/storage/open'
import type { DataChange } from '../../src/shared/ipc/data-views'
import type { testSystem } from './services'

/** A profile as the program opens it, with a learner who answers the system's questions as `answers` says. */
export async function startProfile(profile: string, system: ReturnType<typeof testSystem>) {
  mkdirSync(profile, { recursive: true })
  const notices = createNotices(system.newId, () => undefined)
  const library = openLibrary('resources')
  const answers: { saveTo: string | null; file: string | null; folder: string | null } = {
    saveTo: null,
    file: null,
    folder: null,
  }
  const changes: DataChange[] = []
  const binned: string[] = []
  const home = await openLearnerData({
    ...system,
    disk: realDisk,
    notices,
    profile,
    places: join(profile, 'places.json'),
    holdings: holdingsIn(realDisk),
  })
  const data = dataService({
    ...home,
    library,
    system,
    disk: realDisk,
    deviceName: 'desk',
    freeBytes: async () => 1e9,
    askWhereToSave: async () => answers.saveTo,
    askForFile: async () => answers.file,
    askForFolder: async () => answers.folder,
    toBin: async (path) => void binned.push(path),
    progress: () => undefined,
    changed: (change) => void changes.push(change),
  })
  const handOut = { disk: realDisk, askWhereToSave: async () => null }
  const practice = practiceService(home.store, library, system, {
    ...handOut,
    printResult: async () => new Uint8Array(),
  })
  const plan = planService(home.store, library, system, {
    ...handOut,
    askForFile: async () => null,
    printPlan: async () => new Uint8Array(),
  })
  const told = () => notices.all().map(({ kind, file }) => `${kind} ${file}`)

  /** Studies a little: a session of one answered question, finished. */
  const study = async (): Promise<string> => {
    const view = await practice.start({
      pack: 'mlops-fundamentals',
      mode: 'study',
      count: 3,
      planned: null,
    })
    const question = view.questions.find(({ type }) => type === 'single') ?? view.questions[0]
    const about = { attempt: view.attempt.id, question: question?.id ?? '' }
    if (question?.type === 'single') {
      const option = question.options[0]?.id ?? ''
      await practice.answer({ ...about, answer: { type: 'single', option }, ms: 1000 })
    }
    await practice.finish({ attempt: view.attempt.id, reason: 'learner' })
    return view.attempt.id
  }
  return { ...home, data, plan, practice, answers, changes, binned, told, study }
}

export type Profile = Awaited<ReturnType<typeof startProfile>>
