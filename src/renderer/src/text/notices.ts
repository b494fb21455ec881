import type { StoreNotice } from '../../../shared/ipc/views'

const subjects: Record<string, string> = {
  'settings.json': 'Your settings',
  'plans.json': 'Your plans',
  'device.json': 'The name of this device',
  'places.json': 'The note of where your data is',
}

const events = (n: number): string => (n === 1 ? '1 study event' : `${n} study events`)

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** What became of the events in damaged lines, as far as it is known. */
function fate({ lost = 0, restored = 0 }: StoreNotice): string {
  const back = restored > 0 ? ` A backup brought ${events(restored)} back.` : ''
  return lost > 0 ? `${back} ${events(lost)} could not be saved.` : `${back} Nothing was lost.`
}

/** What happened to a file of the learner's data, what is kept, and what that means. */
export function noticeSentence(notice: StoreNotice): string {
  const { kind, file, keptAs, backup, restored = 0 } = notice
  const subject = subjects[file]
  switch (kind) {
    case 'set-aside':
      if (!subject) {
        return `Some study events in ${file} could not be read. The whole file is kept as ${keptAs}; every event that could be read is in use.${fate(notice)}`
      }
      return backup
        ? `${subject} (${file}) could not be read. The file is kept as ${keptAs}, and the backup of ${when.format(new Date(backup))} took its place: changes made after that are missing.`
        : `${subject} (${file}) could not be read. The file is kept as ${keptAs}, and Lectern starts afresh with that part; everything else is untouched.`
    case 'torn-tail':
      return `The last line of ${file} was cut off while it was being written. It was never confirmed as saved; a copy is kept as ${keptAs}.`
    case 'missing':
      if (backup) {
        return `${subject ?? file} (${file}) was gone. The backup of ${when.format(new Date(backup))} took its place: changes made after that are missing.`
      }
      return restored > 0
        ? `${file} was no longer whole where Lectern left it. A backup brought ${events(restored)} back.`
        : `${file} is no longer where Lectern left it. Put it back and start Lectern again, or restore a backup in Settings; until then, what it held is missing.`
    case 'in-use':
      return `The data folder ${file} is open in another Lectern. Here you can look at everything, but nothing is saved; close the other one and start Lectern again.`
    case 'read-only':
      return `${file} could not be opened for writing, so changes to it are not saved. Check the permissions of the data folder and the free space, then start Lectern again.`
    case 'newer-version':
      return `${file} was written by a newer version of Lectern. It is left as it is and nothing is written to it; install the newer version to go on with it.`
  }
}
