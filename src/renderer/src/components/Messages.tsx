import { X } from 'lucide-react'
import { useEffect } from 'react'
import { dismiss, type Message, useMessages } from '../stores/messages'
import { Button } from './Button'
import styles from './Messages.module.css'

/** How long a message that something was done stays, in milliseconds; a problem stays until it is closed. */
const stay = 6000
/** One with something to do about it leaves the time to do it. */
const stayToAct = 60_000

export function Messages() {
  const messages = useMessages((state) => state.messages)
  return (
    <div className={styles.messages} aria-live="polite">
      {messages.map((message) => (
        <Line key={message.id} message={message} />
      ))}
    </div>
  )
}

function Line({ message: { id, tone, text, action } }: { message: Message }) {
  useEffect(() => {
    if (tone === 'problem') return
    const timer = setTimeout(() => dismiss(id), action ? stayToAct : stay)
    return () => clearTimeout(timer)
  }, [id, tone, action])
  return (
    <p className={styles.message} data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <span>{text}</span>
      {action ? (
        <Button
          variant="tool"
          onPress={() => {
            dismiss(id)
            action.act()
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <Button variant="icon" aria-label="Close this message" onPress={() => dismiss(id)}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </p>
  )
}
