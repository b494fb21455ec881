import { type ComponentType, useEffect, useState } from 'react'
import type { Screen } from './screens'

type Loaded = Readonly<Record<string, ComponentType>>

/**
 * A screen, loaded when it is first shown. Without Suspense: React holds back what follows a fallback for a third of
 * a second, and loading from the disk is too quick for a sign of waiting.
 */
export function ScreenView({ screen }: { screen: Screen }) {
  const [loaded, setLoaded] = useState<Loaded>({})
  const [failure, setFailure] = useState<Error | null>(null)
  const View = loaded[screen.id]

  useEffect(() => {
    if (View) return
    screen.load().then(
      (module) => setLoaded((known) => ({ ...known, [screen.id]: module.default })),
      () => setFailure(new Error(`the screen ${screen.id} could not be loaded`)),
    )
  }, [screen, View])

  if (failure) throw failure
  return View ? <View /> : null
}
