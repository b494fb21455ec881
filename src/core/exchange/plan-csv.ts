/** A study plan as a table of comma-separated values (RFC 4180), a row for each session. */
import Papa from 'papaparse'
import type { Programme } from '../catalog/schema'
import { isDone } from '../plan/progress'
import type { Plan, PlanProgress } from '../plan/types'

const fields = [
  'date',
  'session',
  'kind',
  'title',
  'minutes',
  'domain',
  'domain title',
  'objectives',
  'resource',
  'part',
  'pinned',
  'done',
  'minutes spent',
  'left out because',
] as const

/**
 * The sessions in the order of study, and after them, without a date, what is left out and why. Texts that a spreadsheet
 * would take for a formula are marked as text.
 */
export function planToCsv(options: { plan: Plan; programme: Programme; progress: PlanProgress }): string {
  const { plan, programme, progress } = options
  const titles = new Map(programme.blueprint?.domains.map(({ id, title }) => [id, title]) ?? [])
  const resources = new Map(plan.input.resources.map(({ id, title }) => [id, title]))
  const pinned = new Set(plan.input.pinned.map(({ session }) => session))
  const common = (session: Plan['sessions'][number] | Plan['dropped'][number]) => [
    session.id,
    session.kind,
    session.title,
    session.minutes,
    session.domain ?? '',
    titles.get(session.domain ?? '') ?? '',
    session.objectives.join(' '),
    resources.get(session.resource ?? '') ?? '',
    session.part ? `${session.part.n} of ${session.part.of}` : '',
  ]
  const planned = plan.sessions.map((session) => [
    session.date,
    ...common(session),
    pinned.has(session.id) ? 'yes' : 'no',
    isDone(session, progress) ? 'yes' : progress.skipped[session.id] === undefined ? 'no' : 'skipped',
    progress.spent[session.id] ?? '',
    '',
  ])
  const dropped = plan.dropped.map((session) => ['', ...common(session), 'no', 'no', '', session.reason])
  return `${Papa.unparse({ fields: [...fields], data: [...planned, ...dropped] }, { escapeFormulae: true })}\r\n`
}
