import { dirname } from 'node:path'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import { inOrder, withoutRepeats } from '../../../src/core/progress/order'
import { StoreError } from '../../../src/main/storage/errors'
import { journalFiles } from '../../../src/main/storage/journal/files'
import { openHistory } from '../../../src/main/storage/journal/history'
import { readJournalFile } from '../../../src/main/storage/journal/read'
import { openWriter } from '../../../src/main/storage/journal/writer'
import type { StorePorts } from '../../../src/main/storage/store'

/** Opens the journal in `folder`, which is called `journal`, as the store does: read and mended, then appended to. */
export async function openJournal(folder: string, ports: StorePorts) {
  const data = dirname(folder)
  await ports.disk.mkdir(folder).catch(() => undefined)
  const history = await openHistory(data, true, ports)
  const files: { folder: string; events: StudyEvent[] }[] = []
  for (const { path } of await journalFiles(ports.disk, data).catch(() => [])) {
    const { events } = await readJournalFile(data, path, 0, false, ports).catch(() => ({ events: [] }))
    files.push({ folder: 'journal', events })
  }
  const writer = openWriter(data, history.last(), { ...ports, device: () => 'device-1', missing: async () => null })
  return {
    events: inOrder(withoutRepeats(files), new Map()).map(({ event }) => event),
    async append(body: StudyEventBody): Promise<StudyEvent> {
      if (history.closed) throw new StoreError('STORE_READ_ONLY', folder)
      return (await writer.append(body)).event
    },
    close: () => writer.close(),
  }
}
