import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSealed } from '../../../../src/main/storage/document'
import { plansKind } from '../../../../src/main/storage/kinds'
import { plansFrom2 } from '../../../../src/main/storage/migrations/plans-2'

const frozen = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'fixtures',
  'data-folders',
  'v2',
  'profile',
  'data',
  'plans.json',
)

describe('plans of the second schema', () => {
  const text = readFileSync(frozen, 'utf8')
  const before = JSON.parse(text)

  it('keep every session and every version, and leave to Lectern what nobody was asked', () => {
    expect(before.schema).toBe(2)
    const read = readSealed(text, plansKind)
    if (read === null || read === 'newer') throw new Error('not believed')
    expect(read.schema).toBe(2)
    const { plans } = read.value
    expect(plans.map(({ id, versions }) => [id, versions.map((version) => version.id)])).toEqual(
      before.data.plans.map(({ id, versions }: { id: string; versions: { id: string }[] }) => [
        id,
        versions.map((one) => one.id),
      ]),
    )
    for (const [i, { versions }] of plans.entries()) {
      for (const [j, { value }] of versions.entries()) {
        const was = before.data.plans[i].versions[j].value
        if (value === null) expect(was).toBeNull()
        else {
          expect(value).toMatchObject({ ...was, retired: [], previous: null, sessions: value.sessions })
          expect(value.sessions.map(({ stretch: _s, resource: _r, ...session }) => session)).toEqual(was.sessions)
          expect(value.input).toMatchObject({ levels: {}, mastery: {}, pace: 1, mocks: [], longest: null, cards: 0 })
          expect(value.input).toMatchObject({ ...was.input, resources: [], pinned: [] })
        }
      }
    }
  })

  it('that were removed stay removed', () => {
    const removed = { plans: [{ id: 'p', versions: [{ id: 'v', clock: { d: 1 }, value: null }] }] }
    expect(plansFrom2(removed)).toEqual(removed)
  })
})
