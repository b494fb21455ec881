/** Whether what Lectern remembers of the journals is what the journals say. */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { foldVersion } from '../../../core/progress/snapshot'
import type { Study } from '../../../core/progress/study'
import type { CheckLine } from '../../../shared/ipc/data-views'
import { unseal } from '../envelope'
import { forgetSnapshot, type Head, readHead, readStudy, snapshotFolder } from '../journal/snapshot'
import type { Context } from './context'
import type { JournalCheck } from './journal'
import type { Covered } from './walk'
import { line } from './words'

/** What is remembered, read before the journals, which only grow meanwhile. `study` is null where a part is damaged. */
export type Remembered =
  | { state: 'none' }
  | { state: 'other-version' }
  | { state: 'damaged' }
  | { state: 'read'; head: Head; study: Study | null }

const headFile = `${snapshotFolder}/head.json`

const textOfHead = ({ folder, ports }: Context): Promise<string | null> =>
  ports.disk.readFile(join(folder, headFile)).then(
    (bytes) => bytes.toString('utf8'),
    () => null,
  )

export async function remembered(context: Context): Promise<Remembered> {
  const { folder, ports } = context
  const text = await textOfHead(context)
  if (text === null) return { state: 'none' }
  const head = await readHead(ports.disk, folder)
  if (head) return { state: 'read', head, study: await readStudy(ports.disk, folder, head) }
  const opened = unseal(text, 'lectern-snapshot', foldVersion)
  const other = opened.state === 'newer' || (opened.state === 'good' && opened.schema !== foldVersion)
  return { state: other ? 'other-version' : 'damaged' }
}

function agrees({ head, study }: { head: Head; study: Study | null }, covered: Covered): boolean {
  const latest = Object.fromEntries(covered.latest)
  return (
    covered.there &&
    isDeepStrictEqual(study, covered.study) &&
    isDeepStrictEqual(
      { seq: head.seq, place: head.place, part: head.part, latest: head.latest },
      { seq: covered.seq, place: covered.place, part: covered.part, latest },
    )
  )
}

/** Takes it away, so that the next start folds the journals anew. */
async function forget(context: Context, why: string): Promise<CheckLine> {
  const { folder, repair, busy, ports } = context
  const says = 'differs from the journals'
  if (!repair || busy(headFile)) return line('snapshot', 'bad', says, [`${why} A repair makes it anew.`])
  await forgetSnapshot(ports.disk, folder).catch(() => undefined)
  if ((await textOfHead(context)) !== null) return line('snapshot', 'bad', says, [`${why} It cannot be taken away.`])
  return line('snapshot', 'repaired', 'is made anew', [`${why} The next start makes it anew from the journals.`])
}

/** Compares what was remembered with the fold of the same events. */
export async function checkSnapshot(context: Context, before: Remembered, journal: JournalCheck): Promise<CheckLine> {
  if (before.state === 'none') return line('snapshot', 'fine', 'none, so nothing can differ')
  if (before.state === 'other-version') {
    const why = 'It is of another version of Lectern; the next start makes it anew.'
    return line('snapshot', 'told', 'of another version', [why])
  }
  if (journal.changed) return forget(context, 'The journals were mended.')
  if (journal.damaged && !context.repair) {
    return line('snapshot', 'told', 'not compared', ['It is compared with the journals once they are in order.'])
  }
  if (before.state === 'damaged') return forget(context, 'It is damaged.')
  if (agrees(before, journal.walk.covered)) return line('snapshot', 'fine', 'equals the journals')
  const now = await remembered(context)
  if (now.state === 'read' && !isDeepStrictEqual(now.head, before.head)) {
    return line('snapshot', 'told', 'changed while it was looked at')
  }
  return forget(
    context,
    before.study ? 'It said something else than the journals.' : 'A part of it is damaged or gone.',
  )
}
