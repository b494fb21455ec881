/** What axe says of the page as it stands. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds, each with the first places it finds it at. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // Electron opens no page for axe to run in, which its legacy mode does without.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
  // The dark theme has the same elements in other colours.
  if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations: found, passes } = await axe.analyze()
  expect(passes.length).toBeGreaterThan(theme === 'dark' ? 0 : 10)
  return found.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
    return `${id} (${help}) at ${nodes.length}: ${places.join('; ')}`
  })
}

/** Nothing is found against the page, in either theme. */
export async function clearInBothThemes(page: Page): Promise<void> {
  const found: Record<string, string[]> = {}
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    found[theme] = await violations(page, theme)
  }
  expect(found).toEqual({ light: [], dark: [] })
}
