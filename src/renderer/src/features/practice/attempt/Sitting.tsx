import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { useAttempt } from '../../../stores/attempt'
import { go, useRoute } from '../../../stores/route'
import { useShortcuts } from '../useShortcuts'
import { BeforeFinish } from './BeforeFinish'
import { FinishFooter } from './FinishFooter'
import styles from './frame.module.css'
import { Header } from './Header'
import { Navigator } from './Navigator'
import { QuestionFooter } from './QuestionFooter'
import { QuestionPage } from './QuestionPage'

/** The frame of an attempt: header with progress, question or last look, navigator, footer; no rail. */
export function Sitting({ view }: { view: AttemptView }) {
  const { current, show, settle, flag } = useAttempt()
  const { attempt } = view
  const finishing = useRoute().query.get('view') === 'finish'
  const body = useRef<HTMLDivElement>(null)
  const [moves, setMoves] = useState(0)
  const [striking, setStriking] = useState(false)
  const index = attempt.items.findIndex((item) => item.question === current)
  const item = attempt.items[index]
  const address = `#/practice/attempt/${attempt.id}`

  // A new question is read from its top, by eye and by ear.
  useEffect(() => {
    const heading = body.current?.querySelector('h1')
    heading?.scrollIntoView({ block: 'center' })
    heading?.focus({ preventScroll: moves === 0 })
  }, [moves])

  const showAt = async (place: number) => {
    const question = attempt.items[place]?.question
    if (question === undefined || !(await show(question))) return
    if (finishing) go(address, true)
    setStriking(false)
    setMoves((n) => n + 1)
  }
  const review = async () => {
    if (!(await settle())) return
    go(`${address}?view=finish`, true)
    setMoves((n) => n + 1)
  }
  const next = () => (index === attempt.items.length - 1 ? review() : showAt(index + 1))

  useShortcuts((key) => {
    if (key === 'ArrowRight' && !finishing) void next()
    else if (key === 'ArrowLeft') void showAt(finishing ? index : index - 1)
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
            <BeforeFinish view={view} showAt={(place) => void showAt(place)} />
          ) : (
            <QuestionPage key={current} view={view} item={item} number={index + 1} striking={striking} />
          )}
        </div>
        <Navigator attempt={attempt} finishing={finishing} current={current} showAt={(place) => void showAt(place)} />
      </div>
      {finishing ? (
        <FinishFooter view={view} back={index} showAt={(place) => void showAt(place)} />
      ) : (
        <QuestionFooter
          view={view}
          item={item}
          striking={striking}
          setStriking={setStriking}
          previous={index > 0 ? () => void showAt(index - 1) : null}
          next={() => void next()}
          last={index === attempt.items.length - 1}
        />
      )}
    </div>
  )
}
