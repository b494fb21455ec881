import { CalendarDays, Layers, ListChecks, RotateCcw, SearchCheck } from 'lucide-react'
import { everything } from '../../../../../core/practice/select'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { usePlans } from '../../../stores/plans'
import { usePractice } from '../../../stores/practice'
import { type Result, useResult } from '../../../stores/result'
import { go } from '../../../stores/route'
import { count } from '../../../text/dates'
import { mostToGain } from '../gain'
import { useShortcuts } from '../useShortcuts'
import { inSentence } from '../words'
import { Action } from './Action'
import { Export } from './Export'

/** Questions of a study session that follows a result. */
const session = 10

/** What to do with the result, the most useful first. */
export function Next({ result: { attempt, score, pack, label, missed, kept } }: { result: Result }) {
  const start = usePractice((state) => state.start)
  const keepAll = useResult((state) => state.keepAll)
  const plans = usePlans((state) => state.plans)
  const plan = plans.state === 'ready' && plans.data.some((view) => view.plan.programme === attempt.programme)
  const wrong = score.total - score.right
  const gain = mostToGain(score.byDomain)
  const there = gain?.domain ? (pack?.domains[gain.domain] ?? 0) : 0
  const toKeep = Object.entries(score.verdicts).flatMap(([question, verdict]) =>
    verdict === 'right' || kept.has(question) ? [] : [question],
  )
  const review = () => go(`#/practice/result/${attempt.id}/review?show=${wrong > 0 ? 'wrong' : 'all'}`)
  const study = { pack: attempt.pack, mode: 'study', planned: null } as const

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
        {missed > 0 ? (
          <Action
            icon={RotateCcw}
            title={`Try the ${count(missed, 'missed question')} again`}
            note={missed < wrong ? 'Only those you had met, untimed.' : 'Only those, untimed.'}
            onPress={() => void start({ ...study, count: missed, missedIn: attempt.id })}
          />
        ) : null}
        {gain?.domain && there > 0 ? (
          <Action
            icon={ListChecks}
            title={`Drill ${inSentence(gain.title)}`}
            note={`${count(Math.min(session, there), 'question')}, untimed, new ones first.`}
            onPress={() =>
              void start({
                ...study,
                count: Math.min(session, there),
                filter: { ...everything, domains: [gain.domain ?? ''] },
              })
            }
          />
        ) : null}
        {plan ? (
          <Action
            icon={CalendarDays}
            title="See your plan"
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
        {toKeep.length > 0 ? (
          <Action
            icon={Layers}
            title={`Keep ${count(toKeep.length, 'takeaway')} as ${toKeep.length === 1 ? 'a card' : 'cards'}`}
            note="Question in front, takeaway behind."
            onPress={() => void keepAll(toKeep)}
          />
        ) : null}
        <Export />
      </ul>
    </section>
  )
}
