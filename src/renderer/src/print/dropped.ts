/** What is not in the plan because it does not fit: all of it, the same work in one row. */
import type { Programme } from '../../../core/catalog/schema'
import type { DroppedSession, DropReason, Plan } from '../../../core/plan/types'
import { duration } from '../text/dates'
import type { Group, Row, Section } from './model'
import { capital, sessionTitle } from './words'

const reasonWords: Record<DropReason, string> = {
  'no-study-day': 'there is no day left to study on',
  'no-time': 'worth less for the exam than what fits',
  'mock-too-long': 'the mock exam is longer than the time left',
  'mock-left-out': 'reviews a mock exam that is left out',
  skipped: 'skipped by you',
  'least-valuable': 'worth least for the exam, left out by you',
}

function rowsOf(sessions: readonly DroppedSession[]): Row[] {
  const same = new Map<string, DroppedSession[]>()
  for (const session of sessions) {
    const key = `${session.kind} ${sessionTitle(session)}`
    const known = same.get(key)
    if (known) known.push(session)
    else same.set(key, [session])
  }
  return [...same.values()].flatMap((all): Row[] => {
    const [first] = all
    if (first === undefined) return []
    const title = all.length > 1 ? `${sessionTitle(first)}, ${all.length} times` : sessionTitle(first)
    const minutes = all.reduce((sum, session) => sum + session.minutes, 0)
    return [{ id: first.id, is: 'dropped', kind: first.kind, title, minutes }]
  })
}

/** The section of what was left out, by domain; none when everything fits. */
export function droppedSections(plan: Plan, programme: Programme): Section[] {
  if (plan.dropped.length === 0) return []
  const places = [
    ...(programme.blueprint?.domains ?? []).map(({ id, title }) => ({ id, title })),
    { id: null, title: 'Mock exams' },
  ]
  const reasons = [...new Set(plan.dropped.map(({ reason }) => reason))]
  const why = reasons.map((reason) => reasonWords[reason]).join('; ')
  const groups = places.flatMap(({ id, title }): Group[] => {
    const rows = rowsOf(plan.dropped.filter(({ domain }) => domain === id))
    return rows.length === 0 ? [] : [{ id: `dropped-${id}`, label: title, weight: 'plain', rows }]
  })
  const minutes = plan.dropped.reduce((sum, session) => sum + session.minutes, 0)
  return [
    {
      id: 'dropped',
      kind: 'dropped',
      title: 'Left out',
      aside: null,
      theme: plan.feasible ? capital(why) : `Short by ${duration(plan.shortfallMinutes)}: ${why}`,
      total: duration(minutes),
      groups,
      fold: null,
      opensLast: false,
      whole: false,
    },
  ]
}
