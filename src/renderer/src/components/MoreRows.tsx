import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from './Button'

const step = 50

type More<T> = {
  rows: readonly T[]
  /** Rows that are not shown yet. */
  left: number
  more: () => void
  /** For the body of the table, so that the focus goes on to the first row that was added. */
  body: RefObject<HTMLTableSectionElement | null>
}

/** The first rows of a long table, and fifty more each time they are asked for. */
export function useMoreRows<T>(all: readonly T[]): More<T> {
  const [shown, setShown] = useState(step)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (shown > step) body.current?.rows[shown - step]?.querySelector('a')?.focus()
  }, [shown])
  return {
    rows: all.slice(0, shown),
    left: Math.max(0, all.length - shown),
    more: () => setShown(shown + step),
    body,
  }
}

export function MoreRows({ left, more }: Pick<More<unknown>, 'left' | 'more'>) {
  if (left === 0) return null
  return (
    <Button variant="quiet" onPress={more}>
      Show {Math.min(step, left)} more
    </Button>
  )
}
