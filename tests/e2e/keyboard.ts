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
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : active.textContent
    const name = active.getAttribute('aria-label') ?? label ?? ''
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

/** Every stop of one round with Tab: from the top of the page to its end, and on to the first stop again. */
export async function round(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.getSelection()?.removeAllRanges()
  })
  const been = await page.evaluateHandle((): Element[] => [])
  const stops: Stop[] = []
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press('Tab')
    const again = await been.evaluate((places) => {
      const active = document.activeElement
      if (!active || active === document.body) return -1
      const place = places.indexOf(active)
      if (place < 0) places.push(active)
      return place
    })
    if (again === 0) return stops
    const stop = await focused(page)
    if (again > 0) throw new Error(`Tab goes back to ${stop?.name} instead of on`)
    if (stop) stops.push(stop)
  }
  throw new Error('Tab does not come round again')
}
