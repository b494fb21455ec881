import type { Confidence, Source } from '../../../../../core/catalog/schema'
import { FactDate } from '../../../components/FactDate'

type Read = { source: string | null; checked: string | null; confidence: Confidence | null }

/** Where a blueprint or syllabus was read, when, and how sure that is. */
export function ReadFrom({ of: { source, checked, confidence }, sources }: { of: Read; sources: readonly Source[] }) {
  const title = sources.find(({ id }) => id === source)?.title
  return (
    <p>
      {title === undefined ? null : `${title}; `}
      {checked === null ? null : 'checked '}
      <FactDate date={checked} inline />
      {confidence === null ? '' : `, ${confidence} confidence`}.
    </p>
  )
}
