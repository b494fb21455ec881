/** Going through the app without a pointer. */
import { expect, type Locator, type Page } from '@playwright/test'

/** What holds the focus, in words, and whether one can see it. */
export type Stop = { name: string; shows: boolean; inView: boolean }

/** Null when nothing but the page itself holds the focus. */
export const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement) || active === document.body) return null
    const around: Element[] = [active]
    for (let up = active.parentElement; up && around.length < 4; up = up.parentElement) around.push(up)
    // A box or a disc beside a hidden input shows the focus in its place.
    around.push(...(active.closest('label')?.querySelectorAll('*') ?? []))
    const shows = around.some((element) => {
      const style = getComputedStyle(element)
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5
      return outlined || (element.matches(':focus-visible, [data-focus-visible]') && style.boxShadow !== 'none')
    })
    const seen = (active.closest('label') ?? active).getBoundingClientRect()
    const inView =
      seen.width > 0 && seen.top < innerHeight && seen.bottom > 0 && seen.left < innerWidth && seen.right > 0
    const name = active.getAttribute('aria-label') ?? active.closest('label')?.textContent ?? active.textContent ?? ''
    return { name: `${active.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`, shows, inView }
  })

const holds = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** Presses Tab until `target` has the focus; every stop on the way can be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeAttached()
  const way: string[] = []
  for (let steps = 0; steps < 120; steps += 1) {
    if (await holds(target)) return
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (stop) {
      way.push(stop.name)
      expect(stop, 'the focus can be seen').toMatchObject({ shows: true, inView: true })
    }
  }
  throw new Error(`Tab never came to it, but to ${way.join(', ')}`)
}

/** Every stop of one round with Tab, from the top of the page until it begins anew. */
export async function round(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.getSelection()?.removeAllRanges()
  })
  const stops: Stop[] = []
  const seen = await page.evaluateHandle(() => new Set<Element>())
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press('Tab')
    const anew = await seen.evaluate((known) => {
      const active = document.activeElement
      if (!active || active === document.body) return false
      const again = known.has(active)
      known.add(active)
      return again
    })
    if (anew) return stops
    const stop = await focused(page)
    if (stop) stops.push(stop)
  }
  throw new Error('Tab does not come round again')
}
