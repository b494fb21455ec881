import { describe, expect, it } from 'vitest'
import { finishBeforeQuit } from '../../../src/main/app/quit'

/** An app that asks its listener whether it may quit, and notes when it did. */
function quittable() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined
  let gone: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    gone = resolve
  })
  const state = { over: false }
  const app = {
    on(_event: 'will-quit', added: typeof listener) {
      listener = added
    },
    quit() {
      let held = false
      listener({ preventDefault: () => (held = true) })
      if (held) return
      state.over = true
      gone()
    },
  }
  return { app, state, over }
}

describe('the end of the program', () => {
  it('waits for what is still being written', async () => {
    const { app, state, over } = quittable()
    let written: () => void = () => undefined
    finishBeforeQuit(app, () => new Promise<void>((resolve) => (written = resolve)))
    app.quit()
    await Promise.resolve()
    expect(state.over).toBe(false)
    written()
    await over
  })

  it('comes when writing fails, and when the disk does not answer', async () => {
    const failing = quittable()
    finishBeforeQuit(failing.app, () => Promise.reject(new Error('no disk')))
    failing.app.quit()
    await failing.over
    const dead = quittable()
    finishBeforeQuit(dead.app, () => new Promise(() => undefined), 5)
    dead.app.quit()
    expect(dead.state.over).toBe(false)
    await dead.over
  })
})
