import type { ReactNode } from 'react'
import type { Load } from '../stores/load'
import { sentenceFor } from '../text/errors'
import type from '../theme/type.module.css'
import { Button } from './Button'

/** Shows what was asked for once it is here, and a sentence with a way on when it could not be had. */
export function LoadView<T>({
  load,
  again,
  children,
}: {
  load: Load<T>
  again: () => void
  children: (data: T) => ReactNode
}) {
  switch (load.state) {
    case 'idle':
    case 'loading':
      return <p className="sr-only">Loading</p>
    case 'failed':
      return (
        <div role="alert">
          <p className={type.lead}>{sentenceFor(load.error)}</p>
          <Button variant="secondary" onPress={again}>
            Try again
          </Button>
        </div>
      )
    case 'ready':
      return children(load.data)
  }
}
