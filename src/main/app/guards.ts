/** What no page may do, whatever it holds: reach a network, get a permission, open a window, go elsewhere. */
import { type App, type Session, shell, type WebContents } from 'electron'
import { parseAddress } from './address'
import { appOrigin } from './protocol'

const ours = (address: string): boolean => address === appOrigin || address.startsWith(`${appOrigin}/`)

// WebRTC and QUIC never ask `webRequest`; through a proxy that nobody serves, they get nowhere either.
const nowhere = { proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' }

/** Cancels every request that is not for our own pages and refuses every permission. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    // The developer tools load themselves from inside the program.
    const allowed = ours(details.url) || details.url.startsWith('devtools://') || details.url.startsWith('data:image/')
    decide({ cancel: !allowed })
  })
  void session.setProxy(nowhere)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Denies new windows, webviews, peer connections and every navigation that leaves the app. */
export function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event, address) => {
    if (!ours(address)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** Guards every page this program will ever show, also ones no module knows of. */
export function guardEverything(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', (session) => guardSession(session))
}

/**
 * An address as the system's browser would get it, or null when it may not have it: https only, no user name or
 * password. It is written anew, so that what is shown for confirmation is what is opened.
 */
export function safeLink(address: string): string | null {
  const url = parseAddress(address)
  const safe = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return safe ? url.href : null
}

/** Opens an address from `safeLink` in the system's browser. */
export const openInBrowser = (address: string): Promise<void> => shell.openExternal(address)
