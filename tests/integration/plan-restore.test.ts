import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../src/core/plan/schema'
import type { PlanInput } from '../../src/core/plan/types'
import { tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

const refused = (act: Promise<unknown>) => expect(act).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' })

const request: PlanInput = {
  ...planDefaults,
  programme: 'aws-mla-c02',
  start: '2026-11-22',
  exam: '2027-01-22',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 60 },
}

describe('a plan that was removed', () => {
  it('comes back as it was, with what was done of it', async () => {
    const { plan } = await startServices(tempFolder(), testSystem())
    const made = await plan.save(request)
    const ticked = await plan.tick({ plan: made.plan.id, session: made.plan.sessions[0]?.id ?? '', on: true })
    expect(await plan.remove(made.plan.id)).toEqual([])
    expect(await plan.restore(made.plan.id)).toEqual(ticked)
    expect(await plan.list()).toEqual([ticked])
  })

  it('does not come back over a newer one, nor when none was removed', async () => {
    const { plan } = await startServices(tempFolder(), testSystem())
    await refused(plan.restore('none'))
    const made = await plan.save(request)
    await plan.remove(made.plan.id)
    const newer = await plan.save(request)
    await refused(plan.restore(made.plan.id))
    expect(await plan.list()).toEqual([newer])
  })
})
