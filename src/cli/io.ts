/** What the commands touch outside themselves; the tests pass their own. */
export type Io = {
  /** Writes to standard output, which carries the result and nothing else. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Today's date where the user is, YYYY-MM-DD. */
  readonly today: () => string
  /** This instant, ISO 8601. */
  readonly now: () => string
  /** The folder that holds `catalog/` and `packs/`. */
  readonly resources: string
}

/** 0: done. 1: refused or not found, or the file or folder has problems that stay. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2

/** The command line itself is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command is understood and cannot be carried out. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
