/** The documents of a synthetic learner's data folder, of today's schemas. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPlan } from '../../src/core/plan/shelf'
import type { DocumentKind } from '../../src/main/storage/document'
import { seal } from '../../src/main/storage/envelope'
import { deviceKind, plansKind, settingsKind } from '../../src/main/storage/kinds'
import { createChance } from './chance'
import type { LearnerOptions } from './learner'

export function writeDocuments(folder: string, { seed, end, device, plans }: LearnerOptions): void {
  const put = <T>(name: string, { format, migrations, schema }: DocumentKind<T>, data: T) =>
    writeFileSync(join(folder, name), seal(format, migrations.length + 1, schema.parse(data)), { mode: 0o600 })
  const chance = createChance(seed, 'documents')
  const change = (at: string) => ({ id: chance.id(), at, device })
  // A plan is made at its start and taken away after its exam, so that only the one under way is still there.
  const shelf = plans.reduce((before, plan) => {
    const made = withPlan(before, plan.id, plan, change(plan.createdAt))
    const over = plan.input.exam < end
    return over ? withPlan(made, plan.id, null, change(`${plan.input.exam}T18:00:00.000Z`)) : made
  }, plansKind.defaults)
  put('device.json', deviceKind(device), { id: device })
  put('settings.json', settingsKind, { ...settingsKind.defaults, name: 'Robin' })
  put('plans.json', plansKind, shelf)
}
