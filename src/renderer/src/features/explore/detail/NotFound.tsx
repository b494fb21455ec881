import { nearestIds } from '../../../../../core/catalog/search'
import { Page } from '../../../components/Page'
import type from '../../../theme/type.module.css'
import type { ProgrammeSummary } from '../types'

/** An address that names no programme of the catalog. */
export function NotFound({
  id,
  programmes,
  back,
}: {
  id: string
  programmes: readonly ProgrammeSummary[]
  back: string
}) {
  const near = nearestIds(
    id,
    programmes.map((programme) => programme.id),
  )
  return (
    <Page
      title="Not in the catalog"
      lead={`No programme goes by “${id}”. It may have had another name: the search in Explore also knows former names and codes.`}
      crumbs={[{ label: 'Explore', to: back }, { label: id }]}
    >
      {near.length === 0 ? null : (
        <p className={type.small}>
          Close to it:{' '}
          {programmes
            .filter((programme) => near.includes(programme.id))
            .map(({ id: other, shortName, label }, i) => (
              <span key={other}>
                {i > 0 ? ', ' : null}
                <a href={`#/explore/${other}`}>{label === shortName ? label : `${shortName} (${label})`}</a>
              </span>
            ))}
        </p>
      )}
    </Page>
  )
}
