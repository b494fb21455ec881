import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { useAttempt } from '../../../stores/attempt'
import { useRoute } from '../../../stores/route'
import { useShortcuts } from '../useShortcuts'
import { BeforeFinish } from './BeforeFinish'
import { FinishFooter } from './FinishFooter'
import styles from './frame.module.css'
import { Header } from './Header'
import { Leaving } from './Leaving'
import { Navigator } from './Navigator'
import { QuestionFooter } from './QuestionFooter'
import { QuestionPage } from './QuestionPage'

/** The frame of an attempt: header with progress, question or last look, navigator, footer; no rail. */
export function Sitting({ view }: { view: AttemptView }) {
  const { current, flagged, struck, show, review, flag } = useAttempt()
  const { attempt } = view
  const finishing = useRoute().query.get('view') === 'finish'
  const body = useRef<HTMLDivElement>(null)
  const [strikingAt, setStrikingAt] = useState<string | null>(null)
  const index = attempt.items.findIndex((item) => item.question === current)
  const held = attempt.items[index]
  const item = held ? { ...held, flagged, struck } : null
  const place = finishing ? 'finish' : current

  // A new question is read from its top, by eye and by ear.
  const moved = useRef(false)
  useEffect(() => {
    const heading = place === '' ? null : body.current?.querySelector('h1')
    heading?.scrollIntoView({ block: 'center' })
    heading?.focus({ preventScroll: !moved.current })
    moved.current = true
    setStrikingAt(null)
  }, [place])

  const showAt = (number: number) => {
    const question = attempt.items[number]?.question
    if (question !== undefined) void show(question)
  }
  const next = () => (index === attempt.items.length - 1 ? void review() : showAt(index + 1))

  useShortcuts((key) => {
    if (key === 'ArrowRight' && !finishing) next()
    else if (key === 'ArrowLeft') showAt(finishing ? index : index - 1)
    else if (key === 'f' && !finishing && item) void flag(!item.flagged)
    else return false
    return true
  })

  if (!item) return null
  return (
    <div className={styles.frame}>
      <Header view={view} finishing={finishing} onReview={() => void review()} />
      <div className={styles.body} ref={body}>
        <div className={styles.pane}>
          {finishing ? (
            <BeforeFinish view={view} showAt={showAt} />
          ) : (
            <QuestionPage key={current} view={view} item={item} number={index + 1} striking={strikingAt === current} />
          )}
        </div>
        <Navigator attempt={attempt} finishing={finishing} current={current} showAt={showAt} />
      </div>
      {finishing ? (
        <FinishFooter view={view} back={index} showAt={showAt} />
      ) : (
        <QuestionFooter
          view={view}
          item={item}
          striking={strikingAt === current}
          setStriking={(on) => setStrikingAt(on ? current : null)}
          previous={index > 0 ? () => showAt(index - 1) : null}
          next={next}
          last={index === attempt.items.length - 1}
        />
      )}
      <Leaving attempt={attempt.id} number={index + 1} />
    </div>
  )
}
