/** What practice can tell of a programme's domains, and what there is to find out with. */
import { useEffect, useState } from 'react'
import { api } from '../../api'

export type Evidence = {
  /** Share mastered by domain id, 0 to 1, of the domains that were practised enough. */
  readonly shares: Readonly<Record<string, number>>
  /** A pack with enough questions to begin with; null when there is none. */
  readonly pack: string | null
}

/** So many questions tell something of a domain, and of a whole programme. */
const enough = { domain: 4, programme: 20 } as const
export const diagnosticQuestions = enough.programme

type Practised = { id: string; mastery: { total: number; share: number | null } }

/** Shares of the domains with enough answers, to two decimals. */
export function sharesOf(domains: readonly Practised[]): Record<string, number> {
  const known = domains.flatMap(({ id, mastery: { total, share } }) =>
    share === null || total < enough.domain ? [] : [[id, Math.round(share * 100) / 100] as const],
  )
  return Object.fromEntries(known)
}

const none: Evidence = { shares: {}, pack: null }

async function find(programme: string): Promise<Evidence> {
  const [view, packs] = await Promise.all([api.readiness.get({ programme, chart: false }), api.practice.packs()])
  const pack = packs.find((one) => one.programme === programme && one.questions >= enough.programme)
  return { shares: sharesOf(view.domains), pack: pack?.id ?? null }
}

/** Nothing until it is known, and where it cannot be had: the questions are answered without it. */
export function useEvidence(programme: string): Evidence {
  const [known, setKnown] = useState<{ programme: string; evidence: Evidence } | null>(null)
  useEffect(() => {
    let current = true
    find(programme).then(
      (evidence) => {
        if (current) setKnown({ programme, evidence })
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [programme])
  return known?.programme === programme ? known.evidence : none
}
