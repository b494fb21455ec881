import { assertNever } from '../../../core/base/assert-never'
import { Prose } from '../components/Prose'
import { shortDate } from '../text/dates'
import styles from './block.module.css'
import type { Block } from './blocks'
import { Judged } from './marks'

const Text = ({ children }: { children: string }) => <Prose within="text">{children}</Prose>

/** One block of a question; all space is inside it, so that it can be measured. */
export function BlockView({ block }: { block: Block }) {
  switch (block.is) {
    case 'case':
      return (
        <h3 className={styles.case} data-row>
          {block.title}
        </h3>
      )
    case 'head':
      return (
        <div className={styles.head} data-row>
          <span className={styles.mark}>{block.mark === 'none' ? null : <Judged mark={block.mark} />}</span>
          <div>
            <h3 className={styles.title}>
              {block.number}. {block.title}
            </h3>
            <p className={styles.facts}>{block.facts.join(' · ')}</p>
          </div>
        </div>
      )
    case 'text':
      return (
        <div className={styles.text} data-row>
          <Prose>{block.text}</Prose>
        </div>
      )
    case 'picture': {
      const { src, alt, width, height } = block.image
      return (
        <div className={styles.picture} data-row>
          <img src={src} alt={alt} width={width} height={height} />
        </div>
      )
    }
    case 'ask':
      return (
        <p className={styles.ask} data-row>
          <Text>{block.text}</Text>
        </p>
      )
    case 'option': {
      const { mark, badge, text, said } = block.row
      return (
        <div className={styles.option} data-row>
          <span className={styles.mark}>
            {mark === 'none' ? <span className={styles.badge}>{badge}</span> : <Judged mark={mark} />}
          </span>
          <div>
            <p className={styles.choice}>
              <Text>{text}</Text>
            </p>
            <p className={styles.rationale}>
              {said.map((word) => (
                <b key={word.text}>{word.text} </b>
              ))}
              <Text>{block.rationale}</Text>
            </p>
          </div>
        </div>
      )
    }
    case 'more':
      return (
        <p className={styles.more} data-row>
          <Text>{block.text}</Text>
        </p>
      )
    case 'takeaway':
    case 'note':
      return (
        <p className={styles.takeaway} data-row>
          <b>{block.is === 'note' ? 'Your note' : 'Takeaway'}</b>
          {block.is === 'note' ? <span className={styles.note}>{block.text}</span> : <Text>{block.text}</Text>}
        </p>
      )
    case 'source':
      return (
        <p className={styles.source} data-row>
          {block.title}, read on {shortDate(block.checked)}
          <span>{block.address}</span>
        </p>
      )
    default:
      return assertNever(block)
  }
}
