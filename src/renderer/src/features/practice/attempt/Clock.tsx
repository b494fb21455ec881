import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { say } from '../../../stores/messages'
import { capital, leftWords } from '../words'
import styles from './frame.module.css'

/** Milliseconds before the end at which one word of warning comes. */
const warning = 5 * 60_000

/**
 * The time left in whole minutes. Nothing is announced as it runs: only the warning, and what Alt+T asks for.
 * At zero the attempt is finished with what is on disk.
 */
export function Clock() {
  const { endsAt, finish } = useAttempt()
  const [left, setLeft] = useState(() => (endsAt ?? 0) - performance.now())
  const [hidden, setHidden] = useState(false)

  useEffect(() => {
    if (endsAt === null) return
    let before = Number.NaN
    const tick = () => {
      const now = endsAt - performance.now()
      setLeft(now)
      if (before > warning && now <= warning) say('Five minutes left.')
      if (now <= 0) {
        clearInterval(timer)
        void finish('time')
      }
      before = now
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [endsAt, finish])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyT' || endsAt === null) return
      event.preventDefault()
      say(`${capital(leftWords(endsAt - performance.now()))}.`)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [endsAt])

  const Icon = hidden ? Eye : EyeOff
  return (
    <>
      {hidden ? null : <span className={left <= warning ? styles.soon : undefined}>{leftWords(left)}</span>}
      <Button
        variant="icon"
        aria-label={hidden ? 'Show the time left' : 'Hide the time left'}
        onPress={() => setHidden(!hidden)}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <span className={styles.rule} aria-hidden="true" />
    </>
  )
}
