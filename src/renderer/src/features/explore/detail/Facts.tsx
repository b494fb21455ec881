import type { ReactNode } from 'react'
import { ExternalLink } from '../../../components/ExternalLink'
import { FactDate } from '../../../components/FactDate'
import { SectionHead } from '../../../components/SectionHead'
import { StatusMark } from '../../../components/StatusMark'
import type { Programme } from '../types'
import { capitalised } from '../words'
import styles from './Facts.module.css'
import { LedgerRow } from './Ledger'
import { disputed, linesOf } from './lines'
import { Rings } from './Rings'

export function Facts({ programme }: { programme: Programme }) {
  const { sources, status, url, guideUrl } = programme
  const { lines, nothing } = linesOf(programme)
  const disagree = disputed([{ label: 'Status', fact: status, words: null }, ...lines])
  return (
    <section aria-labelledby="facts">
      <SectionHead id="facts" title="Facts" note="checked, where, how sure">
        {disagree === 0 ? null : (
          <span className={styles.key}>
            <Rings /> sources disagree on {disagree}
          </span>
        )}
      </SectionHead>
      <dl>
        <LedgerRow label="Status" fact={status} sources={sources} more={<Succession programme={programme} />}>
          <strong>
            <StatusMark status={status.value} />
          </strong>
        </LedgerRow>
        {lines.map(({ label, fact, words }) => (
          <LedgerRow key={label} label={label} fact={fact} sources={sources}>
            {words === null ? null : (
              <>
                <strong>{words.text}</strong>
                {words.rest === null ? null : <span className={styles.rest}> {words.rest}</span>}
              </>
            )}
          </LedgerRow>
        ))}
        {nothing.map(({ labels, missing, detail, checked }) => (
          <div key={labels.join()} className={styles.row}>
            <dt className={styles.label}>Exam</dt>
            <dd className={styles.value}>
              <span className={styles.missing}>{detail === null ? missing : capitalised(detail)}</span>
              <span className={styles.detail}>
                {labels.join(', ')}
                {detail === null ? '' : `: ${missing}`}
              </span>
            </dd>
            <dd className={styles.where}>
              <FactDate date={checked} />
              <span className={styles.source}>looked for</span>
            </dd>
          </div>
        ))}
        {url === null && guideUrl === null ? null : (
          <div className={styles.row}>
            <dt className={styles.label}>Official</dt>
            <dd className={styles.value}>
              <span className={styles.links}>
                {url === null ? null : <ExternalLink url={url}>Page of the programme</ExternalLink>}
                {guideUrl === null ? null : <ExternalLink url={guideUrl}>Exam guide</ExternalLink>}
              </span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** What it replaced and what replaced it, as links where the catalog has them. */
function Succession({ programme: { replaces, replacedBy } }: { programme: Programme }): ReactNode {
  const named = ({ programme, name }: Programme['replaces'][number]) =>
    programme === null ? name : <a href={`#/explore/${programme}`}>{name}</a>
  return [
    { words: 'Replaced by ', others: replacedBy },
    { words: 'Replaces ', others: replaces },
  ].flatMap(({ words, others }) =>
    others.map((other) => (
      <span key={`${words}${other.name}`} className={styles.succession}>
        {words}
        {named(other)}
      </span>
    )),
  )
}
