import { Flag, Lock } from 'lucide-react'
import type { Attempt } from '../../../../../core/practice/attempt'
import { sectionAt, sectionSpans } from '../../../../../core/practice/sections'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { useAttempt } from '../../../stores/attempt'
import { count } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { answeredIn, openEnds } from '../marks'
import { capital, inWords, spentWords } from '../words'
import styles from './BeforeFinish.module.css'
import frame from './frame.module.css'

function titleOf(empty: number, short: number): string {
  if (empty > 0) return `${capital(inWords(empty))} ${empty === 1 ? 'question has' : 'questions have'} no answer`
  if (short > 0) return `${capital(inWords(short))} ${short === 1 ? 'answer is' : 'answers are'} not complete`
  return 'Every question has an answer'
}

/** The last look: what has no answer, what is flagged, and what finishing does. */
export function BeforeFinish({ view, showAt }: { view: AttemptView; showAt: (place: number) => void }) {
  const { attempt, questions } = view
  const endsAt = useAttempt((state) => state.endsAt)
  const rows = openEnds(attempt, questions)
  const empty = rows.filter(({ left }) => left === 'empty').length
  const short = rows.filter(({ left }) => left === 'short').length
  const each = endsAt === null || empty === 0 ? 0 : Math.floor((endsAt - performance.now()) / 60_000 / empty)
  return (
    <section className={frame.column} aria-labelledby="before">
      <h1 id="before" className={type.title} tabIndex={-1}>
        {titleOf(empty, short)}
      </h1>
      {empty > 0 ? (
        <p className={`${type.lead} ${styles.lead}`}>
          An empty answer counts as wrong, and a guess costs nothing.
          {short > 0 ? ' So does one with a part missing.' : ''}
          {each > 0 ? ` There is time for about ${count(each, 'minute')} on each.` : ''}
        </p>
      ) : (
        <p className={`${type.lead} ${styles.lead}`}>
          {short > 0
            ? 'With a part missing, an answer counts as wrong.'
            : rows.length > 0
              ? 'What you flagged is listed once more.'
              : 'Nothing is flagged. You can finish now.'}
        </p>
      )}
      {rows.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>
                <span className="sr-only">Number</span>
              </th>
              <th>Question</th>
              <th>Mark</th>
              <th className={styles.end}>Time spent</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, number, left }, i) => (
              <tr key={item.question} data-first={i === 0 && left !== 'look'}>
                <td className={styles.number}>{number}</td>
                <td>
                  <button type="button" className={styles.go} onClick={() => showAt(number - 1)}>
                    {questions.find(({ id }) => id === item.question)?.title ?? 'No longer in the pack'}
                  </button>
                  <SectionName attempt={attempt} place={number - 1} />
                </td>
                <td>
                  {left === 'look' ? null : (
                    <span className={styles.none}>{left === 'empty' ? 'no answer' : 'part missing'}</span>
                  )}
                  {item.flagged ? (
                    <span className={styles.flag}>
                      <Flag size={12} strokeWidth={2} fill="currentColor" aria-hidden="true" />
                      flagged
                    </span>
                  ) : null}
                </td>
                <td className={styles.end}>{spentWords(item.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Sections attempt={attempt} />
      <p className={styles.after}>
        <strong>When you finish</strong>, the answers are closed and the score, the domains and every rationale open at
        once.{' '}
        {attempt.terms.limit !== null
          ? 'If time runs out first, the same happens by itself.'
          : 'You can also leave and come back: this session waits where you left it.'}
      </p>
    </section>
  )
}

function SectionName({ attempt, place }: { attempt: Attempt; place: number }) {
  const section = sectionAt(attempt, place)
  return section ? <span className={styles.section}>{section.title}</span> : null
}

/** The parts of a paper that has some, and which of them are closed. */
function Sections({ attempt }: { attempt: Attempt }) {
  const sections = sectionSpans(attempt)
  if (sections.length === 0) return null
  return (
    <ul className={styles.sections} aria-label="Parts of the exam">
      {sections.map((section) => {
        const { answered, total } = answeredIn(attempt, section)
        return (
          <li key={section.place}>
            <span className={styles.part}>{section.title}</span>
            <span className={styles.counted}>
              {answered} of {total} answered
            </span>
            {section.closed ? (
              <span className={styles.closed}>
                <Lock size={12} strokeWidth={2} aria-hidden="true" />
                closed
              </span>
            ) : (
              <span className={styles.closed}>open</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
