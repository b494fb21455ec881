import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../src/core/practice/check-pack'
import type { PackImage } from '../../../src/core/practice/pack-schema'
import { image, pictures, pngOf } from './pictures'
import { packOf, single } from './samples'

const known = { objectives: new Set<string>(), topics: new Set(['serving']) }

const problems = (input: unknown): string[] =>
  checkPack(input, known).problems.map(({ where, says }) => `${where}: ${says}`)
const said = (change: object): string[] =>
  problems(packOf([single({ image: Object({ ...image(), ...change }) })])).map((text) =>
    text.replace(/^.+?, image/, ''),
  )

describe('an image', () => {
  it.each<Partial<PackImage>>([
    { data: pictures.png },
    { data: pictures.jpeg, mime: 'image/jpeg' },
    { data: pictures.webpLossy, mime: 'image/webp' },
    { data: pictures.webpLossless, mime: 'image/webp' },
    { data: pictures.webpExtended, mime: 'image/webp' },
    { data: pngOf(4096, 4096), width: 4096, height: 4096 },
    { data: pngOf(3, 2, 1024 * 1024) },
  ])('is taken when its bytes are what it says', (change) => {
    expect(said(change)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['of another format', { mime: 'image/jpeg' }, '/mime: These bytes are image/png, not image/jpeg.'],
    ['of another width', { width: 4 }, '/width: The image is 3 wide and 2 high, not 4 and 2.'],
    ['of another height', { height: 3 }, '/width: The image is 3 wide and 2 high, not 3 and 3.'],
    ['that is none', { data: 'aGVsbG8gd29ybGQh' }, '/data: These bytes are no PNG, JPEG or WebP image.'],
    ['that is cut off', { data: `${pictures.png}A` }, '/data: Use base64 in one line.'],
    [
      'in broken base64',
      { data: 'iVBORw0' },
      '/data: The base64 text is cut off; its length must be a multiple of four.',
    ],
    ['in several lines', { data: `${pictures.png}\n` }, '/data: Use base64 in one line.'],
    ['that is empty', { data: '' }, '/data: Use base64 in one line.'],
    [
      'that is too large',
      { data: pngOf(3, 2, 1024 * 1024 + 1) },
      '/data: The image has 1,048,577 bytes; 1,048,576 is the most.',
    ],
    ['that is too wide', { data: pngOf(4097, 2), width: 4097 }, '/width: It may have at most 4096.'],
    ['without words', { alt: ' ' }, '/alt: It needs at least 1 characters.'],
    [
      'whose words are the title',
      { alt: ' A SAMPLE question' },
      '/alt: The alternative text repeats the title; say what can be seen.',
    ],
    [
      'whose words name an option by letter',
      { alt: 'It points at option B.' },
      '/alt: Options are shuffled, so none can be named by a letter; say what the option is.',
    ],
    ['with hidden words', { alt: 'a\u202Eb' }, '/alt: The invisible character U+202E is in this text; take it out.'],
    [
      'from elsewhere',
      { src: 'https://example.org/a.png' },
      ': The format has no field src; take it out or correct its name.',
    ],
  ])('%s is refused', (_name, change, says) => {
    expect(said(change)).toEqual([says])
  })

  it.each([
    ['a drawing that can hold a program', { mime: 'image/svg+xml', data: Buffer.from('<svg/>').toString('base64') }],
    ['a page', { mime: 'text/html' }],
    ['an address', { data: 'https://example.org/a.png' }],
    ['a data URL', { data: `data:image/png;base64,${pictures.png}` }],
    ['no bytes', { data: null }],
    ['a list of bytes', { data: [137, 80, 78, 71] }],
    ['a width that is none', { width: '3' }],
    ['half a pixel', { width: 2.5 }],
    ['no size', { width: 0, height: 0 }],
    ['a size less than none', { width: -3 }],
    ['a size without end', { height: Number.POSITIVE_INFINITY }],
    ['a size that is no number', { height: Number.NaN }],
  ])('is never %s', (_name, change) => {
    expect(said(change).length).toBeGreaterThan(0)
  })

  it.each([null, 7, 'iVBORw0KGgo=', [], {}, [image()], JSON.parse('{"__proto__":{"mime":"image/png"}}')])(
    'is refused without a throw where it is %j',
    (value) => expect(problems(packOf([Object({ ...single(), image: value })])).length).toBeGreaterThan(0),
  )

  it('of many megabytes is told by its size alone', { timeout: 30_000 }, () => {
    const data = pngOf(3, 2, 4 * 1024 * 1024)
    expect(said({ data })).toEqual(['/data: The image has 4,194,304 bytes; 1,048,576 is the most.'])
    expect(said({ data: '='.repeat(2_000_000) })).toEqual(['/data: Use base64 in one line.'])
    expect(said({ data: `${'A'.repeat(2_000_000)}!` })).toEqual(['/data: Use base64 in one line.'])
  })
})
