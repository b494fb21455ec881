import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, shell: {} }))

const { fileOf } = await import('../../../src/main/app/protocol')
const { safeLink } = await import('../../../src/main/app/guards')

const root = join(sep, 'opt', 'lectern', 'pages')

describe('fileOf', () => {
  it('finds built pages, also with a query or a hash', () => {
    expect(fileOf(root, 'app://lectern/index.html')).toBe(join(root, 'index.html'))
    expect(fileOf(root, 'app://lectern/assets/a.js?v=1#x')).toBe(join(root, 'assets', 'a.js'))
    expect(fileOf(root, 'app://lectern/a%20b.css')).toBe(join(root, 'a b.css'))
  })

  it.each([
    'app://other/index.html',
    'app://lectern.evil/index.html',
    'app://lectern:80/index.html',
    'https://lectern/index.html',
    'file:///opt/lectern/pages/index.html',
    'app://lectern/',
    'app://lectern/secret.json',
    'app://lectern/index.html%00.png',
    'app://lectern/..%5C..%5Cx.js',
    'app://lectern/..%2F..%2F..%2Fetc%2Fx.js',
    'app://lectern/%2e%2e%2fpages-evil%2fx.js',
    'app://lectern/%zz.js',
    'not an address',
    '',
  ])('names nothing for %s', (address) => {
    expect(fileOf(root, address)).toBeNull()
  })

  it('never leaves the folder of pages', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%2f',
      '/',
      '//',
      '%5c',
      '\\',
      'a',
      'x.js',
      '%00',
      'C:',
    )
    const address = fc.oneof(
      fc.array(step, { maxLength: 12 }).map((steps) => `app://lectern/${steps.join('/')}`),
      fc.array(step, { maxLength: 12 }).map((steps) => `app://lectern/${steps.join('')}/evil.js`),
      fc.string({ unit: 'binary' }).map((path) => `app://lectern/${path}.js`),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(address, (url) => {
        const file = fileOf(root, url)
        expect(file === null || file.startsWith(root + sep)).toBe(true)
        expect(file?.split(sep).includes('..') ?? false).toBe(false)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('safeLink', () => {
  it.each(['https://docs.aws.amazon.com/sagemaker/', 'https://example.org:8443/a?b#c', 'HTTPS://EXAMPLE.ORG'])(
    'allows %s',
    (address) => expect(safeLink(address)).toBe(new URL(address).href),
  )

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://lectern/index.html',
    'mailto:a@example.org',
    'ms-settings:',
    'https://user@example.org',
    'https://:word@example.org',
    'https://docs.aws.amazon.com@evil.example/',
    '//example.org',
    'example.org',
    '',
  ])('refuses %s', (address) => expect(safeLink(address)).toBeNull())

  it('writes the address anew, so that what is confirmed is what is opened', () => {
    expect(safeLink('https://exa\tmple.org/a\nb')).toBe('https://example.org/ab')
  })

  it('allows only https, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] })), (address) => {
        expect(safeLink(address) ?? 'https://').toMatch(/^https:\/\//)
      }),
    )
  })
})
