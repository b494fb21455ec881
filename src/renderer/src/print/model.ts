/** What a printed plan holds, before anybody knows how much room it takes. */
import type { SessionKind } from '../../../core/plan/types'

/** How the box of a session is ticked. */
export type Tick = 'open' | 'done' | 'partly' | 'skipped'

/** A value in words, or the words for its being missing. */
export type Value = { readonly text: string; readonly known: boolean }

/** `id` is unique in its group. */
export type Row = { id: string } & (
  | {
      is: 'session'
      kind: SessionKind
      title: string
      minutes: number
      tick: Tick
      /** It stays on its day. */
      pinned: boolean
      /** Below it, in small type. */
      notes: readonly string[]
    }
  | { is: 'exam'; title: string; minutes: number | null }
  /** A day without sessions, and why. */
  | { is: 'free'; text: string }
  | { is: 'dropped'; kind: SessionKind; title: string; minutes: number }
  | { is: 'check'; text: string }
  | { is: 'fact'; label: string; value: Value | null; notes: readonly string[]; seen: string }
  | { is: 'source'; number: number; title: string; nature: string; seen: string; address: string | null }
)

/** Rows that belong under one label; never split unless it alone is longer than a page. */
export type Group = {
  readonly id: string
  readonly label: string | null
  /** `strong` stands between two heavy rules. */
  readonly weight: 'plain' | 'strong'
  readonly rows: readonly Row[]
}

export type SectionKind = 'week' | 'dropped' | 'checklist' | 'facts' | 'sources'

export type Section = {
  readonly id: string
  readonly kind: SectionKind
  readonly title: string
  /** Beside the title: the dates of a week. */
  readonly aside: string | null
  /** In the second voice: what it is mostly about. */
  readonly theme: string | null
  /** At the right end. */
  readonly total: string | null
  readonly groups: readonly Group[]
  /** Index of the group the right column begins with where that costs little room. */
  readonly fold: number | null
  /** It and all after it stand on a last page of their own where one can hold them. */
  readonly opensLast: boolean
  /** Kept whole where a page can hold it, or begun wherever there is room. */
  readonly whole: boolean
}
