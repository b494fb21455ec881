/** Whether what the events name is there: attempts, questions, packs, plans and their sessions. */
import type { PlanDocument } from '../../../core/plan/types'
import type { PlacedEvent } from '../../../core/progress/order'
import type { CheckLine } from '../../../shared/ipc/data-views'
import { count, line } from './words'

/** What is installed: ids of programmes, and of the questions of each pack. */
export type Installed = Readonly<{
  programmes: ReadonlySet<string>
  packs: ReadonlyMap<string, ReadonlySet<string>>
}>

export type References = {
  /** Takes the next events, in their one order. */
  add(placed: readonly PlacedEvent[]): void
  /**
   * `plans` is null where they cannot be read, and `gaps` says whether events are missing, which then explains what is
   * named and not there.
   */
  line(plans: PlanDocument | null, installed: Installed | null, gaps: boolean): CheckLine
}

type Attempt = { pack: string; questions: ReadonlySet<string> }

export function readReferences(): References {
  const attempts = new Map<string, Attempt>()
  const programmes = new Set<string>()
  /** Events of attempts that never started, and events of questions that their attempt does not have. */
  const orphans = new Map<string, number>()
  const strangers = new Map<string, number>()
  /** Sessions by plan, of ticks and of attempts. */
  const sessions = new Map<string, Set<string>>()

  const mention = (plan: string, session: string) => {
    const known = sessions.get(plan) ?? new Set()
    sessions.set(plan, known.add(session))
  }
  const more = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)

  const lost = (): string[] => [
    ...[...orphans].map(([id, n]) => `${count(n, 'event')} of attempt ${id}, whose start is not there.`),
    ...[...strangers].map(([id, n]) => `${count(n, 'event')} of questions that attempt ${id} does not have.`),
  ]

  const uninstalled = ({ packs, programmes: known }: Installed): string[] => {
    const found = new Map<string, { attempts: number; questions: Set<string> }>()
    for (const { pack, questions } of attempts.values()) {
      const missing = [...questions].filter((question) => !packs.get(pack)?.has(question))
      if (missing.length === 0) continue
      const row = found.get(pack) ?? { attempts: 0, questions: new Set<string>() }
      row.attempts += 1
      for (const question of missing) row.questions.add(question)
      found.set(pack, row)
    }
    const absent = [...programmes].filter((programme) => !known.has(programme)).sort()
    return [
      ...[...found].map(([pack, row]) =>
        packs.has(pack)
          ? `${count(row.questions.size, 'question')} of ${count(row.attempts, 'attempt')} no longer in the pack ${pack}.`
          : `${count(row.attempts, 'attempt')} with the pack ${pack}, which is not installed.`,
      ),
      ...absent.map((programme) => `The programme ${programme} is not in the catalog.`),
    ]
  }

  const unplanned = (document: PlanDocument): string[] => {
    const known = new Map(document.plans.map(({ id, versions }) => [id, versions]))
    return [...sessions].flatMap(([plan, named]) => {
      const versions = known.get(plan)?.flatMap(({ value }) => value ?? []) ?? []
      if (versions.length === 0) return [`${count(named.size, 'session')} of the plan ${plan}, which was removed.`]
      const planned = new Set(versions.flatMap((version) => version.sessions.map(({ id }) => id)))
      const gone = [...named].filter((session) => !planned.has(session))
      return gone.length > 0 ? [`${count(gone.length, 'session')} that the plan ${plan} no longer has.`] : []
    })
  }

  return {
    add(placed) {
      for (const { event } of placed) {
        if (event.kind === 'session-ticked' || event.kind === 'session-spent' || event.kind === 'session-skipped') {
          mention(event.plan, event.session)
          continue
        }
        if (event.kind === 'exam-sat') {
          programmes.add(event.programme)
          continue
        }
        if (event.kind === 'takeaway-kept') continue
        if (event.kind === 'attempt-started') {
          if (!attempts.has(event.attempt)) {
            attempts.set(event.attempt, { pack: event.pack, questions: new Set(event.questions) })
          }
          if (event.programme !== null) programmes.add(event.programme)
          if (event.planned) mention(event.planned.plan, event.planned.session)
          continue
        }
        const attempt = attempts.get(event.attempt)
        if (!attempt) more(orphans, event.attempt)
        else if ('question' in event && !attempt.questions.has(event.question)) more(strangers, event.attempt)
      }
    },
    line(plans, installed, gaps) {
      for (const { versions } of plans?.plans ?? []) {
        for (const { value } of versions) if (value) programmes.add(value.programme)
      }
      const broken = lost()
      const told = [...(plans ? unplanned(plans) : []), ...(installed ? uninstalled(installed) : [])]
      const unread = plans ? [] : ['The plans cannot be read, so ticks were not compared with them.']
      const details = [...broken, ...told, ...unread]
      if (broken.length > 0 && !gaps) {
        return line('references', 'bad', `${count(broken.length, 'attempt')} not whole`, details)
      }
      if (broken.length > 0) {
        const why = 'The events that are missing explain this.'
        return line('references', 'told', 'some events without their beginning', [why, ...details])
      }
      if (details.length === 0) return line('references', 'fine', 'all found')
      const says = told.length > 0 ? 'some are not installed' : 'not compared with the plans'
      return line('references', 'told', says, details)
    },
  }
}
