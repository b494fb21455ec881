import type { AttemptSummary } from '../../../../shared/ipc/views'
import { today } from '../../text/dates'

/** The local calendar day on which an attempt ended. */
export const day = ({ finishedAt, startedAt }: AttemptSummary): string => today(new Date(finishedAt ?? startedAt))

const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })

/** `28 Nov` */
export const monthDay = (summary: AttemptSummary): string => formatter.format(new Date(`${day(summary)}T00:00:00Z`))
