import { expect, it } from 'vitest'
import { createNotices } from '../../../src/main/storage/notices'

it('notices are told at once and kept, each with an id of its own', () => {
  const told: string[] = []
  let n = 0
  const notices = createNotices(
    () => `n${++n}`,
    (notice) => told.push(`${notice.id} ${notice.kind} ${notice.file}`),
  )
  notices.report({ kind: 'torn-tail', file: 'a', keptAs: null })
  notices.report({ kind: 'read-only', file: 'b', keptAs: null })
  expect(told).toEqual(['n1 torn-tail a', 'n2 read-only b'])
  notices.all().pop()
  expect(notices.all().map(({ id }) => id)).toEqual(['n1', 'n2'])
})
