/** What came of many kills, counted. */
import type { Act } from './protocol'

export type Report = {
  rounds: number
  /** Acts acknowledged, by kind; of events only answers are counted. */
  acknowledged: Record<Exclude<Act['kind'], 'event'> | 'answer', number>
  /** Kills by what was under way; several things may have been. */
  killed: Record<Act['kind'] | 'opening' | 'migration' | 'restore past its commit', number>
  /** Each begins with `torn`, `lost` or `other`, and ends with where it was. */
  problems: string[]
}

export const emptyReport = (): Report => ({
  rounds: 0,
  acknowledged: { answer: 0, settings: 0, plan: 0, import: 0, snapshot: 0, backup: 0, restore: 0 },
  killed: {
    event: 0,
    settings: 0,
    plan: 0,
    import: 0,
    snapshot: 0,
    backup: 0,
    restore: 0,
    'restore past its commit': 0,
    opening: 0,
    migration: 0,
  },
  problems: [],
})

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

const ofAnswers = /^lost: (answer|attempt|\d+ of) /

/** One line over all. */
export function summary({ rounds, acknowledged, killed, problems }: Report): string {
  const count = (kind: RegExp) => problems.filter((problem) => kind.test(problem)).length
  const answers = count(ofAnswers)
  const others = problems.length - count(/^torn/) - answers
  return [
    `${rounds} kills: ${count(/^torn/)} torn files, ${answers} acknowledged answers lost, ${others} other problems`,
    `acknowledged ${counted(acknowledged)}`,
    `killed during ${counted(killed)}`,
  ].join('; ')
}
