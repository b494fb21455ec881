import type { Pack } from '../../src/core/practice/pack-schema'
import type { PackStatistics } from '../../src/core/practice/pack-statistics'

const percent = (number: number): string => `${number.toFixed(1)} %`

/** The figures of a pack, a row each, the names in one column and the values in the next. */
export function packTable(pack: Pack, statistics: PackStatistics): string {
  const { byType, longest, words, domains, keyPositions } = statistics
  const rows: [string, string][] = [
    [`${pack.id} ${pack.version}`, `${statistics.questions} questions`],
    [
      'Types',
      Object.entries(byType)
        .map(([type, count]) => `${type} ${count}`)
        .join(', '),
    ],
    ['With several right options', percent(statistics.multiplePercent)],
    ['Key in place 1, 2, …', keyPositions.join(', ')],
    ['Key is the longest option', `${longest.key} of ${longest.single} (${percent(longest.percent)})`],
    ...domains.map((domain): [string, string] => [
      `Domain ${domain.id}`,
      `${domain.questions} (${percent(domain.percent)}; exam ${percent(domain.wanted)})`,
    ]),
    ['Objectives touched', `${statistics.objectives}`],
    ['Cases', `${statistics.cases}`],
    ['Images', `${statistics.images}`],
    ['Words to read', `median ${words.median}, most ${words.most}`],
    ['References', `${statistics.references}`],
    ['Reviewed', `${statistics.reviewed} of ${statistics.questions}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('')
}
