/** What a page may not do to the window or to the computer, tried from inside the page. */
import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { go, sharedByAll } from './app'
import { type Listener, listen } from './listener'

// A camera and a microphone that are there, so that only the permission can be missing.
const lectern = sharedByAll({ args: ['--use-fake-device-for-media-stream'] })
const home = 'app://lectern/index.html'
let listener: Listener

test.beforeEach(async () => {
  listener = await listen()
})
test.afterEach(() => listener.close())

/** The window is alone, still shows Lectern, and its screens answer. */
async function stillLectern(): Promise<void> {
  const { app, page } = lectern()
  await go(page, '#/insights')
  await expect(page.getByRole('heading', { name: 'Nothing to look back on yet' })).toBeVisible()
  await go(page, '#/plan')
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible()
  expect(page.url()).toBe(`${home}#/plan`)
  const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()))
  expect(windows).toEqual([`${home}#/plan`])
  expect(listener.knocks).toEqual([])
}

test('no window opens', async () => {
  const { page } = lectern()
  const opened = await page.evaluate((http) => {
    const addresses = [http, 'https://lectern.example/', 'about:blank', 'app://lectern/index.html', 'file:///', '']
    const windows = addresses.map((address) => window.open(address))
    const named = window.open(http, 'named', 'popup,width=300,height=300')
    for (const click of [{}, { ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }]) {
      const link = document.createElement('a')
      link.href = http
      link.target = '_blank'
      document.body.append(link)
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ...click }))
      link.remove()
    }
    return [...windows, named].filter((one) => one !== null).length
  }, `http://127.0.0.1:${listener.tcp}/window`)
  expect(opened).toBe(0)
  await stillLectern()
})

const elsewhere = ['http://127.0.0.1:PORT/page', 'https://lectern.example/', 'file:///etc/passwd', 'app://elsewhere/']

test('the window goes nowhere else', async () => {
  const { app, page } = lectern()
  const asked = await app.evaluateHandle(({ BrowserWindow }) => {
    const seen: { url: string; prevented: boolean }[] = []
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event, url) => {
      seen.push({ url, prevented: event.defaultPrevented })
    })
    return seen
  })
  const addresses = elsewhere.map((address) => address.replace('PORT', String(listener.tcp)))
  for (const [i, address] of addresses.entries()) {
    await page.evaluate(
      ([to, way]) => {
        const link = document.createElement('a')
        link.href = to
        if (way === 0) window.location.href = to
        else if (way === 1) window.location.replace(to)
        else link.click()
      },
      [address, i] as const,
    )
  }
  // Chromium itself refuses file: from a page, without asking anybody.
  const guarded = addresses.filter((address) => !address.startsWith('file:'))
  await expect.poll(() => asked.jsonValue()).toEqual(guarded.map((url) => ({ url, prevented: true })))
  await stillLectern()
})

test('nor by a form, a refresh, a script address or a frame', async () => {
  const { page } = lectern()
  const ran = await page.evaluate(async (http) => {
    const host = document.createElement('div')
    host.innerHTML = `<form action="${http}/form" method="post"><input name="a" value="b"></form>
      <meta http-equiv="refresh" content="0;url=${http}/refresh">
      <a id="script" href="javascript:window.ranHere = true">x</a>
      <a id="top" href="${http}/top" target="_top">x</a>`
    document.body.append(host)
    host.querySelector('form')?.submit()
    host.querySelector<HTMLElement>('#script')?.click()
    host.querySelector<HTMLElement>('#top')?.click()
    const frames = [`${http}/frame`, 'app://lectern/index.html', 'data:text/html,<script>top.ranHere = 1</script>']
    for (const src of frames) host.append(Object.assign(document.createElement('iframe'), { src }))
    const framed = document.createElement('iframe')
    framed.srcdoc = '<script>top.ranHere = 2</script>'
    const loaded = new Promise((resolve) => framed.addEventListener('load', resolve))
    host.append(framed)
    await loaded
    const inside = frames.map((_, i) => {
      try {
        return window.frames[i]?.document.body.childElementCount ?? 0
      } catch {
        return 'out of reach'
      }
    })
    host.remove()
    return { inside, ran: Reflect.get(window, 'ranHere') }
  }, `http://127.0.0.1:${listener.tcp}`)
  expect(ran.ran).toBeUndefined()
  expect(ran.inside.filter((children) => children !== 'out of reach' && children !== 0)).toEqual([])
  await stillLectern()
})

test('no permission is given', async () => {
  const { app, page } = lectern()
  const answers = await page.evaluate(async () => {
    const call = (owner: unknown, verb: string, ...input: unknown[]): Promise<unknown> =>
      Promise.resolve().then(() => Reflect.apply(Reflect.get(Object(owner), verb), owner, input))
    const outcome = (asked: Promise<unknown>) =>
      asked.then(
        (got) => (Array.isArray(got) && got.length === 0 ? 'nothing' : typeof got === 'string' ? got : 'given'),
        (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : 'refused'),
      )
    const of = (name: string): unknown => Reflect.get(navigator, name)
    const place = new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
    // Its promise never settles when it is refused.
    void call(document.documentElement, 'requestFullscreen')
    const asked = {
      notification: Notification.requestPermission(),
      place,
      camera: call(of('mediaDevices'), 'getUserMedia', { video: true }),
      microphone: call(of('mediaDevices'), 'getUserMedia', { audio: true }),
      screen: call(of('mediaDevices'), 'getDisplayMedia'),
      'clipboard, read': call(of('clipboard'), 'readText'),
      'clipboard, write': call(of('clipboard'), 'writeText', 'x'),
      midi: call(navigator, 'requestMIDIAccess', { sysex: true }),
      usb: call(of('usb'), 'requestDevice', { filters: [] }),
      serial: call(of('serial'), 'requestPort'),
      hid: call(of('hid'), 'requestDevice', { filters: [] }),
      'wake lock': call(of('wakeLock'), 'request', 'screen'),
      fonts: call(window, 'queryLocalFonts'),
      screens: call(window, 'getScreenDetails'),
      'pointer lock': call(document.body, 'requestPointerLock', { unadjustedMovement: true }),
    }
    const named = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'clipboard-write', 'midi']
    const states = named.map(async (name) => {
      const status = await call(navigator.permissions, 'query', { name })
      return status instanceof PermissionStatus ? status.state : 'unknown'
    })
    return {
      outcomes: await Promise.all(
        Object.entries(asked).map(async ([what, ask]) => [what, await outcome(ask)] as const),
      ),
      states: await Promise.all(states),
      persisted: await navigator.storage.persist(),
      fullscreen: document.fullscreenElement !== null,
    }
  })
  const outcomes = Object.fromEntries(answers.outcomes)
  expect(answers.outcomes.filter(([, outcome]) => outcome === 'given')).toEqual([])
  expect(outcomes).toMatchObject({
    notification: 'denied',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    screen: expect.stringMatching(/^Not(Allowed|Supported)Error$/),
    'clipboard, read': 'NotAllowedError',
    'clipboard, write': 'NotAllowedError',
    'wake lock': 'NotAllowedError',
    screens: 'NotAllowedError',
  })
  expect([...new Set(answers.states)]).toEqual(['denied'])
  expect(answers.persisted).toBe(false)
  expect(answers.fullscreen).toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(false)
  await stillLectern()
})

test('nothing is downloaded', async () => {
  const { app, page } = lectern()
  const folder = await app.evaluate(({ app: program }) => {
    const downloads = `${program.getPath('userData')}/downloads`
    program.setPath('downloads', downloads)
    return downloads
  })
  mkdirSync(folder)
  const asked = await app.evaluateHandle(({ session }) => {
    const seen: { name: string; prevented: boolean }[] = []
    session.defaultSession.on('will-download', (event, item) => {
      seen.push({ name: item.getFilename(), prevented: event.defaultPrevented })
    })
    return seen
  })
  await page.evaluate(() => {
    const addresses = { 'blob.txt': URL.createObjectURL(new Blob(['x'])), 'page.html': '/index.html' }
    for (const [download, href] of Object.entries(addresses)) {
      Object.assign(document.createElement('a'), { download, href }).click()
    }
  })
  await expect.poll(async () => (await asked.jsonValue()).length).toBeGreaterThan(0)
  expect((await asked.jsonValue()).filter(({ prevented }) => !prevented)).toEqual([])
  await stillLectern()
  // Chromium may have begun a file before it was told not to.
  await expect.poll(() => readdirSync(folder)).toEqual([])
})
