/** The window: where it was, that there is one, that it comes back after a crash, and its menu. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { envFor, flags, type Lectern, oneEach, quit, root } from './app'

const { start, profile } = oneEach()

const bounds = ({ app }: Lectern) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

test('the window opens where it was closed', async () => {
  const first = await start()
  expect(await bounds(first)).toMatchObject({ width: 1280, height: 800 })
  const wanted = { x: 130, y: 90, width: 1010, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), wanted)
  await expect.poll(() => bounds(first)).toEqual(wanted)
  await quit(first)
  const second = await start()
  expect(await bounds(second)).toEqual(wanted)
})

const nowhere = {
  'no JSON': '{"x":',
  'off every screen': JSON.stringify({ x: 90_000, y: 90_000, width: 900, height: 700, maximised: false }),
  'of no size': JSON.stringify({ x: 0, y: 0, width: 1, height: -5, maximised: false }),
}

for (const [what, text] of Object.entries(nowhere)) {
  test(`a remembered place that is ${what} is passed over`, async () => {
    writeFileSync(join(profile(), 'window.json'), text)
    expect(await bounds(await start())).toMatchObject({ width: 1280, height: 800 })
  })
}

test('a second start shows the first window and ends', async () => {
  const { app } = await start()
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(await shown()).toEqual([false])
  const executable = await app.evaluate(({ app: program }) => program.getPath('exe'))
  const second = spawn(executable, [...flags, root], { env: envFor(profile()), stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(shown).toEqual([true])
})

/** Stops the page of the window and waits until another stands in its place. */
async function crash(app: Lectern['app']): Promise<void> {
  const pid = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents && !contents.isCrashed() && !contents.isLoading() ? contents.getOSProcessId() : 0
    })
  const before = await pid()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(async () => ![0, before].includes(await pid()), { timeout: 20_000 }).toBe(true)
}

test('after a crash of its page the window comes back to the same screen', async () => {
  const { app, page } = await start()
  const heading = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed()) return 'crashed'
      return contents.executeJavaScript(`[location.hash, document.querySelector('h1')?.textContent ?? ''].join(' ')`)
    })
  await page.evaluate(() => {
    window.location.hash = '#/explore/gcp-pmle?tab=sources'
  })
  await expect.poll(heading).toMatch(/^#\/explore\/gcp-pmle\?tab=sources .*Machine Learning Engineer/)
  await crash(app)
  await expect
    .poll(heading, { timeout: 20_000 })
    .toMatch(/^#\/explore\/gcp-pmle\?tab=sources .*Machine Learning Engineer/)
})

test('after two crashes in a row it is said what happened, and the learner decides', async () => {
  const { app } = await start()
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked'))
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...given: unknown[]) => {
      Reflect.set(globalThis, 'asked', given.at(-1))
      return { response: 0, checkboxChecked: false }
    }
  })
  await crash(app)
  expect(await asked()).toBeUndefined()
  await crash(app)
  expect(await asked()).toMatchObject({
    message: 'Lectern’s window stopped twice in a row. What you saved is safe.',
    buttons: ['Reload', 'Quit'],
  })
})

test('the menu leads to every screen, by name and by key', async () => {
  const { app, page } = await start()
  const screens = await page.getByRole('navigation', { name: 'Screens' }).getByRole('link').all()
  const rail = await Promise.all(
    screens.map(async (link) => ({
      label: await link.getAttribute('aria-label'),
      key: /\((?:Ctrl\+|⌘)(\d)\)/.exec((await link.getAttribute('title')) ?? '')?.[1],
      route: await link.getAttribute('href'),
    })),
  )
  const menu = await app.evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Go')
    return go?.submenu?.items.map(({ label, accelerator }) => ({ label, accelerator: String(accelerator) }))
  })
  expect(menu).toEqual(rail.map(({ label, key }) => ({ label, accelerator: `CmdOrCtrl+${key}` })))
  for (const { label, route } of rail) {
    await app.evaluate(({ Menu }, name) => {
      const go = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Go')
      go?.submenu?.items.find((item) => item.label === name)?.click()
    }, label)
    await expect.poll(() => page.evaluate(() => window.location.hash)).toBe(route)
    await expect(page).toHaveTitle(`${label} · Lectern`)
  }
  for (const { label, key } of rail) {
    await app.evaluate(({ BrowserWindow }, keyCode) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const modifiers = [process.platform === 'darwin' ? ('meta' as const) : ('control' as const)]
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers })
    }, key ?? '')
    await expect(page).toHaveTitle(`${label} · Lectern`)
  }
})
