/** The words for planned sessions, the same on every screen. */
import type { PlannedSession, SessionKind } from '../../../core/plan/types'

export const kindWord: Record<SessionKind, string> = {
  learn: 'Learn',
  drill: 'Drill',
  review: 'Review',
  mock: 'Mock exam',
}

/** A session's title with its part, when it was cut. */
export const titleOf = ({ title, part }: Pick<PlannedSession, 'title' | 'part'>): string =>
  part ? `${title}, part ${part.n} of ${part.of}` : title
