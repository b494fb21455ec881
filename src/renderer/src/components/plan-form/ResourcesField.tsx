import { X } from 'lucide-react'
import type { Programme } from '../../../../core/catalog/schema'
import type { OwnResource, PlanInput } from '../../../../core/plan/types'
import { duration } from '../../text/dates'
import { Button } from '../Button'
import { AddResource } from './AddResource'
import days from './DaysOffField.module.css'
import styles from './PlanOptions.module.css'

type Props = { input: PlanInput; programme: Programme; onChange: (patch: Partial<PlanInput>) => void }

/** Courses, books and videos the learner owns; they become sessions that learn. */
export function ResourcesField({ input, programme, onChange }: Props) {
  const { resources } = input
  const about = ({ domains }: OwnResource): string => {
    const named = programme.blueprint?.domains.filter(({ id }) => domains.includes(id)) ?? []
    return named.length === 0 ? 'all domains' : named.map(({ shortTitle }) => shortTitle).join(', ')
  }
  return (
    <>
      <h4 className={styles.part}>What do you learn from?</h4>
      {resources.length > 0 ? (
        <ul className={days.list} aria-label="What you learn from">
          {resources.map((resource) => (
            <li key={resource.id}>
              {resource.title}, {duration(resource.minutes)}, {about(resource)}
              <Button
                variant="icon"
                aria-label={`Leave out ${resource.title}`}
                onPress={() => onChange({ resources: resources.filter(({ id }) => id !== resource.id) })}
              >
                <X size={13} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <AddResource
        key={resources.length}
        programme={programme}
        known={resources}
        onAdd={(next) => onChange({ resources: next })}
      />
    </>
  )
}
