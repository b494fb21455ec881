/**
 * Whether work fits: exactly, with work that may not begin before a day or has to be over by one.
 *
 * Work may be cut at any minute, so a plan is a flow of minutes from jobs to days, and by Hall's theorem it exists
 * exactly when for any two days the jobs that lie between them wholly have no more minutes than the days have. (Days
 * that are not next to each other need not be looked at: windows are stretches, so sets of days fall apart into
 * stretches.) What depends on other work gets its window from it first, as for one machine with interruptions:
 * J. Blazewicz, "Scheduling dependent tasks with different arrival times to meet deadlines", 1976.
 */

/** Day numbers between which something has to be done, both included. */
export type Window = { readonly release: number; readonly deadline: number }

export type Job = Window & { readonly minutes: number }

/** Free minutes of each day from day number `from` on. */
export type Free = { readonly from: number; readonly minutes: readonly number[] }

/** Free minutes from the day `release` to the day `deadline`, by running sums. */
function between({ from, minutes }: Free): (release: number, deadline: number) => number {
  const sums = [0]
  for (const one of minutes) sums.push((sums.at(-1) ?? 0) + one)
  const at = (day: number): number => sums[Math.min(minutes.length, Math.max(0, day - from))] ?? 0
  return (release, deadline) => Math.max(0, at(deadline + 1) - at(release))
}

const distinct = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b)

/**
 * Minutes of `jobs` that no plan has room for, and the first day by which some of them are; 0 and null when all fits.
 * The number is exact: the least that has to be left out.
 */
export function shortfallOf(free: Free, all: readonly Job[]): { minutes: number; by: number | null } {
  const room = between(free)
  // What would have to begin after it has to be over fits nowhere.
  const impossible = all.filter(({ release, deadline }) => release > deadline)
  const jobs = all.filter(({ release, deadline }) => release <= deadline)
  const releases = distinct(jobs.map(({ release }) => release))
  const deadlines = distinct(jobs.map(({ deadline }) => deadline))
  /** Minutes too many up to each deadline, over the worst choice of stretches that lie apart. */
  const short: { day: number; minutes: number }[] = []
  for (const deadline of deadlines) {
    const due = jobs.filter((job) => job.deadline <= deadline)
    let worst = short.at(-1)?.minutes ?? 0
    for (const release of releases.filter((day) => day <= deadline)) {
      const inside = due.reduce((all, job) => all + (job.release >= release ? job.minutes : 0), 0)
      const before = short.filter(({ day }) => day < release).at(-1)?.minutes ?? 0
      worst = Math.max(worst, before + inside - room(release, deadline))
    }
    short.push({ day: deadline, minutes: worst })
  }
  const lost = impossible.reduce((sum, { minutes }) => sum + minutes, 0)
  const days = [...impossible.map(({ deadline }) => deadline), ...short.flatMap((at) => (at.minutes > 0 ? at.day : []))]
  return { minutes: (short.at(-1)?.minutes ?? 0) + lost, by: days.length > 0 ? Math.min(...days) : null }
}

/** Accounts for work that is taken one after another, never more than fits together. */
export type Ledger = {
  /** How many more minutes fit into a window. */
  room(window: Window): number
  take(window: Window, minutes: number): void
}

/** A ledger of free minutes for jobs with windows among `windows`. */
export function ledgerOf(free: Free, windows: readonly Window[]): Ledger {
  const room = between(free)
  const releases = distinct(windows.map(({ release }) => release))
  const deadlines = distinct(windows.map(({ deadline }) => deadline))
  const stretches = releases.flatMap((release) =>
    deadlines
      .filter((deadline) => deadline >= release)
      .map((deadline) => ({ release, deadline, left: room(release, deadline) })),
  )
  const around = ({ release, deadline }: Window) =>
    stretches.filter((stretch) => stretch.release <= release && stretch.deadline >= deadline)
  return {
    // A window that ends before it begins has no room.
    room: (window) =>
      window.release > window.deadline ? 0 : Math.max(0, Math.min(...around(window).map(({ left }) => left))),
    take(window, minutes) {
      for (const stretch of around(window)) stretch.left -= minutes
    },
  }
}
