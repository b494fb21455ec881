/** The words of Data and backups. */
import type {
  ArchivePreview,
  BackupView,
  CheckLine,
  DataOverview,
  DataProgress,
  PlanChange,
  SharedStatus,
} from '../../../../../shared/ipc/data-views'
import { shortWeekdayDate, today, weekdayDate } from '../../../text/dates'

const two = (n: number) => String(n).padStart(2, '0')
const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`

/** The year, where it is not this one. */
const otherYear = (day: string, now: Date) => (day.slice(0, 4) === today(now).slice(0, 4) ? '' : ` ${day.slice(0, 4)}`)

/** `today, 07:31`, `Mon 23 Nov, 21:04`, `Mon 23 Nov 2025, 21:04`: the local time of an instant. */
export function moment(at: string, now: Date = new Date()): string {
  const date = new Date(at)
  const day = today(date)
  if (day === today(now)) return `today, ${clock(date)}`
  return `${shortWeekdayDate(day)}${otherYear(day, now)}, ${clock(date)}`
}

/** As a sentence begins: `Today, 07:31`. */
export const momentFirst = (at: string, now: Date = new Date()): string => {
  const words = moment(at, now)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `Monday 23 November, 19:40`, with the year where it is not this one. */
export function longMoment(at: string, now: Date = new Date()): string {
  const date = new Date(at)
  const day = today(date)
  return `${weekdayDate(day)}${otherYear(day, now)}, ${clock(date)}`
}

/** `1 byte`, `412 bytes`, `48 kB`, `1.9 MB`, `41 GB`: thousands, as file managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit > 0 && value < 9.95 ? value.toFixed(1) : value.toFixed(0)
  return `${digits} ${units[unit]}`
}

const reasons: Record<BackupView['reason'], string> = {
  timer: 'automatic',
  'by-hand': 'by hand',
  'before-import': 'before an import',
  'before-migration': 'before an update',
  'before-restore': 'before a restore',
  'before-move': 'before a move',
}

const kept: Record<BackupView['kept'], string | null> = {
  recent: null,
  daily: 'last of its day',
  weekly: 'last of its week',
  monthly: 'last of its month',
}

/** Why a backup was made, and why it is still there. */
export const reasonLine = (backup: Pick<BackupView, 'reason' | 'kept'>): string =>
  [reasons[backup.reason], kept[backup.kept]].filter((part) => part !== null).join(' · ')

/** What a count would do on the way back; null when it stays the same. */
export function difference(now: number, then: number): string | null {
  const by = Math.abs(now - then).toLocaleString('en-GB')
  if (now === then) return null
  return now > then ? `${by} since then` : `${by} more than now`
}

export const planChanges: Record<PlanChange['change'], string> = {
  same: 'same',
  changed: 'changes back',
  'comes-back': 'comes back',
  goes: 'goes',
}

export const planOutcomes: Record<ArchivePreview['plans'][number]['outcome'], string> = {
  new: 'new here',
  same: 'same',
  newer: 'newer in the file',
  older: 'newer here',
  conflict: 'both kept, you choose',
}

export const parts: Record<CheckLine['part'], string> = {
  journal: 'Journal',
  documents: 'Documents',
  snapshot: 'Snapshot',
  references: 'References',
  backups: 'Backups',
  'set-aside': 'Set aside',
  'left-over': 'Left over',
  space: 'Free space',
}

export const marks: Record<CheckLine['state'], string> = {
  fine: 'fine',
  repaired: 'put in order',
  told: 'worth knowing',
  bad: 'could not be helped',
}

export const readOnlyReasons: Record<Exclude<DataOverview['readOnly'], null>, string> = {
  'in-use':
    'Another Lectern has this data folder open, so nothing is saved here. Close the other one, then start Lectern again.',
  'newer-version':
    'This data was written by a newer version of Lectern. It is left as it is, and nothing is written to it. Install the newer version to go on with it.',
  'not-writable':
    'The data folder cannot be written, so nothing is saved here. Check its permissions and the free space, then start Lectern again.',
}

/** The state of the shared folder, in a sentence or two. */
export function sharedState({ state, at }: Pick<SharedStatus, 'state' | 'at'>, now: Date = new Date()): string {
  const last = at ? ` The last exchange was ${moment(at, now)}.` : ' Nothing has been exchanged yet.'
  switch (state) {
    case 'in-step':
      return at ? `In step: ${moment(at, now)}.` : 'In step.'
    case 'waiting':
      return `Waiting: some lines of the other devices have not come whole yet.${last}`
    case 'absent':
      return `The folder is not there. Lectern goes on without it and exchanges again once it is back.${last}`
    case 'read-only':
      return `The folder cannot be written, so the other devices do not see what is done here.${last}`
    case 'paused':
      return `Paused since data was restored here, so that the other devices do not undo it. Joining again brings in what they have.${last}`
  }
}

const jobs: Record<Exclude<DataProgress, null>['job'], string> = {
  move: 'Copying and verifying',
  export: 'Writing the archive',
  import: 'Importing',
  restore: 'Restoring',
  check: 'Checking',
}

export const jobName = (job: Exclude<DataProgress, null>['job']): string => jobs[job]
