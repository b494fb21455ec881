import { StickyNote } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { writingLimits } from '../../../../../core/progress/events'
import { useAttempt } from '../../../stores/attempt'
import styles from './Note.module.css'
import { useFocusBack } from './useFocusBack'

/** The learner's own words to a question: a line, or the field they are written in. Esc closes it. */
export function Note({ open, setOpen }: { open: boolean; setOpen: (on: boolean) => void }) {
  const note = useAttempt((state) => state.note)
  if (open) return <Field onClose={() => setOpen(false)} />
  if (note.trim() === '') return null
  return (
    <button type="button" className={styles.line} aria-label={`Your note: ${note}`} onClick={() => setOpen(true)}>
      <StickyNote size={15} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.words}>{note}</span>
    </button>
  )
}

function Field({ onClose }: { onClose: () => void }) {
  const { note, write, written } = useAttempt()
  const field = useRef<HTMLTextAreaElement>(null)

  useFocusBack()
  useEffect(() => {
    const own = field.current
    own?.focus({ preventScroll: true })
    own?.setSelectionRange(own.value.length, own.value.length)
    own?.closest('label')?.scrollIntoView({ block: 'nearest' })
    return () => void written()
  }, [written])

  return (
    <label className={styles.field}>
      <span className={styles.label}>Your note</span>
      <textarea
        ref={field}
        className={styles.text}
        rows={3}
        maxLength={writingLimits.note}
        value={note}
        onChange={(event) => write({ note: event.target.value })}
        onBlur={() => void written()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      />
    </label>
  )
}
