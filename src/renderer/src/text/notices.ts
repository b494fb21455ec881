import type { StoreNotice } from '../../../shared/ipc/views'

const subjects: Record<string, string> = {
  'settings.json': 'Your settings',
  'plans.json': 'Your plans',
  'device.json': 'The name of this device',
}

/** What happened to a file of the learner's data, what is kept, and what that means. */
export function noticeSentence({ kind, file, keptAs }: StoreNotice): string {
  const subject = subjects[file]
  switch (kind) {
    case 'set-aside':
      return subject
        ? `${subject} (${file}) could not be read. The file is kept as ${keptAs}, and Lectern starts afresh with that part; everything else is untouched.`
        : `Some study events in ${file} could not be read. The whole file is kept as ${keptAs}; every event that could be read is in use.`
    case 'torn-tail':
      return `The last line of ${file} was cut off while it was being written. It was never confirmed as saved; a copy is kept as ${keptAs}.`
    case 'read-only':
      return `${file} could not be opened for writing, so changes to it are not saved. Check the permissions of the data folder and the free space, then start Lectern again.`
    case 'newer-version':
      return `${file} was written by a newer version of Lectern. It is left as it is and nothing is written to it; install the newer version to go on with it.`
  }
}
