import { lazy, Suspense, useEffect, useState } from 'react'
import { isTyping } from '../components/keys'
import type { Screen } from './screens'

const KeysDialog = lazy(() => import('./KeysDialog'))

/** `?` shows the keys of the screen. */
export function KeysOverlay({ screen }: { screen: Screen }) {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (!open) return null
  return (
    <Suspense fallback={null}>
      <KeysDialog screen={screen} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
