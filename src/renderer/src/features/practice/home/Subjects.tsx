import type { PoolFilter } from '../../../../../core/practice/select'
import type { PackView } from '../../../../../shared/ipc/views'
import { Disclosure } from '../../../components/Disclosure'
import { useCatalog } from '../../../stores/catalog'
import styles from './builder.module.css'
import type { Counts } from './counts'
import { Row } from './Row'
import { type Tick, Ticks } from './Ticks'

/** What the questions are about: domains in view, the many objectives and topics one step away. */
export function Subjects({
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
  const programme = useCatalog(({ programmes }) => (pack.programme === null ? undefined : programmes[pack.programme]))
  const tree = useCatalog((state) => state.topics)
  const domains = programme?.blueprint?.domains ?? []
  const topics = tree
    .filter(({ id }) => held.topics.has(id))
    .map(({ id, title }) => ({ id, label: title, count: counts.topics.get(id) ?? 0 }))
  const groups = domains
    .flatMap(({ tasks }) => tasks)
    .map(({ id, title, objectives }) => ({
      id,
      title: `${id} ${title}`,
      options: objectives
        .filter((one) => held.objectives.has(one.id))
        .map((one) => ({ id: one.id, label: one.text, count: counts.objectives.get(one.id) ?? 0 })),
    }))
    .filter(({ options }) => options.length > 0)

  return (
    <>
      {domains.length > 0 ? (
        <Row label="Domains" id="domains">
          <Ticks
            labelledBy="domains"
            options={domains.map(({ id, shortTitle }) => ({
              id,
              label: shortTitle,
              count: counts.domains.get(id) ?? 0,
            }))}
            chosen={filter.domains}
            onChange={(chosen) => onChange({ domains: chosen })}
          />
        </Row>
      ) : null}
      {groups.length > 0 ? (
        <Long
          title="Objectives"
          groups={groups}
          chosen={filter.objectives}
          onChange={(objectives) => onChange({ objectives })}
        />
      ) : null}
      {topics.length > 0 ? (
        <Long
          title="Topics"
          groups={[{ id: 'topics', title: null, options: topics }]}
          chosen={filter.topics}
          onChange={(chosen) => onChange({ topics: chosen })}
        />
      ) : null}
    </>
  )
}

type Group = { id: string; title: string | null; options: readonly Tick<string>[] }

/** A list too long to stand open. */
function Long({
  title,
  groups,
  chosen,
  onChange,
}: {
  title: string
  groups: readonly Group[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const label = `all-${title.toLowerCase()}`
  return (
    <div className={styles.long}>
      <Disclosure
        level={2}
        title={
          <span id={label} className={styles.label}>
            {title}
          </span>
        }
        aside={<span className={styles.aside}>{chosen.length === 0 ? 'any' : `${chosen.length} chosen`}</span>}
      >
        {groups.map(({ id, title: heading, options }) => (
          <div key={id} className={styles.group}>
            {heading === null ? null : (
              <p id={`group-${id}`} className={styles.groupTitle}>
                {heading}
              </p>
            )}
            <Ticks
              labelledBy={heading === null ? label : `group-${id}`}
              look="list"
              options={options}
              chosen={chosen.filter((one) => options.some((option) => option.id === one))}
              onChange={(own) =>
                onChange([...chosen.filter((one) => !options.some((option) => option.id === one)), ...own])
              }
            />
          </div>
        ))}
      </Disclosure>
    </div>
  )
}
