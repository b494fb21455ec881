import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { say } from '../../../stores/messages'
import { capital, leftWords } from '../words'
import styles from './frame.module.css'
import { isSoon, isWarning, jumped, type Reading } from './time'

const look = (): Reading => ({ wall: Date.now(), own: performance.now() })

/**
 * The time left in whole minutes. Nothing is announced as it runs: only the warning, and what Alt+T asks for.
 * At zero the attempt is finished with what is on disk. While it is paused, it shows what was left.
 */
export function Clock({ msLeft }: { msLeft: number | null }) {
  const { endsAt, finish, resync } = useAttempt()
  const [now, setNow] = useState(() => performance.now())
  const [hidden, setHidden] = useState(false)
  const last = useRef<number | null>(null)
  const left = endsAt === null ? (msLeft ?? 0) : endsAt - now

  useEffect(() => {
    if (endsAt === null) return
    let before = look()
    const tick = () => {
      const now = look()
      const rest = endsAt - now.own
      setNow(now.own)
      if (isWarning(last.current, rest)) say(`${capital(leftWords(rest))}.`)
      if (rest <= 0) {
        clearInterval(timer)
        void finish('time')
      } else if (jumped(before, now)) void resync()
      last.current = rest
      before = now
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [endsAt, finish, resync])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyT') return
      event.preventDefault()
      const rest = endsAt === null ? (msLeft ?? 0) : endsAt - performance.now()
      say(`${capital(leftWords(rest))}.`)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [endsAt, msLeft])

  const Icon = hidden ? Eye : EyeOff
  return (
    <>
      {hidden ? null : <span className={isSoon(left) ? styles.soon : undefined}>{leftWords(left)}</span>}
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
