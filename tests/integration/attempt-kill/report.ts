/** What came of many kills, counted. */
import { type Act, kinds } from './protocol'

type Counts = Record<Act['kind'], number>

export type Report = {
  rounds: number
  /** Acts acknowledged, by kind. */
  acknowledged: Counts
  /** Kills by what was under way; two things may have been. */
  killed: Counts & Record<'opening' | 'between two acts', number>
  /** Each begins with `lost`, `time` or `other`, and ends with where it was. */
  problems: string[]
}

const none = (): Counts => {
  const counts: Partial<Counts> = {}
  for (const kind of kinds) counts[kind] = 0
  return counts as Counts
}

export const emptyReport = (): Report => ({
  rounds: 0,
  acknowledged: none(),
  killed: { ...none(), opening: 0, 'between two acts': 0 },
  problems: [],
})

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

/** One line over all. */
export function summary({ rounds, acknowledged, killed, problems }: Report): string {
  const count = (kind: RegExp) => problems.filter((problem) => kind.test(problem)).length
  return [
    `${rounds} kills: ${count(/^lost/)} acknowledged acts lost, ${count(/^time/)} times wrong, ${count(/^other/)} other problems`,
    `acknowledged ${counted(acknowledged)}`,
    `killed during ${counted(killed)}`,
  ].join('; ')
}
