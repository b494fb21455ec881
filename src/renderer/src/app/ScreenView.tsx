import { Suspense } from 'react'
import type { Screen } from './screens'

/** A screen, loaded when it is first shown. Loading from the disk is too quick for a sign of waiting. */
export function ScreenView({ screen: { view: View } }: { screen: Screen }) {
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  )
}
