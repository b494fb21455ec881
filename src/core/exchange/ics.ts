/** A study plan as a calendar file (RFC 5545). */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { objectivesOf } from '../catalog/objectives'
import type { Programme } from '../catalog/schema'
import type { Plan, PlannedSession, SessionKind } from '../plan/types'

const kindNames: Record<SessionKind, string> = { learn: 'Learn', drill: 'Drill', review: 'Review', mock: 'Mock' }

function descriptionOf(session: PlannedSession, programme: Programme, texts: ReadonlyMap<string, string>): string {
  const domain = programme.blueprint?.domains.find(({ id }) => id === session.domain)
  const part = session.part ? `, part ${session.part.n} of ${session.part.of}` : ''
  return [
    `${session.minutes} minutes${part}`,
    ...(domain ? [`Domain ${domain.id}: ${domain.title}`] : []),
    ...session.objectives.map((id) => `- ${texts.get(id) ?? id}`),
  ].join('\n')
}

/**
 * The plan as the text of an .ics file: one all-day event for each session, because a plan fixes days and not
 * hours, and one for the exam. Sessions do not mark the day as busy. UIDs are made of the plan's and the session's
 * ids and SEQUENCE is the plan's revision, so that importing a newer file updates what the older one brought;
 * sessions that earlier forms of the plan had and this one has not are in it as cancelled.
 * `stamp` is the instant of the export, ISO 8601. With `alarm`, minutes after midnight, each session reminds on its day
 * at that time wherever the learner then is; the file names no time zone. The same arguments give the same text.
 */
export function planToIcs(options: { plan: Plan; programme: Programme; stamp: string; alarm?: number }): string {
  const { plan, programme, stamp, alarm } = options
  const calendar = ical({
    name: `${programme.label}: study plan`,
    prodId: { company: 'Lectern', product: 'Lectern', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const common = { stamp: Temporal.Instant.from(stamp), sequence: plan.revision, allDay: true }
  const onDay = (date: string) => {
    const start = Temporal.PlainDate.from(date)
    return { ...common, start, end: start.add({ days: 1 }) }
  }
  const texts = new Map(objectivesOf(programme).map(({ id, text }) => [id, text]))
  for (const session of plan.sessions) {
    const summary = `${kindNames[session.kind]}: ${session.title} (${session.minutes} min)`
    const event = calendar.createEvent({
      ...onDay(session.date),
      id: `${plan.id}-${session.id}@lectern`,
      summary,
      description: descriptionOf(session, programme, texts),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    if (alarm !== undefined) {
      event.createAlarm({ type: ICalAlarmType.display, triggerAfter: 60 * alarm, description: summary })
    }
  }
  for (const id of plan.retired) {
    calendar.createEvent({
      ...onDay(plan.input.exam),
      id: `${plan.id}-${id}@lectern`,
      summary: 'No longer in the plan',
      status: ICalEventStatus.CANCELLED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  calendar.createEvent({
    ...onDay(plan.input.exam),
    id: `${plan.id}-exam@lectern`,
    summary: `Exam: ${programme.name}`,
    transparency: ICalEventTransparency.OPAQUE,
  })
  return calendar.toString()
}
