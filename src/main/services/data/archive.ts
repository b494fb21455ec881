/** Use cases of the archive: everything the learner made in one file, out and in. */
import { join } from 'node:path'
import { DomainError } from '../../../core/base/errors'
import { conflictsIn, mergePlans, plansOf } from '../../../core/plan/shelf'
import type { PlanDocument } from '../../../core/plan/types'
import type { StudyEvent } from '../../../core/progress/events'
import type { ArchivePreview } from '../../../shared/ipc/data-views'
import type { Saved } from '../../../shared/ipc/views'
import { type OpenedArchive, readArchive, writeArchive } from '../../storage/archive/archive'
import { dataFiles } from '../../storage/data-files'
import { readSealed } from '../../storage/document'
import { StoreError } from '../../storage/errors'
import { plansKind } from '../../storage/kinds'
import { missingFrom, takeIn, takeInPlans } from '../../storage/merge'
import type { backupService } from './backups'
import { addedBy, holdingsOf, labelOf } from './holdings'
import type { DataPorts } from './ports'

const kind = { name: 'Lectern archive', extension: 'zip' }

type JournalIn = { device: string; name: string; bytes: Uint8Array }

/** The journals in an archive, each with the device that wrote it. */
function journalsIn({ manifest, files }: OpenedArchive): JournalIn[] {
  return [...files].flatMap(([path, bytes]) => {
    const [folder = '', first = '', second = ''] = path.split('/')
    if (folder === 'journal') return { device: manifest.device, name: first, bytes }
    return folder === 'others' ? { device: first, name: second, bytes } : []
  })
}

function plansIn({ files }: OpenedArchive, file: string): PlanDocument {
  const bytes = files.get('plans.json')
  if (!bytes) return plansKind.defaults
  const found = readSealed(Buffer.from(bytes).toString('utf8'), plansKind)
  if (found === 'newer') throw new DomainError('ARCHIVE_NEWER', 'It was made by a newer Lectern.', { file })
  if (found === null) throw new DomainError('ARCHIVE_INVALID', 'plans.json', { file, why: 'its plans.json is damaged' })
  return found.value
}

export function archiveService(ports: DataPorts, backups: ReturnType<typeof backupService>) {
  const { store, disk, system, library, reading, progress } = ports
  let opened: { id: string; file: string; archive: OpenedArchive } | null = null

  const holdings = async () => holdingsOf(await store.study(), store.plans.value)

  const outcomes = async (theirs: PlanDocument): Promise<ArchivePreview['plans']> => {
    const mine = store.plans.value
    const merged = mergePlans(mine, theirs)
    const conflicting = new Set(conflictsIn(merged).map(({ id }) => id))
    const json = (document: PlanDocument, id: string) =>
      JSON.stringify(plansOf(document).find((plan) => plan.id === id))
    const outcomeOf = (id: string): ArchivePreview['plans'][number]['outcome'] => {
      if (conflicting.has(id)) return 'conflict'
      if (!mine.plans.some((plan) => plan.id === id)) return 'new'
      if (json(mine, id) === json(theirs, id)) return 'same'
      return json(merged, id) === json(mine, id) ? 'older' : 'newer'
    }
    return Promise.all(
      plansOf(theirs).map(async (plan) => ({
        id: plan.id,
        label: await labelOf(library, plan),
        outcome: outcomeOf(plan.id),
      })),
    )
  }

  const merge = async (archive: OpenedArchive, file: string): Promise<string> => {
    const undo = await backups.makeUndo('before-import')
    const journals = journalsIn(archive)
    for (const [done, { device, name, bytes }] of journals.entries()) {
      progress({ job: 'import', done, of: journals.length })
      await takeIn(store.folder, device, name, bytes, reading)
    }
    await takeInPlans(store.plans, plansIn(archive, file))
    await store.absorb()
    return undo
  }

  return {
    async exportAll(): Promise<Saved> {
      const path = await ports.askWhereToSave(`Lectern-${system.now().slice(0, 10)}.zip`, kind)
      if (path === null) return { path }
      const files = await dataFiles(disk, store.folder)
      const content = files.map((file) => ({
        path: file.path,
        read: async () => {
          const bytes = await disk.readFile(join(store.folder, file.path))
          return bytes.subarray(0, store.savedBytes(file.path) ?? bytes.length)
        },
      }))
      try {
        await writeArchive(
          path,
          { device: store.device.value.id, holds: await holdings(), files: content },
          { disk, newId: system.newId, now: system.now, progress: (done, of) => progress({ job: 'export', done, of }) },
        )
      } catch (error) {
        if (error instanceof DomainError || (error instanceof StoreError && error.code === 'STORE_DISK_FULL'))
          throw error
        throw new DomainError('EXPORT_FAILED', `${path} could not be written.`, { path })
      } finally {
        progress(null)
      }
      return { path }
    },

    async open(): Promise<ArchivePreview | null> {
      const file = await ports.askForFile(kind)
      if (file === null) return null
      const archive = await readArchive(file, { disk })
      const theirs = plansIn(archive, file)
      const missing: StudyEvent[] = []
      for (const { name, bytes } of journalsIn(archive)) {
        const found = await missingFrom(store.folder, name, bytes, reading)
        missing.push(...[...found.missing.values()].flat().map(({ event }) => event))
      }
      opened = { id: system.newId(), file, archive }
      return {
        archive: opened.id,
        file,
        madeAt: archive.manifest.madeAt,
        holds: archive.manifest.holds,
        now: await holdings(),
        adds: addedBy(missing),
        plans: await outcomes(theirs),
      }
    },

    async take(id: string, how: 'merge' | 'replace'): Promise<{ undo: string }> {
      if (opened?.id !== id)
        throw new DomainError('ARCHIVE_NOT_OPEN', 'This archive is no longer open.', { archive: id })
      if (store.readOnly !== null) throw new StoreError('STORE_READ_ONLY', store.folder)
      const { archive, file } = opened
      async function* all() {
        for (const [path, bytes] of archive.files) yield { path, bytes }
      }
      try {
        const undo = await (how === 'merge' ? merge(archive, file) : backups.putInPlace(all(), 'before-import'))
        opened = null
        ports.changed({ why: 'imported' })
        return { undo }
      } finally {
        progress(null)
      }
    },
  }
}
