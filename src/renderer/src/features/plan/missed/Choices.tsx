import { Radio, RadioGroup } from 'react-aria-components'
import type { Replan } from '../../../../../core/plan/replan'
import { type ReplanChoice, replanChoices } from '../../../../../core/plan/types'
import styles from './missed.module.css'
import { choiceName, spare } from './words'

type Way = { after: Replan; effect: string }

type Props = { ways: readonly Way[]; value: ReplanChoice; onChange: (choice: ReplanChoice) => void }

/** The four ways on, each with what it does and the room it leaves. */
export function Choices({ ways, value, onChange }: Props) {
  return (
    <RadioGroup
      aria-label="What to do about it"
      className={styles.choices ?? ''}
      value={value}
      onChange={(next) => {
        const chosen = replanChoices.find((choice) => choice === next)
        if (chosen) onChange(chosen)
      }}
    >
      {ways.map(({ after, effect }) => (
        <Radio key={after.choice} value={after.choice} className={styles.choice ?? ''}>
          <span className={styles.disc} />
          <span className={styles.name}>{choiceName[after.choice]}</span>
          <span className={styles.spare}>{spare(after.feasible ? after.cushion : -after.shortfallMinutes)}</span>
          <span className={styles.effect}>{effect}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
