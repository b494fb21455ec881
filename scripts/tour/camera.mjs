import { join } from 'node:path'
import { say } from '../lib/say.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {ReturnType<typeof openCamera>} Camera
 */

export const size = { width: 1280, height: 800 }
const themes = /** @type {const} */ (['light', 'dark'])

/**
 * Takes numbered pictures of the page, each in both themes as if the computer had changed from one to the other.
 * @param {Page} page
 * @param {string} folder
 */
export function openCamera(page, folder) {
  let taken = 0
  let last = 'its start'

  /** @param {'light' | 'dark'} theme */
  const dress = async (theme) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
  }

  return {
    /** How many stops were photographed, and the name of the last. */
    count: () => taken,
    last: () => last,

    /** @param {string} name such as `plan-week` */
    async take(name) {
      taken += 1
      last = `${String(taken).padStart(2, '0')}-${name}`
      await page.evaluate(() => document.fonts.ready.then(() => null))
      // Nothing looks pointed at.
      await page.mouse.move(size.width / 2, 1)
      for (const theme of themes) {
        await dress(theme)
        await page.screenshot({
          path: join(folder, `${last}-${theme}.png`),
          scale: 'css',
          animations: 'disabled',
          caret: 'hide',
        })
      }
      await dress('light')
      say(`  ${last}`)
    },
  }
}
