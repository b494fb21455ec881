/** What the harness asks of the program it kills, and what that program says of itself, a line each. */
import type { StudyEventBody } from '../../../src/core/progress/events'
import type { StoreNotice } from '../../../src/shared/ipc/views'

/** `early` acknowledges before the append; `in-place` writes over a file instead of replacing it. */
export type Mutant = 'early' | 'in-place'

/** Numbers are never used twice in a profile, so that every value tells which act it comes of. */
export type Act =
  | { kind: 'event'; body: StudyEventBody }
  | { kind: 'settings'; n: number }
  | { kind: 'plan'; plan: string; n: number | null }
  | { kind: 'import'; bodies: StudyEventBody[]; plan: string; n: number }
  | { kind: 'snapshot' }
  | { kind: 'backup' }
  | { kind: 'restore'; backup: string }

/** What is done beside studying. */
export const upkeep = ['snapshot', 'backup', 'import', 'restore'] as const

export type Upkeep = (typeof upkeep)[number]

export type Request = {
  profile: string
  seed: number
  /** Where its clock begins, ISO 8601. */
  now: string
  /** The first number that is free. */
  from: number
  /** What it is to do first beside studying. */
  first: Upkeep
  /** Backups it may restore, of which some may be thinned away. */
  restorable: readonly string[]
  mutant: Mutant | null
}

/** `did` is the acknowledgement; `backup` is the one that was made on the way. `left` files are to be staged yet. */
export type Line =
  | { say: 'opening' }
  | { say: 'migrating' }
  | { say: 'opened' }
  | { say: 'staging'; left: number }
  | { say: 'will'; id: number; act: Act }
  | { say: 'did'; id: number; backup: string | null }
  | { say: 'told'; notice: StoreNotice }
