/** What the program was heard to promise: what must be there after a kill, and how much time must be left. */
import type { Attempt } from '../../../src/core/practice/attempt'
import type { Machine } from './machine'
import type { Act, Line, Pace } from './protocol'
import { count, limitMs } from './resources'
import { after, blankSheet, differences, type Sheet, sheetOf } from './sheet'

/** True milliseconds: those counted, and since when more do; null while none do. */
type Watch = Readonly<{ used: number; since: number | null }>

type State = Readonly<{ sheet: Sheet; watch: Watch }>

type Flight = { act: Act; machine: Machine }

const usedAt = ({ used, since }: Watch, truth: number): number => used + (since === null ? 0 : truth - since)

/** What counts of the time once `act` was done; in a strict exam all does. */
function watchAfter(watch: Watch, act: Act, truth: number, pace: Pace): Watch {
  if (pace === 'strict') return watch
  if (act.kind === 'pause') return { used: usedAt(watch, truth), since: null }
  if (act.kind === 'resume' || act.kind === 'open') return { used: watch.used, since: truth }
  return { used: usedAt(watch, truth), since: watch.since === null ? null : truth }
}

const stateAfter = ({ sheet, watch }: State, { act, machine }: Flight, pace: Pace): State => ({
  sheet: after(sheet, act),
  watch: watchAfter(watch, act, machine.truth, pace),
})

const tolerance = 1000

const near = (a: number, b: number): boolean => Math.abs(a - b) < tolerance

export function openPromise(pace: Pace) {
  const flights = new Map<number, Flight>()
  let begun: { attempt: string; state: State } | null = null

  const blank = (questions: readonly string[], truth: number): State => ({
    sheet: blankSheet(questions),
    watch: { used: 0, since: truth },
  })

  return {
    /** The attempt that was acknowledged, or seen. */
    attempt: (): string | null => begun?.attempt ?? null,

    underWay: (): Act['kind'][] => [...flights.values()].map(({ act }) => act.kind),

    /** Takes in a line; gives the kind of act that is acknowledged by it, and what is wrong with what the page is told. */
    hear(line: Line): { done: Act['kind'] | null; problems: string[] } {
      if (line.say === 'will') flights.set(line.id, { act: line.act, machine: line.machine })
      if (line.say !== 'did') return { done: null, problems: [] }
      const flight = flights.get(line.id)
      flights.delete(line.id)
      if (!flight) return { done: null, problems: [`other: act ${line.id} ended and was never begun`] }
      const { act, machine } = flight
      if (line.begun) begun = { attempt: line.begun.attempt, state: blank(line.begun.questions, machine.truth) }
      if (!begun) return { done: act.kind, problems: ['other: something was done before there was an attempt'] }
      const state = stateAfter(begun.state, flight, pace)
      begun = { ...begun, state }
      const left = limitMs - usedAt(state.watch, machine.truth)
      const wrong = line.msLeft !== null && !near(line.msLeft, left)
      return { done: act.kind, problems: wrong ? [`time: ${line.msLeft} ms were told and ${left} are left`] : [] }
    },

    /** Compares with what is there after a kill; from then on that is what has to be there. */
    judge(seen: { attempt: Attempt; msLeft: number | null } | null, truth: number): string[] {
      const open = [...flights.values()]
      flights.clear()
      if (!seen) return begun ? ['lost: the attempt'] : []
      const start = open.find(({ act }) => act.kind === 'start')
      const questions = seen.attempt.items.map(({ question }) => question)
      const first = begun?.state ?? (start && blank(questions, start.machine.truth))
      if (!first) return ['other: an attempt that nobody began']
      // Whatever was under way is there or not, one act beside the other.
      const possible = [first]
      for (const flight of open) possible.push(...possible.map((state) => stateAfter(state, flight, pace)))
      const judged = possible.map((state) => {
        const left = limitMs - (pace === 'strict' ? usedAt(state.watch, truth) : state.watch.used)
        const late = near(seen.msLeft ?? Number.NaN, left) ? [] : [`time: ${seen.msLeft} ms are left and not ${left}`]
        const lost = differences(state.sheet, sheetOf(seen.attempt)).map((what) => `lost: ${what}`)
        return { state, problems: [...lost, ...late] }
      })
      const best = judged.reduce((one, other) => (other.problems.length < one.problems.length ? other : one))
      const { sheet, watch } = best.state
      begun = {
        attempt: seen.attempt.id,
        state: { sheet, watch: pace === 'strict' ? watch : { used: watch.used, since: truth } },
      }
      return questions.length === count
        ? best.problems
        : [...best.problems, `lost: all but ${questions.length} questions`]
    },
  }
}
