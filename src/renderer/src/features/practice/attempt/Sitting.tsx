import { useEffect, useRef, useState } from 'react'
import { closedQuestions } from '../../../../../core/practice/sections'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { useAttempt } from '../../../stores/attempt'
import { useRoute } from '../../../stores/route'
import { useShortcuts } from '../useShortcuts'
import { BeforeFinish } from './BeforeFinish'
import { FinishFooter } from './FinishFooter'
import styles from './frame.module.css'
import { Header } from './Header'
import { LeaveSection } from './LeaveSection'
import { Leaving } from './Leaving'
import { Navigator } from './Navigator'
import { PausedFooter, PausedPage } from './PausedPage'
import { QuestionFooter } from './QuestionFooter'
import { QuestionPage } from './QuestionPage'
import { Scratchpad } from './Scratchpad'
import type { Tool } from './Tools'
import { useTold } from './told'
import { useMoves } from './useMoves'

/** The frame of an attempt: header with progress, question or last look, navigator, footer; no rail. */
export function Sitting({ view }: { view: AttemptView }) {
  const { current, flagged, struck, paused } = useAttempt()
  const { attempt } = view
  const finishing = useRoute().query.get('view') === 'finish' || closedQuestions(attempt).has(current)
  const moves = useMoves(attempt, finishing)
  const { index, back } = moves
  const told = useTold((state) => state.text)
  const body = useRef<HTMLDivElement>(null)
  const [inHand, setInHand] = useState<{ at: string; tool: Tool } | null>(null)
  const [unfolded, setUnfolded] = useState<Readonly<Record<string, boolean>>>({})
  const held = attempt.items[index]
  const item = held ? { ...held, flagged, struck } : null
  const place = paused ? 'paused' : finishing ? 'finish' : current
  const tool = inHand?.at === current ? inHand.tool : null
  const setTool = (to: Tool | null) => setInHand(to ? { at: current, tool: to } : null)

  // A new question is read from its top, by eye and by ear.
  const moved = useRef(false)
  useEffect(() => {
    const heading = place === '' ? null : body.current?.querySelector('h1')
    heading?.scrollIntoView({ block: 'center' })
    heading?.focus({ preventScroll: !moved.current })
    moved.current = true
    setInHand(null)
    useTold.setState({ text: '' })
  }, [place])

  useShortcuts((key) => {
    if (paused) return false
    if (key === 'ArrowRight' && !finishing) moves.next()
    else if (key === 'ArrowLeft' && finishing && back !== null) moves.showAt(back)
    else if (key === 'ArrowLeft' && !finishing && moves.before !== null) moves.showAt(moves.before)
    else if (key === ',') moves.toFlagged(-1)
    else if (key === '.') moves.toFlagged(1)
    else return false
    return true
  })

  if (!item) return null
  const question = (
    <QuestionPage
      key={current}
      view={view}
      item={item}
      number={index + 1}
      root={body}
      tool={tool}
      setTool={setTool}
      unfolded={unfolded}
      unfold={(study, on) => setUnfolded({ ...unfolded, [study]: on })}
    />
  )
  return (
    <div className={styles.frame}>
      <Header view={view} finishing={finishing} onReview={moves.review} />
      <div className={styles.body} ref={body}>
        <div className={styles.pane}>
          {paused ? <PausedPage /> : finishing ? <BeforeFinish view={view} showAt={moves.showAt} /> : question}
        </div>
        <div className={styles.side} inert={paused}>
          <Navigator
            attempt={attempt}
            finishing={finishing}
            current={current}
            showAt={moves.showAt}
            toFlagged={moves.toFlagged}
          />
          {paused ? null : <Scratchpad />}
        </div>
      </div>
      {paused ? (
        <PausedFooter />
      ) : finishing ? (
        <FinishFooter view={view} back={back} showAt={moves.showAt} />
      ) : (
        <QuestionFooter view={view} item={item} moves={moves} root={body} tool={tool} setTool={setTool} />
      )}
      <p className="sr-only" role="status">
        {told}
      </p>
      {moves.asking ? <LeaveSection attempt={attempt} asking={moves.asking} moves={moves} /> : null}
      <Leaving attempt={attempt.id} number={index + 1} />
    </div>
  )
}
