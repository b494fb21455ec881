/** Who may ask main: the top frame of one of Lectern's own pages, and nobody else. */
import { expect, test } from '@playwright/test'
import { channelNames } from '../../src/shared/ipc/channels'
import { root, sharedByAll } from './app'

const lectern = sharedByAll()
const preload = `${root}out/preload/index.cjs`

/** Asks every channel from inside a page or a frame; all must say the same. */
const askEverything = `Promise.all(Object.entries(api).flatMap(([group, verbs]) =>
  typeof verbs === 'function' ? [] : Object.values(verbs).map((verb) => verb())
)).then((results) => results.map((result) => result.ok ? 'answered' : result.error.code))`

const refused = channelNames.map(() => 'UNTRUSTED_SENDER')

test('a frame inside Lectern’s page gets no bridge', async () => {
  const { page } = lectern()
  const bridges = await page.evaluate(async () => {
    const kinds = [{}, { src: 'about:blank' }, { srcdoc: '<p>text</p>' }, { src: 'app://lectern/print.html' }]
    const found = kinds.map(async (kind) => {
      const frame = document.createElement('iframe')
      Object.assign(frame, kind)
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      try {
        return typeof Reflect.get(frame.contentWindow ?? {}, 'api')
      } catch {
        return 'out of reach'
      } finally {
        frame.remove()
      }
    })
    return Promise.all(found)
  })
  expect(bridges.slice(0, 3)).toEqual(['undefined', 'undefined', 'undefined'])
  expect(['undefined', 'out of reach']).toContain(bridges[3])
})

test('a frame of our own origin that has the bridge is refused on every channel, and its page is not', async () => {
  const { app } = lectern()
  const answers = await app.evaluate(
    async ({ BrowserWindow, session }, [file, script]) => {
      const lax = session.fromPartition('lax')
      const html = { headers: { 'Content-Type': 'text/html' } }
      lax.protocol.handle('app', ({ url }) =>
        url.endsWith('/frame.html')
          ? new Response('<p>frame</p>', html)
          : new Response('<iframe src="/frame.html">', html),
      )
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: file, sandbox: true, nodeIntegrationInSubFrames: true, session: lax },
      })
      await window.loadURL('app://lectern/index.html')
      const frame = window.webContents.mainFrame.frames[0]
      const found = { url: frame?.url, framed: await frame?.executeJavaScript(script), own: null }
      found.own = await window.webContents.executeJavaScript('api.settings.get().then((result) => result.ok)')
      window.destroy()
      return found
    },
    [preload, askEverything] as const,
  )
  expect(answers).toEqual({ url: 'app://lectern/frame.html', framed: refused, own: true })
})

test('a page from elsewhere is refused on every channel', async () => {
  const { app } = lectern()
  const answers = await app.evaluate(
    async ({ BrowserWindow, session }, [file, script]) => {
      // A session that nobody guards and whose app:// answers for every host.
      const foreign = session.fromPartition('foreign')
      foreign.webRequest.onBeforeRequest(null)
      foreign.protocol.handle(
        'app',
        () => new Response('<p>far away</p>', { headers: { 'Content-Type': 'text/html' } }),
      )
      const addresses = ['about:blank', 'app://lectern.example/index.html', 'app://elsewhere/app://lectern/index.html']
      const found: unknown[] = []
      for (const address of addresses) {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload: file, sandbox: true, contextIsolation: true, session: foreign },
        })
        await window.loadURL(address)
        found.push([window.webContents.getURL(), await window.webContents.executeJavaScript(script)])
        window.destroy()
      }
      return found
    },
    [preload, askEverything] as const,
  )
  expect(answers).toEqual([
    ['about:blank', refused],
    ['app://lectern.example/index.html', refused],
    ['app://elsewhere/app://lectern/index.html', refused],
  ])
})
