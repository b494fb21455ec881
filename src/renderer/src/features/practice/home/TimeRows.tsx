import type { PackView } from '../../../../../shared/ipc/views'
import { Choice } from '../../../components/Choice'
import styles from './builder.module.css'
import { type Choices, usualMinutes } from './choices'
import { NumberBox } from './NumberBox'
import { Row } from './Row'

const limits = [
  { id: 'none', label: 'No limit' },
  { id: 'some', label: 'A limit' },
] as const

const paces = [
  { id: 'practice', label: 'With pauses' },
  { id: 'strict', label: 'Runs on whatever happens' },
] as const

const feedbacks = [
  { id: 'each', label: 'After each question' },
  { id: 'end', label: 'At the end' },
] as const

/** How long, what of the time counts, and when the rationales open. */
export function TimeRows({
  pack,
  choices: { count, minutes, pace, feedback },
  available,
  onChange,
}: {
  pack: PackView
  choices: Choices
  available: number
  onChange: (part: Partial<Choices>) => void
}) {
  const usual = usualMinutes(pack, Math.min(count, available || count))
  return (
    <>
      <Row label="Time" id="time">
        <div className={styles.last}>
          <Choice
            labelledBy="time"
            value={minutes === null ? 'none' : 'some'}
            options={limits}
            onChange={(limit) => onChange({ minutes: limit === 'none' ? null : usual })}
          />
          {minutes === null ? null : (
            <>
              <NumberBox
                label="Minutes"
                value={minutes}
                min={1}
                max={600}
                onChange={(next) => onChange({ minutes: next })}
              />
              <span>min</span>
            </>
          )}
        </div>
      </Row>
      {minutes === null ? null : (
        <Row label="Pace" id="pace">
          <Choice labelledBy="pace" value={pace} options={paces} onChange={(next) => onChange({ pace: next })} />
        </Row>
      )}
      <Row label="Rationales" id="rationales">
        <Choice
          labelledBy="rationales"
          value={feedback}
          options={feedbacks}
          onChange={(next) => onChange({ feedback: next })}
        />
      </Row>
    </>
  )
}
