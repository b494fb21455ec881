import { useEffect } from 'react'
import type { Blueprint, Domain, Source, Task, Weight } from '../../../../../core/catalog/schema'
import type { Mastery } from '../../../../../core/readiness/mastery'
import type { ReadinessView } from '../../../../../shared/ipc/views'
import { Disclosure } from '../../../components/Disclosure'
import { MasteryLine } from '../../../components/MasteryLine'
import { SectionHead } from '../../../components/SectionHead'
import { useKnownReadiness, useReadiness } from '../../../stores/readiness'
import { count } from '../../../text/dates'
import { middle, shade } from '../blueprint'
import { weightText } from '../words'
import styles from './Blueprint.module.css'
import { ReadFrom } from './ReadFrom'

type Props = {
  programme: string
  blueprint: Blueprint
  sources: readonly Source[]
  titles: ReadonlyMap<string, string>
}

/** The domains of an exam with their weights, opening to tasks and objectives. */
export function BlueprintView({ programme, blueprint, sources, titles }: Props) {
  const mastery = useMastery(programme)
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
            <DomainLine
              domain={domain}
              heaviest={heaviest}
              unit={Math.min(6, 96 / longest)}
              titles={titles}
              mastery={mastery}
            />
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        {mastery === null ? null : (
          <p>
            The dot is what you have mastered, in its 90 % range, and the count what you had right when you last
            answered it. <a href="#/insights/method">How is this computed?</a>
          </p>
        )}
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

/** What the learner has mastered of the programme; null before there is anything to say. */
function useMastery(programme: string): ReadinessView | null {
  const load = useReadiness((state) => state.load)
  useEffect(() => void load({ programme, chart: false }), [load, programme])
  const view = useKnownReadiness(programme)
  return view && Object.keys(view.objectives).length > 0 ? view : null
}

function Known({ mastery }: { mastery: Mastery | undefined }) {
  return mastery ? (
    <span className={styles.mastery}>
      <MasteryLine mastery={mastery} />
    </span>
  ) : null
}

const objectivesOf = ({ tasks }: Domain): number => tasks.reduce((all, { objectives }) => all + objectives.length, 0)

type LineProps = {
  domain: Domain
  /** The largest weight, in percent; its bar has the whole width. */
  heaviest: number
  /** Pixels for one objective in the bar of a task. */
  unit: number
  titles: ReadonlyMap<string, string>
  mastery: ReadinessView | null
}

function DomainLine({ domain, heaviest, unit, titles, mastery }: LineProps) {
  const { id, title, weight, tasks, topics } = domain
  const own = mastery?.domains.find((one) => one.id === id)?.mastery
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
        <>
          {weight === null ? null : <WeightBar weight={weight} heaviest={heaviest} />}
          <Known mastery={own?.share == null ? undefined : own} />
        </>
      }
    >
      {tasks.length > 0 ? (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskLine task={task} unit={unit} mastery={mastery} />
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

function WeightBar({ weight, heaviest }: { weight: Weight; heaviest: number }) {
  const wide = (percent: number) => ({ width: `${(100 * percent) / heaviest}%` })
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ ...wide(middle(weight)), background: shade(middle(weight) / heaviest) }} />
      {weight.max > weight.min ? <span className={styles.open} style={wide(weight.max - middle(weight))} /> : null}
    </span>
  )
}

type TaskProps = { task: Task; unit: number; mastery: ReadinessView | null }

function TaskLine({ task: { id, title, objectives }, unit, mastery }: TaskProps) {
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
          <li key={objective.id}>
            {objective.text}
            <Known mastery={mastery?.objectives[objective.id]} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
