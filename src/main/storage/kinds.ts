/** The documents of the data folder. */
import { z } from 'zod'
import { planDocument } from '../../core/plan/schema'
import type { PlanDocument } from '../../core/plan/types'
import { defaultSettings } from '../../shared/default-settings'
import { type Settings, settings } from '../../shared/settings'
import type { DocumentKind } from './document'
import { plansFrom1 } from './migrations/plans-1'
import { plansFrom2 } from './migrations/plans-2'

export const settingsKind: DocumentKind<Settings> = {
  format: 'lectern-settings',
  migrations: [],
  schema: settings,
  defaults: defaultSettings,
}

export const plansKind: DocumentKind<PlanDocument> = {
  format: 'lectern-plans',
  migrations: [plansFrom1, plansFrom2],
  schema: planDocument,
  defaults: { plans: [] },
}

const device = z.strictObject({ id: z.string().min(1).max(80) })

export type Device = z.infer<typeof device>

/** Which device this is; `fresh` is its name when it has none yet. */
export const deviceKind = (fresh: string): DocumentKind<Device> => ({
  format: 'lectern-device',
  migrations: [],
  schema: device,
  defaults: { id: fresh },
})

export const documentFiles = ['settings.json', 'plans.json', 'device.json'] as const
