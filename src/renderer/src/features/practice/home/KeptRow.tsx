import { useRef, useState } from 'react'
import type { KeptCard } from '../../../../../core/progress/study'
import { Button } from '../../../components/Button'
import { Prose } from '../../../components/Prose'
import { useCatalog } from '../../../stores/catalog'
import { usePractice } from '../../../stores/practice'
import { shortDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { dayOf } from '../words'
import styles from './kept.module.css'

/** A kept takeaway: its question, what it is about, and the sentence once it is asked for. */
export function KeptRow({ card, pack }: { card: KeptCard; pack: string }) {
  const [open, setOpen] = useState(false)
  const discard = usePractice((state) => state.discard)
  const topics = useCatalog((state) => state.topics)
  const titles = card.topics.map((id) => topics.find((topic) => topic.id === id)?.title ?? id)
  const front = `front-${card.pack}-${card.question}`
  const row = useRef<HTMLLIElement>(null)
  /** The keyboard goes on at the next card. */
  const remove = async () => {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling
    await discard(card)
    const place = next?.querySelector('button') ?? document.querySelector<HTMLElement>('main')
    place?.focus()
  }
  return (
    <li ref={row} className={styles.card}>
      <div id={front} className={styles.front}>
        <Prose>{card.front}</Prose>
      </div>
      {open ? (
        <div className={styles.back} role="status">
          <Prose>{card.back}</Prose>
        </div>
      ) : null}
      <p className={type.meta}>
        {titles.join(', ')} · {pack} · kept {shortDate(dayOf(card.at))}
      </p>
      <div className={styles.actions}>
        <Button variant="secondary" aria-expanded={open} aria-describedby={front} onPress={() => setOpen(!open)}>
          {open ? 'Hide the takeaway' : 'Show the takeaway'}
        </Button>
        <Button variant="quiet" aria-describedby={front} onPress={() => void remove()}>
          Remove
        </Button>
      </div>
    </li>
  )
}
