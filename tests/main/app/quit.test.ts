import { describe, expect, it } from 'vitest'
import { finishBeforeQuit } from '../../../src/main/app/quit'

/** An app that asks its listener whether it may go, and says when it is gone. */
function quittable() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined
  const state = { gone: false }
  let exit: (code: number) => void = () => undefined
  const gone = new Promise<number>((resolve) => {
    exit = (code) => {
      state.gone = true
      resolve(code)
    }
  })
  const app = {
    on(_event: 'will-quit', added: typeof listener) {
      listener = added
    },
    exit,
  }
  const quit = () => {
    let held = false
    listener({
      preventDefault() {
        held = true
      },
    })
    if (!held) exit(0)
  }
  return { app, state, gone, quit }
}

describe('the end of the program', () => {
  it('waits for what is still being written', async () => {
    const { app, state, gone, quit } = quittable()
    let written: () => void = () => undefined
    const writing = new Promise<void>((resolve) => {
      written = resolve
    })
    finishBeforeQuit(app, () => writing)
    quit()
    await Promise.resolve()
    expect(state.gone).toBe(false)
    written()
    expect(await gone).toBe(0)
  })

  it('comes when writing fails, and when the disk does not answer', async () => {
    const failing = quittable()
    finishBeforeQuit(failing.app, () => Promise.reject(new Error('no disk')))
    failing.quit()
    expect(await failing.gone).toBe(0)
    const dead = quittable()
    finishBeforeQuit(dead.app, () => new Promise(() => undefined), 5)
    dead.quit()
    expect(dead.state.gone).toBe(false)
    expect(await dead.gone).toBe(0)
  })
})
