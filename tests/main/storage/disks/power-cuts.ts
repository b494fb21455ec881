/** Cuts the power at every point of a trace and looks at what is left. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom, shuffled } from '../../../../src/core/base/random'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { type CrashState, crashStates, marksBefore } from './crash-states'
import type { DiskLog } from './disk-log'
import { fastFolder } from './fast-folder'
import { materialise } from './materialise'
import { recordingDisk } from './recording'
import { type Promised, reopen } from './reopening'
import type { Saved } from './session'
import type { Trace } from './traces'

const isSaved = (name: string): name is Saved => ['event', 'settings', 'plans'].includes(name)

/** The saves acknowledged before the cut, one by one. */
const promisedBefore = (log: DiskLog, at: number): Promised[] =>
  log.ops.slice(0, at).flatMap((op) => (op.kind === 'mark' && isSaved(op.name) ? [{ what: op.name, n: op.n }] : []))

/** Does the trace once on a real disk, `through` a disk of another kind, and gives the log of it. */
export async function record(trace: Trace, through: (disk: Disk) => Disk = (disk) => disk): Promise<DiskLog> {
  const root = fastFolder()
  await trace.before?.(root)
  const { disk, log, mark } = await recordingDisk(realDisk, root)
  await trace.run({ disk: through(disk), root, promise: mark, mark })
  return log
}

async function problemsOf(trace: Trace, log: DiskLog, state: CrashState, root: string): Promise<string[]> {
  const marks = marksBefore(log, state.at)
  materialise(state, root)
  try {
    const left = (await trace.left?.(root)) ?? []
    const { found, problems } = await reopen(root, promisedBefore(log, state.at), trace.mayTell)
    return [...left, ...problems, ...(trace.shown?.(found, marks) ?? [])]
  } catch (error) {
    return [`threw ${error}`]
  }
}

const describe = (log: DiskLog, at: number): string => {
  const op = log.ops[at - 1]
  return op?.kind === 'entries' ? op.what : (op?.kind ?? 'nothing')
}

// Opening a store waits for the disk most of the time.
const atOnce = 4

export type Cuts = Readonly<{ hashes: readonly string[]; problems: readonly string[] }>

/** Looks at up to `most` of the states of a log, chosen by chance, and stops after some that are wrong. */
export async function cutPower(trace: Trace, log: DiskLog, most = 1100): Promise<Cuts> {
  const states = shuffled([...crashStates(log)], seededRandom(most)).slice(0, most)
  const base = fastFolder()
  const hashes: string[] = []
  const problems: string[] = []
  const lane = async (_: unknown, n: number) => {
    const root = join(base, `${n}`)
    mkdirSync(root)
    for (let state = states.pop(); state && problems.length < 20; state = states.pop()) {
      hashes.push(state.hash)
      const { at } = state
      const found = await problemsOf(trace, log, state, root)
      problems.push(...found.map((what) => `${trace.name}, cut ${at} after "${describe(log, at)}": ${what}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { hashes, problems }
}
