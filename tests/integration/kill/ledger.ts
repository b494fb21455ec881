/** What a profile was promised: by the acts acknowledged, those under way, and the backups that lead back. */
import type { Act, Line } from './protocol'
import { adopted, differences, type Register, type State, type Value, withMay, writesOf } from './registers'

type Flight = {
  act: Act
  /** What a backup made on the way holds at least, and what it may hold. */
  kept: Map<string, Register> | null
}

export function openLedger() {
  let state = new Map<string, Register>()
  const flights = new Map<number, Flight>()
  const backups = new Map<string, State>()
  /** The register written to last. */
  let last = ''

  const begin = (id: number, act: Act) => {
    const makesBackup = act.kind === 'backup' || act.kind === 'import' || act.kind === 'restore'
    flights.set(id, { act, kept: makesBackup ? new Map(state) : null })
    const kept = [...flights.values()].flatMap((flight) => flight.kept ?? [])
    for (const [key, value] of writesOf(act)) for (const each of [state, ...kept]) withMay(each, key, value)
  }

  const end = (id: number, backup: string | null): Act => {
    const flight = flights.get(id)
    if (!flight) throw new Error(`act ${id} ended and was never begun`)
    const { act, kept } = flight
    flights.delete(id)
    for (const [key, must] of writesOf(act)) {
      state.set(key, { must, may: [] })
      if (key.startsWith('a')) last = key
    }
    if (act.kind === 'restore') state = new Map(backups.get(act.backup))
    if (backup !== null && kept) backups.set(backup, kept)
    return act
  }

  /** Where a restore was under way, either all of the one state or all of the other. */
  const possible = (): State[] => {
    const restores = [...flights.values()].flatMap(({ act }) => (act.kind === 'restore' ? [act.backup] : []))
    return [state, ...restores.flatMap((backup) => backups.get(backup) ?? [])]
  }

  return {
    /** Takes in what the program said; gives the act that is acknowledged by it. */
    hear(line: Line): Act | null {
      if (line.say === 'will') begin(line.id, line.act)
      return line.say === 'did' ? end(line.id, line.backup) : null
    },

    underWay: (): Act['kind'][] => [...flights.values()].map(({ act }) => act.kind),

    /** The backups of which it is known what they hold, oldest first. */
    backups: (): string[] => [...backups.keys()],

    /** Attempts of which something is open, and the one written to last: their answers are worth looking at. */
    unsure(): Set<string> {
      const open = possible().flatMap((each) => [...each].flatMap(([key, { may }]) => (may.length > 0 ? [key] : [])))
      return new Set([...open, last].flatMap((key) => key.split(' ')[1] ?? []))
    },

    /** Compares with what a fresh opening shows; from then on that is what has to be there. */
    judge(seen: ReadonlyMap<string, Value>): string[] {
      const [first, ...others] = possible().map((each) => ({ each, problems: differences(each, seen) }))
      if (!first) throw new Error('there is always a state')
      const best = others.reduce((one, other) => (other.problems.length < one.problems.length ? other : one), first)
      state = adopted(best.each, seen)
      flights.clear()
      return best.problems
    },
  }
}

export type Ledger = ReturnType<typeof openLedger>
