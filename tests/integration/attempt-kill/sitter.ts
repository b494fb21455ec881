/**
 * Sits an exam of 65 questions as a page has it done, without end, and says of each act when it begins and when it is
 * acknowledged. Run as a program of its own, so that it can be killed.
 */
import { writeSync } from 'node:fs'
import { seededRandom } from '../../../src/core/base/random'
import { chanceOf } from '../kill/making'
import { besides, nextAct, type Screen } from './choosing'
import { pass } from './machine'
import { openPractice } from './opened'
import type { Act, Line, Request } from './protocol'
import { count, packId } from './resources'

const request: Request = JSON.parse(process.argv[2] ?? '')
const chance = chanceOf(seededRandom(request.seed))
let { machine } = request

const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`)

say({ say: 'opening' })
const { practice } = await openPractice({ ...request, machine: () => machine, tell: () => undefined })
say({ say: 'opened' })

type Told = { screen: Partial<Screen> & Pick<Screen, 'attempt'>; msLeft: number | null }

const told = <T extends { attempt: Screen['attempt']; msLeft: number | null }>(said: T): Told => ({
  screen: said,
  msLeft: said.msLeft,
})

let attempt = request.attempt ?? ''

/** An act as the page asks for it. */
const of = <A extends Act>({ kind: _, ...what }: A) => ({ attempt, ...what })

async function perform(act: Act): Promise<Told> {
  switch (act.kind) {
    case 'start':
      return told(await practice.start({ pack: packId, mode: 'exam', count, planned: null, pace: act.pace }))
    case 'open':
      return told(await practice.open({ attempt }))
    case 'show':
      return told(await practice.show(of(act)))
    case 'answer':
      return told(await practice.answer({ ...of(act), ms: 1000 }))
    case 'flag':
      return told(await practice.flag(of(act)))
    case 'strike':
      return told(await practice.strike(of(act)))
    case 'confide':
      return told(await practice.confide(of(act)))
    case 'note':
      return told(await practice.note(of(act)))
    case 'highlight':
      return told(await practice.highlight(of(act)))
    case 'scratch':
      return told(await practice.scratch(of(act)))
    case 'close':
      return told(await practice.closeSection(of(act)))
    case 'pause':
      return told(await practice.pause({ attempt }))
    case 'resume':
      return told(await practice.resume({ attempt }))
  }
}

let acts = 0
let screen: Screen | null = null

async function act(one: Act): Promise<void> {
  acts += 1
  const id = acts
  say({ say: 'will', id, act: one, machine })
  const early = request.mutant === 'early' && screen !== null
  if (early) say({ say: 'did', id, begun: null, msLeft: null })
  const { screen: now, msLeft } = await perform(one)
  attempt = now.attempt.id
  screen = { attempt: now.attempt, questions: now.questions ?? screen?.questions ?? [] }
  const begun = one.kind === 'start' ? { attempt, questions: now.attempt.items.map(({ question }) => question) } : null
  if (!early) say({ say: 'did', id, begun, msLeft })
}

await act(request.attempt === null ? { kind: 'start', pace: request.pace } : { kind: 'open' })
for (let n = request.seed; screen !== null; n += 1) {
  machine = pass(machine, chance.below(12_000))
  const first = nextAct(screen, chance, n)
  const second = besides(first, screen, chance, n)
  await Promise.all([act(first), second && act(second)])
}
