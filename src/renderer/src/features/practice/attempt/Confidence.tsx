import { Circle, Contrast } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Confidence as Level } from '../../../../../core/progress/events'
import { KeyCap } from '../../../components/KeyCap'
import { useAttempt } from '../../../stores/attempt'
import { useShortcuts } from '../useShortcuts'
import { confidenceNames } from '../words'
import styles from './Confidence.module.css'
import { tell } from './told'

const levels = [
  { id: 'unsure', short: 'Unsure', icon: Circle, fill: 'none' },
  { id: 'fairly', short: 'Fairly', icon: Contrast, fill: 'none' },
  { id: 'sure', short: 'Sure', icon: Circle, fill: 'currentColor' },
] as const satisfies readonly { id: Level; short: string; icon: unknown; fill: string }[]

/** How sure the learner is of the answer, before it is judged. C goes from one to the next; the same again takes it back. */
export function Confidence() {
  const { confidence, confide } = useAttempt()

  useShortcuts((key) => {
    if (key !== 'c') return false
    const next = levels[levels.findIndex(({ id }) => id === confidence) + 1]?.id ?? null
    void confide(next)
    tell(next === null ? 'Confidence taken back.' : `${confidenceNames[next]}.`)
    return true
  })

  return (
    <span className={styles.confidence}>
      <ToggleButtonGroup
        aria-label="How sure are you?"
        className={styles.levels ?? ''}
        selectedKeys={confidence === null ? [] : [confidence]}
        onSelectionChange={(keys) => void confide(levels.find(({ id }) => keys.has(id))?.id ?? null)}
      >
        {levels.map(({ id, short, icon: Icon, fill }) => (
          <ToggleButton key={id} id={id} aria-label={confidenceNames[id]} className={styles.level ?? ''}>
            <span className={styles.word}>{short}</span>
            <Icon className={styles.sign ?? ''} size={15} strokeWidth={1.75} fill={fill} aria-hidden="true" />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <KeyCap>C</KeyCap>
    </span>
  )
}
