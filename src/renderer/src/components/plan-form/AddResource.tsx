import { useId, useState } from 'react'
import type { Programme } from '../../../../core/catalog/schema'
import type { OwnResource } from '../../../../core/plan/types'
import { Button } from '../Button'
import { Checkbox } from '../Checkbox'
import days from './DaysOffField.module.css'
import styles from './PlanOptions.module.css'
import { NumberRow, Row } from './Row'
import { hoursOf, withResource } from './resources'

type Props = { programme: Programme; known: readonly OwnResource[]; onAdd: (resources: OwnResource[]) => void }

/** One more thing to learn from: the catalog's titles are offered while one's own is typed. */
export function AddResource({ programme, known, onAdd }: Props) {
  const list = useId()
  const [title, setTitle] = useState('')
  const [hours, setHours] = useState(0)
  const [domains, setDomains] = useState<readonly string[]>([])
  const all = programme.blueprint?.domains ?? []
  const whole = title.trim() !== '' && hours > 0
  return (
    <>
      <label className={styles.row}>
        <span>Course, book or video</span>
        <input
          className={styles.text}
          value={title}
          maxLength={200}
          list={list}
          onChange={(event) => {
            setTitle(event.target.value)
            const published = hoursOf(programme, event.target.value)
            if (published !== null) setHours(published)
          }}
        />
        <datalist id={list}>
          {programme.resources.map((resource) => (
            <option key={resource.title} value={resource.title} />
          ))}
        </datalist>
      </label>
      {title.trim() === '' ? null : (
        <>
          <NumberRow
            label="How long it is"
            value={hours}
            min={0}
            max={500}
            step={0.1}
            unit="hours"
            empty={0}
            onChange={setHours}
          />
          <Row label="About">
            <div className={styles.ticks}>
              {all.map(({ id, shortTitle }) => (
                <Checkbox
                  key={id}
                  isSelected={domains.length === 0 || domains.includes(id)}
                  onChange={(on) => {
                    const chosen = domains.length === 0 ? all.map((domain) => domain.id) : domains
                    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id)
                    setDomains(next.length === all.length ? [] : next)
                  }}
                >
                  {shortTitle}
                </Checkbox>
              ))}
            </div>
          </Row>
          <div className={days.line}>
            <Button
              variant="secondary"
              isDisabled={!whole}
              onPress={() => onAdd(withResource(known, { title, hours, domains }))}
            >
              Add it
            </Button>
            {whole ? null : <span className={days.word}>Say how many hours it takes.</span>}
          </div>
        </>
      )}
    </>
  )
}
