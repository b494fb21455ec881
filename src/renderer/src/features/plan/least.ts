import type { ReadinessView } from '../../../../shared/ipc/views'

type Domain = ReadinessView['domains'][number]

/** The domain with the lowest mastery among those with answers; null when none has any. Pure. */
export function weakest(view: Pick<ReadinessView, 'domains'> | null): Domain | null {
  const share = ({ mastery }: Domain) => mastery.share ?? Number.POSITIVE_INFINITY
  const [lowest] = [...(view?.domains ?? [])].sort((a, b) => share(a) - share(b))
  return lowest && lowest.mastery.share !== null ? lowest : null
}

/** Less than this, as a share, is chance. */
const noticeable = 0.1

/** Whether practice tells something else of a domain than a plan was last weighed by. Pure. */
export function hasMoved(shares: Readonly<Record<string, number>>, mastery: Readonly<Record<string, number>>): boolean {
  return Object.entries(shares).some(([id, share]) => {
    const before = mastery[id]
    return before === undefined || Math.abs(share - before) >= noticeable
  })
}
