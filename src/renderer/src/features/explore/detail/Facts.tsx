import type { ReactNode } from 'react'
import { ExternalLink } from '../../../components/ExternalLink'
import { FactDate } from '../../../components/FactDate'
import { SectionHead } from '../../../components/SectionHead'
import { StatusMark } from '../../../components/StatusMark'
import type { LabelOf } from '../table/cells'
import type { Programme } from '../types'
import { capitalised } from '../words'
import styles from './Facts.module.css'
import { LedgerRow } from './Ledger'
import { disputed, linesOf } from './lines'
import { Rings } from './Rings'

export function Facts({ programme, label }: { programme: Programme; label: LabelOf }) {
  const { status, url, guideUrl } = programme
  const { lines, nothing } = linesOf(programme)
  const disagree = disputed([status, ...lines.map(({ fact }) => fact)])
  return (
    <section aria-labelledby="facts">
      <SectionHead id="facts" title="Facts" note="checked, where; high confidence unless said">
        {disagree === 0 ? null : (
          <span className={styles.key}>
            <Rings /> sources disagree on {disagree}
          </span>
        )}
      </SectionHead>
      <dl>
        <LedgerRow
          label="Status"
          fact={status}
          programme={programme}
          more={<Succession programme={programme} label={label} />}
        >
          <strong>
            <StatusMark status={status.value} />
          </strong>
        </LedgerRow>
        {lines.map(({ label: name, fact, words }) => (
          <LedgerRow key={name} label={name} fact={fact} programme={programme}>
            {words === null ? null : (
              <>
                {words.text.length > long ? words.text : <strong>{words.text}</strong>}
                {words.rest === null ? null : <span className={styles.rest}> {words.rest}</span>}
              </>
            )}
          </LedgerRow>
        ))}
        {nothing.map(({ labels, missing, detail, checked }) => (
          <div key={labels.join()} className={styles.row}>
            <dt className={styles.label}>{capitalised(missing)}</dt>
            <dd className={styles.value}>
              <span className={styles.missing}>{capitalised(labels.join(', '))}</span>
              {detail === null ? null : <span className={styles.detail}>{detail}</span>}
            </dd>
            <dd className={styles.where}>
              <FactDate date={checked} inline />
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

/** Characters from which a value is a sentence and is not stressed. */
const long = 32

/** What it replaced and what replaced it, as links where the catalog has them. */
function Succession({
  programme: { replaces, replacedBy },
  label,
}: {
  programme: Programme
  label: LabelOf
}): ReactNode {
  const named = ({ programme, name }: Programme['replaces'][number]) =>
    programme === null ? name : <a href={`#/explore/${programme}`}>{label(programme) ?? name}</a>
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
