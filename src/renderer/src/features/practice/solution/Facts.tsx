import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { SolutionView } from '../../../../../shared/ipc/views'
import { ExternalLink } from '../../../components/ExternalLink'
import { shortDate } from '../../../text/dates'
import { confidenceNames, spentWords } from '../words'
import styles from './solution.module.css'

/** `aws-mla-c02/1.1.2` → its programme and `1.1.2` */
const partsOf = (id: string): { programme: string; place: string } => {
  const [programme = '', place = id] = id.split('/')
  return { programme, place }
}

type Props = {
  solution: SolutionView
  /** Milliseconds on the question; 0 when none were counted. */
  ms: number
  /** The rest once the attempt is over: milliseconds on average, and what the learner said and wrote. */
  average?: number
  item?: Pick<AttemptItem, 'confidence' | 'note'>
}

/** What the question belongs to, how long it took and where its key can be read. */
export function Facts({ solution, ms, average, item }: Props) {
  const { objectives, topics, references } = solution
  return (
    <dl className={styles.facts}>
      {objectives.map(({ id, text }, i) => {
        const { programme, place } = partsOf(id)
        return (
          <Fact key={id} name={i === 0 ? 'Objective' : null}>
            {item ? <a href={`#/explore/${programme}`}>{place}</a> : place} {text}
          </Fact>
        )
      })}
      {topics.map(({ id, title, right, total }, i) => (
        <Fact key={id} name={i === 0 ? (topics.length > 1 ? 'Topics' : 'Topic') : null}>
          {title}
          {total > 0 ? (
            <span>
              {' '}
              · {right} of {total} right
            </span>
          ) : null}
        </Fact>
      ))}
      {ms > 0 ? (
        <Fact name="Time">
          {spentWords(ms)}
          {average === undefined ? null : <span> · your average was {spentWords(average)}</span>}
        </Fact>
      ) : null}
      {item?.confidence ? <Fact name="You were">{confidenceNames[item.confidence].toLowerCase()}</Fact> : null}
      {item && item.note !== '' ? (
        <Fact name="Your note">
          <p className={styles.note}>{item.note}</p>
        </Fact>
      ) : null}
      {references.map(({ title, url, checked }, i) => (
        <Fact key={url} name={i === 0 ? (references.length > 1 ? 'Sources' : 'Source') : null}>
          <ExternalLink url={url}>{title}</ExternalLink> <span>· {shortDate(checked)}</span>
        </Fact>
      ))}
    </dl>
  )
}

/** A fact; one without a name goes on with the one above it. */
function Fact({ name, children }: { name: string | null; children: React.ReactNode }) {
  return (
    <>
      {name === null ? null : <dt>{name}</dt>}
      <dd>{children}</dd>
    </>
  )
}
