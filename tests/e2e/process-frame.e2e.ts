/** What a page of Lectern runs with, as the running program says it. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { channelNames } from '../../src/shared/ipc/channels'
import { ask, flags, go, sharedByAll } from './app'
import { aPlan } from './arrange'

const lectern = sharedByAll()

const safe = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
}

test('the page is sandboxed, isolated and without Node', async () => {
  const { app } = lectern()
  const pages = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      pid: webContents.getOSProcessId(),
      preferences: Reflect.get(webContents, 'getLastWebPreferences').call(webContents),
    })),
  )
  expect(pages).toHaveLength(1)
  expect(pages[0]?.preferences).toMatchObject(safe)
  // Where the system lends its own sandbox, the kernel says that it holds.
  if (process.platform === 'linux' && !flags.includes('--no-sandbox')) {
    expect(readFileSync(`/proc/${pages[0]?.pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  }
})

test('the page that prints runs with the same', async () => {
  const { app, page } = lectern()
  const { plan } = await aPlan(page)
  const created = await app.evaluateHandle(({ app: program, dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${program.getPath('userData')}/plan.pdf` })
    const seen: object[] = []
    program.on('web-contents-created', (_event, contents) =>
      contents.on('did-finish-load', () => seen.push(Reflect.get(contents, 'getLastWebPreferences').call(contents))),
    )
    return seen
  })
  await ask(page, 'plan.export', { plan: plan.id, format: 'pdf', paper: 'a4' })
  expect(await created.jsonValue()).toEqual([expect.objectContaining(safe)])
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('nothing of Node or Electron reaches the page', async () => {
  const { page } = lectern()
  const present = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(present).toEqual([])
})

test('the bridge has the verbs of the contract, no more, and cannot be changed', async () => {
  const { page } = lectern()
  const bridge = await page.evaluate(() => {
    const verbs = Object.entries(window.api).flatMap(([group, value]) =>
      typeof value === 'function' ? [group] : Object.keys(value).map((verb) => `${group}.${verb}`),
    )
    const tried = [
      () => Reflect.set(window.api, 'more', () => null),
      () => Reflect.set(window.api.app, 'info', () => null),
      () => Reflect.deleteProperty(window.api, 'plan'),
      () => Reflect.set(window, 'api', {}),
    ]
    return { verbs, changed: tried.map((attempt) => attempt()) }
  })
  expect(bridge.verbs.sort()).toEqual([...channelNames, 'on'].sort())
  expect(bridge.changed).toEqual([false, false, false, false])
})

test('a page can listen to the events of the contract and to nothing else', async () => {
  const { app, page } = lectern()
  const heard = await page.evaluateHandle(() => {
    const list: string[] = []
    for (const event of ['navigate', 'secrets', 'constructor', '__proto__']) {
      Reflect.apply(window.api.on, window.api, [event, () => list.push(event)])
    }
    return list
  })
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const event of ['secrets', 'constructor', '__proto__']) contents?.send(event, {})
    contents?.send('navigate', { to: '#/today' })
  })
  await expect.poll(() => heard.jsonValue()).toEqual(['navigate'])
})

test('every answer carries the strict policy, with a nonce of its own', async () => {
  const { page } = lectern()
  const policies: string[] = []
  for (let load = 0; load < 2; load += 1) {
    const response = await page.reload()
    const headers = (await response?.allHeaders()) ?? {}
    expect(headers['x-content-type-options']).toBe('nosniff')
    policies.push(headers['content-security-policy'] ?? '')
  }
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  for (const [i, policy] of policies.entries()) {
    expect(nonces[i]?.length).toBeGreaterThan(20)
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonces[i]}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  }
  expect(nonces[0]).not.toBe(nonces[1])
})

test('script and style that came in as text do not run', async () => {
  const { page } = lectern()
  const outcome = await page.evaluate(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))
    const host = document.createElement('div')
    host.innerHTML = '<button onclick="window.broken = 1">press</button><p style="position: fixed">text</p>'
    const script = document.createElement('script')
    script.textContent = 'window.broken = 2'
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.body.append(host, script, style)
    host.querySelector('button')?.click()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const shown = getComputedStyle(document.body).display
    const position = getComputedStyle(host.lastElementChild ?? host).position
    for (const element of [host, script, style]) element.remove()
    return { broken: Reflect.get(window, 'broken'), shown, position, refused: [...new Set(refused)].sort() }
  })
  expect(outcome).toEqual({
    broken: undefined,
    shown: 'block',
    position: 'static',
    refused: ['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'],
  })
})

test('the page itself never tries what its policy refuses', async () => {
  const { page } = lectern()
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      refused.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
  await page.reload()
  // The schemas of catalog, plans and practice are made and used on the way.
  const headings = { explore: 'Explore', practice: 'Practice', insights: /answers yet/, settings: 'Settings' }
  for (const [screen, name] of Object.entries(headings)) {
    await go(page, `#/${screen}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  expect(await page.evaluate(() => Reflect.get(window, 'refused'))).toEqual([])
})

const astray = [
  'app://lectern/..%2f..%2fpackage.json',
  'app://lectern/%2e%2e/%2e%2e/package.json',
  'app://lectern/%252e%252e%252f%252e%252e%252fpackage.json',
  'app://lectern/..%5c..%5cpackage.json',
  'app://lectern/assets/..%2f..%2fmain%2findex.cjs',
  'app://lectern/..%2fpreload/index.cjs',
  'app://lectern/%2fetc%2fpasswd',
  'app://lectern//etc/hostname',
  'app://lectern/.built-from',
  'app://lectern/assets',
  'app://lectern/',
  'app://lectern/nothing.html',
  'app://lectern/index.html%ff',
  'app://elsewhere/index.html',
  'app://lectern.example/index.html',
]

test('app:// serves the pages and nothing beside or above them', async () => {
  const { app } = lectern()
  const statuses = await app.evaluate(async ({ net }, addresses) => {
    const answers = addresses.map(async (address) => {
      const response = await net.fetch(address, { bypassCustomProtocolHandlers: false })
      return [address, response.status, await response.text()] as const
    })
    const posted = await net.fetch('app://lectern/index.html', { method: 'POST' })
    const page = await net.fetch('app://lectern/index.html')
    return { astray: await Promise.all(answers), posted: posted.status, page: page.status }
  }, astray)
  expect(statuses.astray).toEqual(astray.map((address) => [address, 404, 'Not found']))
  expect(statuses.posted).toBe(404)
  expect(statuses.page).toBe(200)
})
