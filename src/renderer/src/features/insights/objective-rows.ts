/** The objectives of a blueprint with what is known of each. Pure. */
import type { Programme } from '../../../../core/catalog/schema'
import type { Mastery } from '../../../../core/readiness/mastery'
import type { ReadinessView } from '../../../../shared/ipc/views'

export type ObjectiveRow = {
  id: string
  text: string
  domain: string
  /** null when nothing tells of it. */
  mastery: Mastery | null
  /** Whether there are questions on it. */
  asked: boolean
}

export type Order = 'blueprint' | 'weakest'

/** Every objective in the order of the blueprint. */
export function rowsOf({ blueprint }: Pick<Programme, 'blueprint'>, view: ReadinessView): ObjectiveRow[] {
  const asked = new Set(view.asked)
  return (blueprint?.domains ?? []).flatMap(({ id: domain, tasks }) =>
    tasks.flatMap(({ objectives }) =>
      objectives.map(({ id, text }) => ({
        id,
        text,
        domain,
        mastery: view.objectives[id] ?? null,
        asked: asked.has(id),
      })),
    ),
  )
}

/** Those of the chosen domains, none meaning all; the weakest first if so, and what nothing tells of last. */
export function arranged(rows: readonly ObjectiveRow[], domains: readonly string[], order: Order): ObjectiveRow[] {
  const shown = rows.filter(({ domain }) => domains.length === 0 || domains.includes(domain))
  const share = ({ mastery }: ObjectiveRow) => mastery?.share ?? Number.POSITIVE_INFINITY
  return order === 'blueprint' ? shown : shown.sort((a, b) => (share(a) === share(b) ? 0 : share(a) - share(b)))
}

/** `1.2.3` of `aws-mla-c02/1.2.3`. */
export const numberOf = (objective: string): string => objective.split('/')[1] ?? objective
