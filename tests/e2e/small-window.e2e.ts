/** Nothing is cut off in a small window, nor when everything is twice as big. */
import { expect, type Page, test } from '@playwright/test'
import { sharedByAll } from './app'
import { arrange, type Known, show, usedScreens } from './screens'

const lectern = sharedByAll()
let known: Known | null = null

/** What is wider than its room where that room cannot be scrolled sideways. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
    return parts.flatMap((part) => {
      const { overflowX } = getComputedStyle(part)
      const clips = part.matches('html, main') || overflowX === 'hidden' || overflowX === 'clip'
      // What only a screen reader gets is one pixel wide.
      if (!clips || part.clientWidth <= 1 || part.scrollWidth <= part.clientWidth + 1) return []
      return [`${part.tagName} "${part.textContent?.slice(0, 40)}" needs ${part.scrollWidth} of ${part.clientWidth}`]
    })
  })

const sizes = [
  { size: 'a window of 900 by 600', width: 900, height: 600, zoom: 1 },
  { size: 'twice the size', width: 1280, height: 800, zoom: 2 },
] as const

for (const { size, ...place } of sizes) {
  test(`at ${size} every screen keeps within its width`, async () => {
    const { app, page } = lectern()
    known ??= await arrange(page)
    await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setContentSize(width, height)
      window?.webContents.setZoomFactor(zoom)
    }, place)
    await page.waitForFunction((width) => innerWidth === width, place.width / place.zoom)
    for (const screen of usedScreens) {
      await show(page, screen, known)
      expect.soft(await cutOff(page), screen.name).toEqual([])
    }
  })
}
