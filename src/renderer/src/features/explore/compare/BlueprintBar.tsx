import { domainShares } from '../../../../../core/catalog/domain-shares'
import type { Blueprint } from '../../../../../core/catalog/schema'
import { shade } from '../blueprint'
import { weightText } from '../words'
import styles from './BlueprintBar.module.css'

/** Width of the bar and of one character of a label, in CSS pixels. */
const width = 182
const character = 6.4

/** `['10–15', '10–15']` → `['2 × 10–15']`: neighbours of the same weight in one, where labels have to be short. */
function runs(texts: readonly string[]): string[] {
  const counted: { text: string; times: number }[] = []
  for (const text of texts) {
    const last = counted.at(-1)
    if (last?.text === text) last.times += 1
    else counted.push({ text, times: 1 })
  }
  // No line may break inside a label: a word joiner on both sides of a dash, and spaces that hold.
  return counted.map(
    ({ text, times }) => `${times === 1 ? '' : `${times}\u00a0×\u00a0`}${text.replace('–', '\u2060–\u2060')}`,
  )
}

/** The domains of an exam as one bar, heavier ones darker, with their published weights. */
export function BlueprintBar({ blueprint }: { blueprint: Blueprint }) {
  const { domains } = blueprint
  const labels = domains.map(({ weight }) => (weight === null ? null : weightText(weight)))
  if (labels.every((label) => label === null)) {
    return <span className={styles.none}>{domains.length} domains, no weights published</span>
  }
  const shares = domainShares(blueprint)
  const heaviest = Math.max(...shares)
  const texts = labels.map((label) => label ?? '?')
  const fits = texts.every((text, i) => text.length * character + 4 <= (shares[i] ?? 0) * width)
  const columns = { maxWidth: width, gridTemplateColumns: shares.map((share) => `${share}fr`).join(' ') }
  return (
    <div className={styles.bars}>
      <div className={styles.bar} style={columns} aria-hidden="true">
        {domains.map(({ id, title }, i) => (
          <span key={id} title={`${title}: ${texts[i]} %`} style={{ background: shade((shares[i] ?? 0) / heaviest) }} />
        ))}
      </div>
      {fits ? (
        <div className={styles.labels} style={columns} aria-hidden="true">
          {domains.map(({ id }, i) => (
            <span key={id}>{texts[i]}</span>
          ))}
        </div>
      ) : (
        <p className={styles.line} aria-hidden="true">
          {runs(texts).join(' · ')}
        </p>
      )}
      <ul className="sr-only">
        {domains.map(({ id, title }, i) => (
          <li key={id}>
            {title}: {labels[i] === null ? 'weight not published' : `${texts[i]} percent`}
          </li>
        ))}
      </ul>
    </div>
  )
}
