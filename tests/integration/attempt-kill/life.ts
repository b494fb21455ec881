/** The life of one profile: an exam is sat in it, killed and looked at, again and again. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { seededRandom } from '../../../src/core/base/random'
import type { StoreNotice } from '../../../src/shared/ipc/views'
import { type Chance, chanceOf } from '../kill/making'
import { kill, type Moment } from '../kill/victim'
import { firstMachine, type Machine, pass, restarted } from './machine'
import { openPractice } from './opened'
import { openPromise } from './promise'
import { kinds, type Line, type Mutant, type Pace, type Request } from './protocol'
import type { Report } from './report'

export type Life = {
  /** The bundled program that sits the exam. */
  program: string
  profile: string
  resources: string
  seed: number
  rounds: number
  pace: Pace
  mutant: Mutant | null
  report: Report
  /** Asked before every round. */
  over: () => boolean
}

/** While it opens, in the midst of an act, or soon after so many acknowledgements; some acts may be long in coming. */
function momentOf(chance: Chance, begun: boolean): Moment<Line> {
  if (chance.happens(0.1)) return { counts: ({ say }) => say === 'opening', count: 1, wait: chance.below(30) }
  const wanted = chance.happens(0.5) ? kinds[chance.below(kinds.length)] : null
  const kind = !begun && chance.happens(0.4) ? 'start' : wanted
  let left = 1 + chance.below(60)
  const counts = (line: Line) => {
    if (line.say === 'did') left -= 1
    return (line.say === 'will' && line.act.kind === kind) || left <= 0
  }
  return { counts, count: 1, wait: chance.below(3) }
}

/** Up to five minutes later: the date may have been set by then, or the computer started anew. */
function later(machine: Machine, chance: Chance, acted: boolean): Machine {
  const next = pass(machine, chance.below(5 * 60_000))
  // Across a start only the date tells how long it was, so it is not set as well before something was done by it.
  if (acted && chance.happens(0.2)) return restarted(next)
  const hours = chance.happens(0.3) ? chance.below(5) - 2 : 0
  return acted ? { ...next, wall: next.wall + hours * 3_600_000 } : next
}

/** A torn end was acknowledged to nobody; anything else that is told is damage. */
const damage = ({ kind, file }: StoreNotice): string[] =>
  kind === 'torn-tail' ? [] : [`other: told ${kind} of ${file}`]

/** Lets the profile live through its rounds; a round with a problem is the last. */
export async function live({ program, profile, resources, seed, rounds, pace, mutant, report, over }: Life) {
  const chance = chanceOf(seededRandom(seed))
  const promise = openPromise(pace)
  let machine = firstMachine(seed)

  const killAndLook = async (round: number): Promise<string[]> => {
    const request: Request = {
      profile,
      resources,
      seed: seed + round,
      machine,
      pace,
      attempt: promise.attempt(),
      mutant,
    }
    const problems: string[] = []
    let [opened, acted] = [false, false]
    const trouble = await kill<Line>(program, request, momentOf(chance, request.attempt !== null), (line) => {
      if (line.say === 'opened') opened = true
      if (line.say === 'will') machine = line.machine
      const heard = promise.hear(line)
      problems.push(...heard.problems)
      if (heard.done === null) return
      // Opening a strict exam writes nothing.
      acted ||= heard.done !== 'open'
      report.acknowledged[heard.done] += 1
    })
    if (trouble) problems.push(`other: the program ${trouble}`)
    const cut = new Set(promise.underWay())
    for (const kind of cut) report.killed[kind] += 1
    if (cut.size === 0) report.killed[opened ? 'between two acts' : 'opening'] += 1
    machine = later(machine, chance, acted && mutant !== 'early')

    // Half of the time only a copy is opened, so that the program itself has to go on from where it was killed.
    const looked = chance.happens(0.5) ? `${profile}-copy` : profile
    if (looked !== profile) cpSync(profile, looked, { recursive: true })
    const tell = (notice: StoreNotice) => problems.push(...damage(notice))
    const { store, practice } = await openPractice({ ...request, profile: looked, machine: () => machine, tell })
    const [running] = [...(await store.study()).running.keys()]
    problems.push(...promise.judge(running ? await practice.open({ attempt: running }) : null, machine.truth))
    await store.close()
    if (looked !== profile) rmSync(looked, { recursive: true, maxRetries: 5 })
    return problems
  }

  mkdirSync(profile)
  for (let round = 1; round <= rounds && !over(); round += 1) {
    const problems = await killAndLook(round)
    report.rounds += 1
    report.problems.push(...problems.map((problem) => `${problem} (${pace}, seed ${seed}, round ${round})`))
    if (problems.length > 0) return
  }
}
