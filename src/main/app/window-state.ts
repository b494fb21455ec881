/** Where the window was, so that it opens there again. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const state = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximised: z.boolean(),
})

export type WindowState = { bounds: Partial<Rectangle>; maximised: boolean }

const fresh: WindowState = { bounds: { width: 1280, height: 800 }, maximised: false }

/** The last state if it can be read and still lies on a screen; otherwise a fresh one. Nothing depends on it. */
export function readWindowState(path: string): WindowState {
  try {
    const { maximised, ...bounds } = state.parse(JSON.parse(readFileSync(path, 'utf8')))
    const area = screen.getDisplayMatching(bounds).workArea
    const visible =
      bounds.x + bounds.width > area.x + 80 &&
      bounds.x < area.x + area.width - 80 &&
      bounds.y >= area.y - 20 &&
      bounds.y < area.y + area.height - 80
    return visible ? { bounds, maximised } : { ...fresh, maximised }
  } catch {
    return fresh
  }
}

/** Remembers the window's place when it closes. Losing it is no loss, so failures are passed over. */
export function rememberWindow(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    try {
      writeFileSync(path, JSON.stringify({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
    } catch {
      // The next start opens at the default place.
    }
  })
}
