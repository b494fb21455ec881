/** The life of one profile: written to, killed and looked at, again and again. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../../src/core/base/random'
import { plansOf } from '../../../src/core/plan/shelf'
import { readSealed } from '../../../src/main/storage/document'
import { seal } from '../../../src/main/storage/envelope'
import { plansKind } from '../../../src/main/storage/kinds'
import { damageIn, problemsOf } from './checking'
import { openLedger } from './ledger'
import { chanceOf } from './making'
import { momentOf } from './moments'
import { dataIn } from './profile'
import { type Act, type Line, type Mutant, upkeep } from './protocol'
import type { Report } from './report'
import { kill } from './victim'

export type Life = {
  /** The bundled writer. */
  program: string
  profile: string
  seed: number
  rounds: number
  mutant: Mutant | null
  report: Report
  /** Asked before every round. */
  over: () => boolean
}

const day = 86_400_000

/** Later than any file's own time, so that what backups have too much is cleared away as if it were old. */
const firstDay = Date.parse('2100-01-01T08:00:00.000Z')

/** Puts the plans into the first schema, as an older Lectern would have left them; gives the text. */
function olderPlans(profile: string): string | null {
  const path = join(dataIn(profile), 'plans.json')
  // What a restore is about to put there would take its place before it is migrated.
  const waits = existsSync(join(dataIn(profile), '.restore'))
  const found = existsSync(path) && !waits ? readSealed(readFileSync(path, 'utf8'), plansKind) : null
  if (found === null || found === 'newer') return null
  const text = seal(plansKind.format, 1, { plans: plansOf(found.value) })
  writeFileSync(path, text)
  return text
}

/** Counts what an act that is acknowledged stands for. */
function count({ acknowledged }: Report, act: Act): void {
  if (act.kind !== 'event') acknowledged[act.kind] += 1
  else if (act.body.kind === 'question-answered') acknowledged.answer += 1
}

/** Counts what a kill cut short: all that was under way, and how far opening or restoring had come. */
function countCut(
  { killed }: Report,
  acts: readonly Act['kind'][],
  phases: readonly Line['say'][],
  data: string,
): void {
  for (const kind of new Set(acts)) killed[kind] += 1
  if (existsSync(join(data, '.restore', 'commit.json'))) killed['restore past its commit'] += 1
  if (!phases.includes('opened')) killed[phases.includes('migrating') ? 'migration' : 'opening'] += 1
}

/** Lets the profile live through its rounds; a round with a problem is the last. */
export async function live({ program, profile, seed, rounds, mutant, report, over }: Life): Promise<void> {
  const chance = chanceOf(seededRandom(seed))
  const ledger = openLedger()
  const kept = new Set<string>()
  let now = firstDay + chance.below(365) * day

  /** Gives what is wrong afterwards. */
  const killAndOpen = async (round: number): Promise<string[]> => {
    const old = chance.happens(0.3) ? olderPlans(profile) : null
    const restorable = ledger.backups().slice(-12)
    const first = (restorable.length > 0 && upkeep[chance.below(upkeep.length)]) || 'backup'
    const at = new Date(now).toISOString()
    const request = { profile, seed: seed + round, now: at, from: round * 1_000_000, first, restorable, mutant }
    const problems: string[] = []
    const phases: Line['say'][] = []
    const made: string[] = []
    const hear = (line: Line) => {
      phases.push(line.say)
      if (line.say === 'told') problems.push(...damageIn(line.notice, kept))
      if (line.say === 'did' && line.backup !== null) made.push(line.backup)
      const done = ledger.hear(line)
      if (done) count(report, done)
    }
    const trouble = await kill(program, request, momentOf(chance, first, old !== null), hear)
    if (trouble) problems.push(`other: the program ${trouble}`)
    countCut(report, ledger.underWay(), phases, dataIn(profile))

    // Half of the time only a copy is opened, so that the program itself has to go on from where it was killed.
    const last = round === rounds
    const looked = chance.happens(0.5) && !last ? `${profile}-copy` : profile
    if (looked !== profile) cpSync(profile, looked, { recursive: true })
    const unsure = ledger.unsure()
    const found = await problemsOf({
      profile: looked,
      now: new Date(now + day / 2).toISOString(),
      // With many after it, it may be thinned away.
      old: made.length < 8 ? old : null,
      backup: made.at(-1) ?? null,
      look: (attempt) => last || unsure.has(attempt),
      kept,
      last,
      judge: ledger.judge,
    })
    if (looked !== profile) rmSync(looked, { recursive: true })
    return [...problems, ...found]
  }

  mkdirSync(profile)
  for (let round = 1; round <= rounds && !over(); round += 1) {
    now += (1 + chance.below(12)) * day
    const problems = await killAndOpen(round)
    report.rounds += 1
    report.problems.push(...problems.map((problem) => `${problem} (seed ${seed}, round ${round})`))
    if (problems.length > 0) return
  }
}
