/** The learner's data: documents, journal, and what is folded from it. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { planDocument } from '../../core/plan/schema'
import type { StudyEventBody } from '../../core/progress/events'
import { emptyStudy, foldEvent, type Study } from '../../core/progress/study'
import { defaultSettings } from '../../shared/default-settings'
import { type Settings, settings } from '../../shared/settings'
import { type Document, type DocumentKind, openDocument, type StorePorts } from './document'
import { openJournal } from './journal'

type Plans = z.infer<typeof planDocument>

const settingsKind: DocumentKind<Settings> = {
  format: 'lectern-settings',
  migrations: [],
  schema: settings,
  defaults: defaultSettings,
}

const plansKind: DocumentKind<Plans> = {
  format: 'lectern-plans',
  migrations: [],
  schema: planDocument,
  defaults: { plans: [] },
}

const device = z.strictObject({ id: z.string().min(1).max(80) })

export type Store = {
  readonly settings: Document<Settings>
  readonly plans: Document<Plans>
  /** What the journal says; only `record` changes it. */
  readonly study: Study
  /**
   * Saves one study event and folds it in, in that order.
   * @throws {StoreError} nothing changed.
   */
  record(event: StudyEventBody): Promise<void>
  /** Resolves once everything asked for so far is on the disk or has failed. */
  close(): Promise<void>
}

/** Opens the data folder, making it if need be. Bad files are set aside and reported; opening itself never fails. */
export async function openStore(folder: string, ports: StorePorts & { zone: () => string }): Promise<Store> {
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const settingsFile = await openDocument(join(folder, 'settings.json'), settingsKind, ports)
  const plans = await openDocument(join(folder, 'plans.json'), plansKind, ports)
  const fresh = ports.newId()
  const deviceFile = await openDocument(
    join(folder, 'device.json'),
    { format: 'lectern-device', migrations: [], schema: device, defaults: { id: fresh } },
    ports,
  )
  // The device's name must be on disk before the first event that carries it.
  if (deviceFile.value.id === fresh) await deviceFile.update((value) => value).catch(() => undefined)
  const journal = await openJournal(join(folder, 'journal'), { ...ports, device: deviceFile.value.id })
  const study = emptyStudy()
  for (const event of journal.events) foldEvent(study, event)
  return {
    settings: settingsFile,
    plans,
    study,
    async record(body) {
      foldEvent(study, await journal.append(body))
    },
    async close() {
      await Promise.all([settingsFile.settled(), plans.settled(), journal.close()])
    },
  }
}
