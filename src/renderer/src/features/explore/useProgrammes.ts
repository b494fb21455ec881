import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCatalog } from '../../stores/catalog'
import type { Load } from '../../stores/load'
import type { Programme } from './types'

/** How many whole programmes main hands over at once. */
const atOnce = 5

/** Whole programmes in the order of `ids`, asked for once and kept by the catalog store. */
export function useProgrammes(ids: readonly string[]): { load: Load<Programme[]>; again: () => void } {
  const { programmes, open } = useCatalog()
  const [error, setError] = useState<Error | null>(null)
  const key = ids.join(',')
  const wanted = useMemo(() => (key === '' ? [] : key.split(',')), [key])

  const again = useCallback(() => {
    setError(null)
    const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, i) =>
      wanted.slice(i * atOnce, (i + 1) * atOnce),
    )
    Promise.all(parts.map(open)).catch((reason: unknown) => {
      setError(reason instanceof Error ? reason : new Error(String(reason)))
    })
  }, [wanted, open])
  useEffect(again, [again])

  const found = wanted.flatMap((id) => programmes[id] ?? [])
  if (error) return { load: { state: 'failed', error }, again }
  if (found.length < wanted.length) return { load: { state: 'loading' }, again }
  return { load: { state: 'ready', data: found }, again }
}
