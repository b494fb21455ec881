import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { packLimits } from '../../../src/core/practice/pack-schema'
import { payloads } from './payloads'

const verbs = { openLink: async () => ({ ok: true, data: { opened: false } }) }
vi.stubGlobal('window', {
  api: {
    app: verbs,
    catalog: {},
    plan: {},
    practice: {},
    readiness: {},
    settings: {},
    data: {},
    on: () => () => undefined,
  },
})
const { Prose } = await import('../../../src/renderer/src/components/Prose')

type Tag = { name: string; attributes: string[] }

/** Every tag of what React wrote: it escapes `<` and `>` wherever they are text. */
function tags(markup: string): Tag[] {
  return [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+="[^"]*")*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/\s([^\s=]+)=/g)].map(([, attribute = '']) => attribute),
    }),
  )
}

const block = (text: string) => renderToStaticMarkup(<Prose>{text}</Prose>)
const inline = (text: string) => renderToStaticMarkup(<Prose within="text">{text}</Prose>)

const textTags = ['span', 'em', 'strong', 'code']
const blockTags = ['div', 'p', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'br', 'blockquote']

describe('the text of a question', () => {
  it.each(payloads)('is text and nothing that runs, loads or leads away: %s', (payload) => {
    for (const text of [payload, `Before *it* ${payload} and after`, `- ${payload}`, `> ${payload}`]) {
      for (const [markup, names] of [
        [block(text), blockTags],
        [inline(text), textTags],
      ] as const) {
        expect(markup.match(/<(?![a-z/])/g)).toBeNull()
        const found = tags(markup)
        expect(found.length).toBe(markup.match(/<[a-z]/g)?.length)
        expect(found.map(({ name }) => name).filter((name) => !names.some((one) => one === name))).toEqual([])
        expect(
          found.flatMap(({ attributes }) => attributes).filter((name) => name !== 'class' && name !== 'start'),
        ).toEqual([])
      }
    }
  })

  it('shows what was meant as text', () => {
    expect(inline('`<script>` and 2 < 3 & **b**')).toContain(
      '<code>&lt;script&gt;</code> and 2 &lt; 3 &amp; <strong>b</strong>',
    )
  })

  it('leads to https by a button that asks first, and nowhere by itself; never from inside an option', () => {
    const link = '[the guide](https://docs.example/guide?a=1&b=2)'
    expect(block(link)).toMatch(
      /<button type="button" [^>]*title="https:\/\/docs.example\/guide\?a=1&amp;b=2">the guide/,
    )
    expect(block(link)).not.toContain('href')
    expect(tags(inline(link)).map(({ name }) => name)).toEqual(['span'])
  })

  it('stands by itself, so that no text turns the direction of the next', () => {
    for (const [markup, tag] of [
      [block('שלום'), 'div'],
      [inline('שלום'), 'span'],
    ] as const) {
      expect(markup).toMatch(new RegExp(`^<${tag} class="[^"]+">.*</${tag}>$`))
    }
  })
})

describe('texts made to keep a parser busy', () => {
  const full = (piece: string) => piece.repeat(Math.floor(packLimits.text / piece.length))
  const both = (open: string, close: string) => `${full(open).slice(0, 3_000)}a${full(close).slice(0, 3_000)}`
  const nested = `${'> '.repeat(8)}a\n`

  // Only against a test that would never end; the deep nesting that takes a parser down is refused by the pack's check.
  it.each([
    ...['*', '*a ', 'a***', '_a__b', '` ``', '[', '![', '[a](', '[a][b]', '[a]: <', '<', '<!--'],
    ...['&amp;', '<http://', '\\', '\n', '-\n', '\t-', 'a\u0301', 'x'],
    nested,
  ])('are rendered, whatever they repeat: %j', { timeout: 30_000 }, (piece) => {
    expect(block(full(piece))).toMatch(/^<div/)
    expect(inline(full(piece))).toMatch(/^<span/)
  })

  it.each([
    ['*', '*'],
    ['_', '_'],
    ['[', ']'],
    ['*_', '_*'],
    ['[', '](b)'],
    ['<b>', '</b>'],
  ])('are rendered, whatever they put inside each other: %s%s', { timeout: 30_000 }, (open, close) => {
    expect(block(both(open, close))).toMatch(/^<div/)
  })
})
