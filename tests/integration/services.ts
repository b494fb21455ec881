import { openLibrary } from '../../src/main/services/library'
import { planService } from '../../src/main/services/plan'
import { practiceService } from '../../src/main/services/practice'
import { createNotices } from '../../src/main/storage/notices'
import { openStore } from '../../src/main/storage/store'
import { testPorts } from '../main/storage/ports'

/** Clocks that stand until they are set, ids and seeds that count; all of it outlives a restart. */
export function testSystem(start = '2026-11-22T10:00:00.000Z') {
  const began = Date.parse(start)
  let at = began
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  return {
    now: () => new Date(at).toISOString(),
    clock: () => ({ run: 'boot', ms: at - began }),
    zone: () => 'Europe/Vienna',
    newId: () => `id-${next()}`,
    newSeed: next,
    /** Moves the clocks by so many minutes. */
    wait(minutes: number) {
      at += minutes * 60_000
    },
  }
}

/** The services over the real resources and a real data folder, as the program opens them at a start. */
export async function startServices(
  folder: string,
  system: ReturnType<typeof testSystem>,
  saveTo: string | null = null,
  calendar: string | null = null,
) {
  const notices = createNotices(system.newId, () => undefined)
  const { ports } = testPorts()
  const store = await openStore(folder, { ...ports, ...system, notices })
  const library = openLibrary('resources')
  const asked: string[] = []
  const handOut = {
    disk: ports.disk,
    askWhereToSave: async (name: string) => {
      asked.push(name)
      return saveTo
    },
    printResult: async (attempt: string, paper: string) => new TextEncoder().encode(`%PDF of ${attempt} on ${paper}`),
  }
  return {
    store,
    library,
    notices,
    asked,
    handOut,
    practice: practiceService(store, library, system, handOut),
    plan: planService(store, library, system, {
      ...handOut,
      askForFile: async () => calendar,
      printPlan: async (plan, paper) => new TextEncoder().encode(`%PDF of ${plan} on ${paper}`),
    }),
  }
}
