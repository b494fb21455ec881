/** The `app://` protocol: the built pages and nothing else, with a strict policy on every answer. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { parseAddress } from './address'

export const appOrigin = 'app://lectern'

/** Nothing inline but the one style element React Aria makes, which carries the page's nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** The file inside `root` an address names, or null when it names none: another host, another kind, a way out. */
export function fileOf(root: string, address: string): string | null {
  const url = parseAddress(address)
  if (url?.protocol !== 'app:' || url.host !== 'lectern') return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) && extname(file) in types ? file : null
}

/** Answers every `app://` request from the folder of built pages; `newNonce` makes one for each answer. */
export function serveApp(root: string, newNonce: () => string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(root, request.url) : null
    const body = file ? await readFile(file).catch(() => null) : null
    const nonce = newNonce()
    const headers = { 'Content-Security-Policy': policy(nonce), 'X-Content-Type-Options': 'nosniff' }
    if (file === null || body === null) return new Response('Not found', { status: 404, headers })
    const isPage = extname(file) === '.html'
    return new Response(isPage ? body.toString('utf8').replace('%nonce%', nonce) : body, {
      headers: { ...headers, 'Content-Type': types[extname(file)] ?? '' },
    })
  })
}
