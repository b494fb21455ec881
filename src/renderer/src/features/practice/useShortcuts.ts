import { useEffect, useRef } from 'react'
import { isTyping, physicalKey } from '../../components/keys'

/** Comma and full stop by their place too: on some keyboards they stand elsewhere, or need Shift. */
const keyOf = (event: KeyboardEvent): string =>
  event.code === 'Comma' ? ',' : event.code === 'Period' ? '.' : physicalKey(event)

/** True when the key already means something to what is in focus; `data-enter="main"` leaves Enter to the main button. */
function belongsToFocus(event: KeyboardEvent, key: string): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return true
  if (key.startsWith('Arrow') && target.closest('[role="tablist"]')) return true
  return key === 'Enter' && target.closest('button:not([data-enter="main"]), a, summary') !== null
}

/**
 * Single keys of a screen, by physical key. `handle` says whether it used the key;
 * keys held down, with a modifier, in a field or already used are passed over.
 */
export function useShortcuts(handle: (key: string, event: KeyboardEvent) => boolean): void {
  const newest = useRef(handle)
  useEffect(() => {
    newest.current = handle
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return
      const key = keyOf(event)
      if (belongsToFocus(event, key)) return
      if (event.repeat && !key.startsWith('Arrow')) return
      if (newest.current(key, event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
