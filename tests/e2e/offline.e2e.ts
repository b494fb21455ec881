/** Nothing a page does reaches a network: not under the page's policy, and not without it either. */
import { expect, test } from '@playwright/test'
import { go, sharedByAll } from './app'
import { type Listener, listen } from './listener'
import { tryEveryWayOut } from './ways-out'

const lectern = sharedByAll()
let listener: Listener

test.beforeEach(async () => {
  listener = await listen()
})
test.afterEach(() => listener.close())

async function nothingGetsOut(): Promise<void> {
  const { page } = lectern()
  const { tcp, udp } = listener
  const outcomes = await page.evaluate(tryEveryWayOut, { tcp, udp })
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'through')).toEqual([])
  expect(Object.values(outcomes).filter((outcome) => outcome === 'refused').length).toBeGreaterThan(18)
  await go(page, '#/plan')
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible()
  expect(listener.knocks).toEqual([])
}

test('the page’s policy lets nothing out', nothingGetsOut)

test('with that policy taken away, the session lets nothing out', async () => {
  const { page } = lectern()
  const tools = await page.context().newCDPSession(page)
  await tools.send('Page.enable')
  await tools.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await nothingGetsOut()
})
