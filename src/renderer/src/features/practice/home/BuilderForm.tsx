import { useMemo, useState } from 'react'
import { everything, type PoolFilter } from '../../../../../core/practice/select'
import type { AttemptSummary, PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Checkbox } from '../../../components/Checkbox'
import { Choice } from '../../../components/Choice'
import type { Pool } from '../../../stores/pool'
import { shortDate } from '../../../text/dates'
import { dayOf, typeNames, typeOrder } from '../words'
import styles from './builder.module.css'
import { type Choices, choicesOf, drawnFrom, mostQuestions } from './choices'
import { type Counts, countsOf, focuses } from './counts'
import { LastAttempts } from './LastAttempts'
import { NumberBox } from './NumberBox'
import { Row } from './Row'
import { Subjects } from './Subjects'
import { Summary } from './Summary'
import { Ticks } from './Ticks'
import { TimeRows } from './TimeRows'
import type { Wish } from './wish'
import { focusNames } from './words'

type Props = { wish: Wish; pack: PackView; pool: Pool; attempts: readonly AttemptSummary[] }

/** The choices on the left; on the right what they leave, before it begins. */
export function BuilderForm({ wish, pack, pool, attempts }: Props) {
  const [choices, setChoices] = useState(() => choicesOf(wish))
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  const filtered = (part: Partial<PoolFilter>) => change({ filter: { ...choices.filter, ...part } })
  const counts = useMemo(() => countsOf(pool, choices.filter), [pool, choices.filter])
  const held = useMemo(() => countsOf(pool, everything), [pool])
  const available = useMemo(() => drawnFrom(pool, choices).length, [pool, choices])
  const retried = attempts.find(({ id }) => id === choices.missedIn)

  return (
    <div className={styles.builder}>
      <div>
        <Row label="Questions">
          <NumberBox
            label="How many questions"
            value={choices.count}
            min={1}
            max={mostQuestions}
            onChange={(count) => change({ count })}
          />
        </Row>
        {choices.missedIn === null ? (
          <FilterRows pack={pack} filter={choices.filter} counts={counts} held={held} onChange={filtered} />
        ) : (
          <Row label="From">
            <p>
              What was missed in {retried ? `${retried.title}, ${shortDate(dayOf(retried.startedAt))}` : 'one attempt'}
            </p>
            <Button variant="quiet" onPress={() => change({ missedIn: null })}>
              Choose from all instead
            </Button>
          </Row>
        )}
        <TimeRows pack={pack} choices={choices} available={available} onChange={change} />
      </div>
      <Summary pack={pack} pool={pool} choices={choices} available={available} wish={wish} onChange={change} />
    </div>
  )
}

/** Which questions: by how they went, by what they are about and by their kind. */
function FilterRows({
  pack,
  filter,
  counts,
  held,
  onChange,
}: {
  pack: PackView
  filter: PoolFilter
  counts: Counts
  /** What the whole pack holds. */
  held: Counts
  onChange: (part: Partial<PoolFilter>) => void
}) {
  const kinds = typeOrder.filter((kind) => pack.types.includes(kind))
  return (
    <>
      <Row label="From" id="from">
        <Choice
          labelledBy="from"
          value={filter.focus}
          options={focuses.map((id) => ({ id, label: `${focusNames[id]}, ${counts.focuses.get(id) ?? 0}` }))}
          onChange={(focus) => onChange({ focus, within: focus === 'missed' ? filter.within : null })}
        />
        {filter.focus === 'missed' ? (
          <LastAttempts label="Only lately" value={filter.within} onChange={(within) => onChange({ within })} />
        ) : null}
      </Row>
      <Row label="Leave out">
        <LastAttempts
          label="What was shown lately"
          value={filter.notShownIn}
          onChange={(notShownIn) => onChange({ notShownIn })}
        />
        {pack.cases > 0 ? (
          <Checkbox isSelected={!filter.cases} onChange={(out) => onChange({ cases: !out })}>
            Case studies
          </Checkbox>
        ) : null}
      </Row>
      {kinds.length > 1 ? (
        <Row label="Kinds" id="kinds">
          <Ticks
            labelledBy="kinds"
            options={kinds.map((id) => ({ id, label: typeNames[id], count: counts.types.get(id) ?? 0 }))}
            chosen={filter.types}
            onChange={(types) => onChange({ types })}
          />
        </Row>
      ) : null}
      <Subjects pack={pack} filter={filter} counts={counts} held={held} onChange={onChange} />
    </>
  )
}
