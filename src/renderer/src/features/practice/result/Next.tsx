import { CalendarDays, ListChecks, type LucideIcon, RotateCcw, SearchCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { usePlans } from '../../../stores/plans'
import { usePractice } from '../../../stores/practice'
import type { Result } from '../../../stores/result'
import { go } from '../../../stores/route'
import { count } from '../../../text/dates'
import { mostToGain } from '../gain'
import { useShortcuts } from '../useShortcuts'
import styles from './result.module.css'

/** Questions of a study session that follows a result. */
const session = 10

/** What to do with the result, the most useful first. */
export function Next({ result: { attempt, score, pack, label } }: { result: Result }) {
  const start = usePractice((state) => state.start)
  const plans = usePlans((state) => state.plans)
  const plan = plans.state === 'ready' && plans.data.some((view) => view.plan.programme === attempt.programme)
  const wrong = score.total - score.right
  const gain = mostToGain(score.byDomain)
  const there = gain?.domain ? (pack?.domains[gain.domain] ?? 0) : 0
  const review = () => go(`#/practice/result/${attempt.id}/review?show=${wrong > 0 ? 'wrong' : 'all'}`)

  useShortcuts((key) => {
    if (key === 'Enter') review()
    return key === 'Enter'
  })

  return (
    <section>
      <SectionHead id="next" title="Next" />
      <ul>
        <Action
          icon={SearchCheck}
          title={wrong > 0 ? `Review the ${count(wrong, 'wrong answer')}` : 'Look through the answers'}
          note={wrong > 0 ? 'While they are fresh.' : 'Each option says why it is right or wrong.'}
        >
          <Button variant="main" hint="↵" onPress={review}>
            Review now
          </Button>
        </Action>
        {gain?.domain && pack && there > 0 ? (
          <Action
            icon={ListChecks}
            title={`Study ${gain.title.charAt(0).toLowerCase()}${gain.title.slice(1)}`}
            note={`${count(Math.min(session, there), 'question')}, untimed, new ones first.`}
            onPress={() =>
              void start({
                pack: pack.id,
                mode: 'study',
                count: Math.min(session, there),
                domain: gain.domain,
                planned: null,
              })
            }
          />
        ) : null}
        {plan ? (
          <Action
            icon={CalendarDays}
            title="Go on with your plan"
            note="Nothing in it has moved."
            onPress={() => go('#/plan')}
          />
        ) : attempt.programme !== null && label !== null ? (
          <Action
            icon={CalendarDays}
            title={`Make a plan for ${label}`}
            note="Dated sessions up to your exam day."
            onPress={() => go(`#/plan/new?programme=${attempt.programme}`)}
          />
        ) : null}
        <Action
          icon={RotateCcw}
          title="Practise again"
          note="Questions you have not met come first."
          onPress={() => go(`#/practice?pack=${attempt.pack}`)}
        />
      </ul>
    </section>
  )
}

/** One way on: a title that can be pressed, or one with a button of its own. */
function Action({
  icon: Icon,
  title,
  note,
  onPress,
  children,
}: {
  icon: LucideIcon
  title: string
  note: string
  onPress?: () => void
  children?: ReactNode
}) {
  return (
    <li className={styles.action}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {onPress ? (
          <button type="button" className={styles.actionTitle} onClick={onPress}>
            {title}
          </button>
        ) : (
          <p className={styles.actionTitle}>{title}</p>
        )}
        <p className={styles.actionNote}>{note}</p>
        {children}
      </div>
    </li>
  )
}
