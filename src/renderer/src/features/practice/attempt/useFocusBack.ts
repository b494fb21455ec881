import { useEffect } from 'react'

/**
 * When what uses this goes and takes the focus with it, the focus goes back to where it was before, or to the question
 * where that is gone. Comes before the effect that moves the focus.
 */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (document.activeElement !== document.body) return
      const home = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      const to = home ?? document.querySelector('h1')
      to?.focus({ preventScroll: true })
    }
  }, [])
}
