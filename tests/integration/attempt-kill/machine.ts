/** A computer with a date that can be set, a clock that nobody sets, and the true time, which only the harness knows. */
import { randomUUID } from 'node:crypto'
import type { System } from '../../../src/main/platform/system'
import type { Mutant } from './protocol'

/** All in milliseconds; `run` names the start of the computer that `up` counts from. */
export type Machine = { truth: number; wall: number; up: number; run: number }

export const firstMachine = (seed: number): Machine => ({
  truth: 0,
  wall: Date.parse('2026-11-22T10:00:00.000Z'),
  up: 1_000_000 + seed,
  run: 1,
})

/** Time goes by. */
export const pass = ({ truth, wall, up, run }: Machine, ms: number): Machine => ({
  truth: truth + ms,
  wall: wall + ms,
  up: up + ms,
  run,
})

/** Off, and started again. */
export const restarted = (machine: Machine): Machine => ({ ...machine, up: 5000, run: machine.run + 1 })

export const systemOf = (machine: () => Machine, seed: number, mutant: Mutant | null): System => ({
  now: () => new Date(machine().wall).toISOString(),
  clock: () => ({ run: mutant === 'by-date' ? randomUUID() : `boot ${machine().run}`, ms: machine().up }),
  zone: () => 'Europe/Vienna',
  newId: randomUUID,
  newSeed: () => seed,
})
