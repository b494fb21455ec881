import { useEffect, useRef } from 'react'
import { aimBy, type Moving, putBack, putDown } from './moving'

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Does what a key says to the session in hand; false when it says nothing. */
function obey(key: string): boolean {
  const step = steps[key]
  if (step !== undefined) aimBy(step)
  else if (key === 'Escape') putBack()
  else if (key === 'Enter' || key === ' ') void putDown()
  else return false
  return true
}

/**
 * Keys while a session is in hand, before anything in focus gets them; a button keeps Enter and Space. Afterwards the
 * focus goes to the session where it is then.
 */
export function useMovingKeys(moving: Moving | null): void {
  const inHand = moving !== null
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (!inHand) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const presses = event.key === 'Enter' || event.key === ' '
      if (presses && event.target instanceof HTMLElement && event.target.closest('[data-place] button')) return
      if (!obey(event.key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [inHand])

  // Leaving the screen puts it back.
  useEffect(() => putBack, [])

  // Whenever a session changes its day it is drawn anew, and the focus it had is gone.
  useEffect(() => {
    const focus = document.activeElement
    if (moving) last.current = moving.session.id
    else if (last.current !== null && focus === document.body) sessionElement(last.current)?.focus()
    else if (last.current !== null && focus !== sessionElement(last.current)) last.current = null
  })
}

const sessionElement = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)
