import { describe, expect, it } from 'vitest'
import { recoverFromCrashes } from '../../../src/main/app/crashes'

/** A page that crashes when it is told to, over a clock that is set by hand. */
function crashing(answer: 'reload' | 'quit') {
  let listener: (event: unknown, details: { reason: string }) => void = () => undefined
  let now = 0
  let destroyed = false
  const did: string[] = []
  recoverFromCrashes(
    {
      on(_event, added) {
        listener = added
      },
      isDestroyed: () => destroyed,
      reload: () => did.push('reload'),
    },
    {
      ticks: () => now,
      ask: async () => {
        did.push('ask')
        return answer
      },
      quit: () => did.push('quit'),
    },
  )
  return {
    did,
    /** Stops the page at a moment of the clock, in milliseconds, and lets the answer come. */
    async crash(at: number, reason = 'crashed') {
      now = at
      listener({}, { reason })
      await Promise.resolve()
      await Promise.resolve()
    },
    destroy: () => {
      destroyed = true
    },
  }
}

describe('a page that stops', () => {
  it('is loaded again by itself, also another time much later', async () => {
    const { did, crash } = crashing('quit')
    await crash(5)
    await crash(10_005)
    expect(did).toEqual(['reload', 'reload'])
  })

  it('is loaded again only when the learner says so, once it stopped twice within ten seconds', async () => {
    const { did, crash } = crashing('reload')
    await crash(5)
    await crash(10_004, 'oom')
    expect(did).toEqual(['reload', 'ask', 'reload'])
    await crash(20_003)
    expect(did).toEqual(['reload', 'ask', 'reload', 'ask', 'reload'])
  })

  it('ends with the program when the learner wants that', async () => {
    const { did, crash } = crashing('quit')
    await crash(0)
    await crash(1)
    expect(did).toEqual(['reload', 'ask', 'quit'])
  })

  it('is let be when it ended in order, and when its window is gone', async () => {
    const { did, crash, destroy } = crashing('reload')
    await crash(0, 'clean-exit')
    expect(did).toEqual([])
    await crash(1)
    destroy()
    await crash(2)
    expect(did).toEqual(['reload', 'ask'])
  })
})
