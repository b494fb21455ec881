import type { Blueprint, Domain, Source, Task } from '../../../../../core/catalog/schema'
import { Disclosure } from '../../../components/Disclosure'
import { SectionHead } from '../../../components/SectionHead'
import { count } from '../../../text/dates'
import { middle, shade } from '../blueprint'
import { weightText } from '../words'
import styles from './Blueprint.module.css'
import { ReadFrom } from './ReadFrom'

type Props = { blueprint: Blueprint; sources: readonly Source[]; titles: ReadonlyMap<string, string> }

/** The domains of an exam with their weights, opening to tasks and objectives. */
export function BlueprintView({ blueprint, sources, titles }: Props) {
  const { domains, version, note } = blueprint
  const tasks = domains.reduce((all, domain) => all + domain.tasks.length, 0)
  const objectives = domains.reduce((all, domain) => all + objectivesOf(domain), 0)
  const heaviest = Math.max(...domains.map(({ weight }) => weight?.max ?? 0))
  const longest = Math.max(...domains.flatMap((domain) => domain.tasks.map((task) => task.objectives.length)), 1)
  const parts = [tasks > 0 ? count(tasks, 'task') : null, objectives > 0 ? count(objectives, 'objective') : null]
  return (
    <section aria-labelledby="blueprint">
      <SectionHead
        id="blueprint"
        title="Blueprint"
        note={[...parts, version].filter((part) => part !== null).join(' · ')}
      />
      <ul>
        {domains.map((domain) => (
          <li key={domain.id} className={styles.domain}>
            <DomainLine domain={domain} heaviest={heaviest} unit={Math.min(6, 96 / longest)} titles={titles} />
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        {heaviest === 0 ? <p>No weights are published for these domains.</p> : null}
        {heaviest > 0 && tasks > 0 ? (
          <p>Weights are published for domains only. The bar of a task counts its objectives.</p>
        ) : null}
        {note === null ? null : <p>{note}</p>}
        <ReadFrom of={blueprint} sources={sources} />
      </div>
    </section>
  )
}

const objectivesOf = ({ tasks }: Domain): number => tasks.reduce((all, { objectives }) => all + objectives.length, 0)

type LineProps = {
  domain: Domain
  /** The largest weight, in percent; its bar has the whole width. */
  heaviest: number
  /** Pixels for one objective in the bar of a task. */
  unit: number
  titles: ReadonlyMap<string, string>
}

function DomainLine({ domain, heaviest, unit, titles }: LineProps) {
  const { title, weight, tasks, topics } = domain
  return (
    <Disclosure
      level={3}
      title={<span className={styles.title}>{title}</span>}
      aside={
        <span className={styles.weight}>
          {weight === null ? <span className={styles.none}>no weight published</span> : <b>{weightText(weight)}</b>}
          {weight === null ? '' : ' %'}
        </span>
      }
      below={
        weight === null ? null : (
          <span className={styles.bar} aria-hidden="true">
            <span
              style={{ width: `${(100 * middle(weight)) / heaviest}%`, background: shade(middle(weight) / heaviest) }}
            />
            {weight.max > weight.min ? (
              <span className={styles.open} style={{ width: `${(100 * (weight.max - middle(weight))) / heaviest}%` }} />
            ) : null}
          </span>
        )
      }
    >
      {tasks.length > 0 ? (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskLine task={task} unit={unit} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.topics}>
          No tasks are published for this domain.
          {topics.length > 0 ? ` Its topics: ${topics.map((id) => titles.get(id) ?? id).join('; ')}.` : ''}
        </p>
      )}
    </Disclosure>
  )
}

function TaskLine({ task: { id, title, objectives }, unit }: { task: Task; unit: number }) {
  if (objectives.length === 0) {
    return (
      <p className={styles.task}>
        <span className={styles.number}>{id}</span>
        <span>{title}</span>
      </p>
    )
  }
  return (
    <Disclosure
      level={4}
      title={
        <span className={styles.task}>
          <span className={styles.number}>{id}</span>
          <span>{title}</span>
        </span>
      }
      aside={
        <span className={styles.counted}>
          <span className={styles.counts} style={{ width: objectives.length * unit }} aria-hidden="true" />
          <span className={styles.figure}>
            {objectives.length}
            <span className="sr-only"> objectives</span>
          </span>
        </span>
      }
    >
      <ul className={styles.objectives}>
        {objectives.map((objective) => (
          <li key={objective.id}>{objective.text}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
