/** Nothing is lost in a small window, nor when everything is twice as big. */
import { expect, type Page, test } from '@playwright/test'
import { sharedByAll } from './app'
import { arrange, type Known, show, usedScreens } from './screens'

const lectern = sharedByAll()
let known: Known | null = null

/** What sticks out of the page at its side, or of a part of it that cannot be scrolled there. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = []
    for (const element of document.querySelectorAll('body, main, main *')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      if (element.matches('.sr-only, .sr-only *, [aria-hidden="true"], [aria-hidden="true"] *')) continue
      if (!scrolls && element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && overflowX === 'hidden')
        out.push(`${element.tagName} ${element.className}: ${element.scrollWidth} in ${element.clientWidth}`)
    }
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) out.push(`the page: ${root.scrollWidth} in ${root.clientWidth}`)
    const main = document.querySelector('main')
    if (main && main.scrollWidth > main.clientWidth) out.push(`main: ${main.scrollWidth} in ${main.clientWidth}`)
    return out
  })

for (const [size, width, height, zoom] of [['900 by 600', 900, 600, 1], ['twice as big', 1280, 800, 2]] as const) {
  for (const screen of usedScreens) {
    test(`${screen.name}, ${size}`, async () => {
      const { app, page } = lectern()
      known ??= await arrange(page)
      await app.evaluate(({ BrowserWindow }, [w, h, z]) => {
        const window = BrowserWindow.getAllWindows()[0]
        window?.setContentSize(w, h)
        window?.webContents.setZoomFactor(z)
      }, [width, height, zoom] as const)
      await page.waitForFunction((w) => innerWidth === w, width / zoom)
      await show(page, screen, known)
      expect(await sticksOut(page)).toEqual([])
    })
  }
}
