import type { ReadinessView } from '../../../../shared/ipc/views'

type Domain = ReadinessView['domains'][number]

/** The domain with the lowest mastery among those with answers; null when none has any. Pure. */
export function weakest(view: Pick<ReadinessView, 'domains'> | null): Domain | null {
  const share = ({ mastery }: Domain) => mastery.share ?? Number.POSITIVE_INFINITY
  const [lowest] = [...(view?.domains ?? [])].sort((a, b) => share(a) - share(b))
  return lowest && lowest.mastery.share !== null ? lowest : null
}
