/** Packs made to do harm: each is refused whole, with a place and a sentence, whatever it holds. */
import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../src/core/practice/check-pack'
import { packLimits } from '../../../src/core/practice/pack-schema'
import { matching, multiple, optionsOf, ordering, packOf, single } from './samples'

const known = { objectives: new Set<string>(), topics: new Set(['serving']) }
const check = (input: unknown) => checkPack(input, known)

/** The pack `input` as a file would give it: names such as `__proto__` are then keys of their own. */
const fromFile = (input: unknown, ...swaps: [string, string][]): unknown =>
  JSON.parse(swaps.reduce((text, [from, to]) => text.replace(from, to), JSON.stringify(input)))

/** Refused, with sentences, and nothing of it is given out. */
function refuses(input: unknown): string[] {
  const { ok, pack, problems } = check(input)
  expect({ ok, pack }).toEqual({ ok: false, pack: null })
  expect(problems.length).toBeGreaterThan(0)
  return problems.map(({ where, says }) => `${where}: ${says}`)
}

// Only against a test that would never end; how long it takes is measured elsewhere.
const hangs = 30_000

describe('a name that reaches for the prototype', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

  it.each(names)('is an unknown field in the pack, a question, an option and a reference: %s', (name) => {
    const field = `"${name}":{"polluted":true},`
    const places: [string, string][] = [
      ['"schema":1', 'pack'],
      ['"id":"single-1"', 'question single-1'],
      ['"id":"batch"', 'question single-1, options/batch'],
      ['"url":', 'question single-1, references/1'],
    ]
    for (const [before, where] of places) {
      const [said] = refuses(fromFile(packOf([single()]), [before, `${field}${before}`]))
      expect(said).toContain(`${where}`)
      expect(said).toContain(`The format has no field ${name}`)
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  // There is nothing under the name prototype in an object, so it is an id like any other.
  it.each(names.filter((name) => name !== 'prototype'))('is no prompt, option or key of a question: %s', (name) => {
    refuses(fromFile(packOf([matching()]), ['"key":{', `"key":{"${name}":"batch",`]))
    refuses(packOf([matching({ key: { slow: name, dear: 'cache' } })]))
    refuses(packOf([single({ options: optionsOf([name, 'cache']) })]))
    refuses(packOf([single({ id: name })]))
    refuses(packOf([single({ key: name })]))
  })
})

describe('ids', () => {
  it.each([
    '',
    ' ',
    '.',
    '..',
    '../../etc/passwd',
    'a/b',
    'a\\b',
    'C:x',
    'CON.json',
    'a\0b',
    'a\nb',
    '-',
    'a--b',
    'a-',
    'Ä',
    'а', // Cyrillic, looks like a
    'ａ', // full width
    '<b>',
    'x'.repeat(81),
  ])('that could name something else are refused: %j', (id) => {
    refuses(packOf([single({ id })]))
    refuses(packOf([single()], { id }))
    refuses(packOf([single()], { programme: id }))
    refuses(packOf([single({ options: optionsOf([id, 'cache']) })]))
  })

  it('of one bad question among good ones refuse the whole pack', () => {
    const good = Array.from({ length: 20 }, (_, i) => single({ id: `good-${i}` }))
    expect(check(packOf(good)).ok).toBe(true)
    expect(refuses(packOf([...good, single({ key: 'outside' })]))).toEqual([
      'question single-1, key: The key names outside, which is no option of this question.',
    ])
    expect(refuses(packOf([...good, multiple({ id: 'good-7' })]))).toEqual([
      'question good-7, id: Two questions have this id; give each its own, and never reuse one.',
    ])
    refuses(packOf([...good, ordering({ key: ['cache', 'batch', 'replica', 'outside'] })]))
    refuses(packOf([...good, matching({ key: { slow: 'cache', outside: 'batch' } })]))
  })
})

describe('characters', () => {
  it.each('202A 202B 202C 202D 202E 2066 2067 2068 2069 200E 200F 061C'.split(' '))(
    'that turn the direction are refused in every text: U+%s',
    (hex) => {
      const name = `U+${hex}`
      const text = `a${String.fromCodePoint(Number.parseInt(hex, 16))}b`
      const option = { id: 'cache', text, rationale: text }
      const question = matching({
        ...{ title: `${text}cd`, stem: text, ask: text, takeaway: text },
        prompts: matching().prompts.map((prompt) => ({ ...prompt, text: `${prompt.text}${text}` })),
        options: matching().options.map((one) => (one.id === option.id ? option : one)),
      })
      const said = refuses(packOf([question], { title: `${text}cd`, notice: text, authors: [text] }))
      expect(said).toHaveLength(11)
      expect(said.filter((one) => !one.includes(`invisible character ${name} `))).toEqual([])
    },
  )

  it('of other scripts and emoji that are seen are taken as they are', () => {
    const seen = 'Übung, 模型, модель, نموذج, מודל, 👍🏽, ❤️, ½ → ∑'
    expect(check(packOf([single({ stem: seen })])).pack?.questions[0]?.stem).toBe(seen)
  })

  it('that join emoji are invisible and refused like the others, since they also hide words', () => {
    expect(refuses(packOf([single({ stem: '👩\u200D🔬' })]))).toEqual([
      'question single-1, stem: The invisible character U+200D is in this text; take it out.',
    ])
  })

  it('a million on one line are refused by their number', () => {
    const long = 'x'.repeat(1_000_000)
    expect(refuses(packOf([single({ stem: long })]))).toEqual([
      `question single-1, stem: It may have at most ${packLimits.text} characters.`,
    ])
    for (const [said] of [
      refuses(packOf([single({ id: long })])),
      refuses(packOf([single({ key: long })])),
      refuses(packOf([single({ written: long })])),
      refuses(packOf([single()], { version: long })),
      refuses(fromFile(packOf([single()]), ['"schema":1', `"${long}":1,"schema":1`])),
    ]) {
      expect(said?.length).toBeLessThan(400)
    }
  })
})

describe('size', () => {
  const empty = {}
  const sound = single()

  it('of fifty thousand sound questions is taken', { timeout: hangs }, () => {
    const questions = Array.from({ length: packLimits.questions }, (_, i) => ({ ...sound, id: `q-${i}` }))
    expect(check(packOf(questions)).ok).toBe(true)
  })

  it('of a million questions is refused by their number alone', () => {
    const questions = Array.from({ length: 1_000_000 }, () => null)
    expect(refuses(packOf([], { questions: Object(questions) }))).toEqual([
      'pack, questions: A pack holds at most 50000 questions and this one has 1000000.',
    ])
  })

  it('of fifty thousand questions of nothing but mistakes ends with the first of them', { timeout: hangs }, () => {
    const few = Array.from({ length: 12 }, () => empty)
    const bad = { type: 'matching', options: few, prompts: few, references: few, key: { A: 1 }, topics: few }
    const said = refuses({ ...packOf([]), questions: Array.from({ length: packLimits.questions }, () => bad) })
    expect(said).toHaveLength(201)
    expect(said.at(-1)).toMatch(/^pack, the whole file: There are at least \d{4,5} more problems\.$/)
  })

  it('of fifty thousand questions that break rules ends with the first of them too', { timeout: hangs }, () => {
    const options = single().options.map((one) => ({ ...one, text: '\u202E', rationale: '\u202E' }))
    const questions = Array.from({ length: packLimits.questions }, (_, i) => ({ ...sound, id: `q-${i}`, options }))
    expect(refuses(packOf(questions))).toHaveLength(201)
  })

  it.each(['options', 'references', 'topics', 'objectives', 'key', 'prompts'])(
    'of millions of entries in a list is told and not looked through: %s',
    { timeout: hangs },
    (field) => {
      const endless = Array.from({ length: 1_000_000 }, () => empty)
      expect(refuses(packOf([Object({ ...matching(), [field]: endless })]))).toEqual([
        `question matching-1, ${field}: It may have at most 1000 entries.`,
      ])
    },
  )

  it('of millions of authors, or pairs in a key, is told the same way', { timeout: hangs }, () => {
    expect(refuses(packOf([single()], { authors: Array.from({ length: 1_000_000 }, () => '') }))).toEqual([
      'pack, authors: It may have at most 1000 entries.',
    ])
    const key = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${i}`, 'cache']))
    expect(refuses(packOf([matching({ key })]))).toEqual([
      'question matching-1, key: It may have at most 1000 entries.',
    ])
  })

  it('in depth ends where the format does', { timeout: hangs }, () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    refuses(deep)
    refuses(packOf([Object({ ...single(), stem: deep })]))
    refuses({ ...packOf([single()]), authors: deep })
  })
})

describe('texts made to keep a parser busy', () => {
  const full = (piece: string) => piece.repeat(Math.floor((packLimits.text - 20) / piece.length))
  const nested = ['>', '> ', '1. ', '1) ', '- > ', '>1. ', '\t> ', '+ - * ']

  it.each(nested)('are refused where they nest quotes and lists without end: %j', (piece) => {
    const options = single().options.map((one, i) => (i === 0 ? { ...one, rationale: `See.\n\n${full(piece)}a` } : one))
    const said = refuses(packOf([single({ stem: `${full(piece)}a`, options })]))
    expect(said).toEqual([
      'question single-1, stem: Quotes and lists may be nested eight deep at most.',
      expect.stringMatching(/^question single-1, options\/batch\/rationale: /),
    ])
    refuses(packOf([matching({ prompts: matching().prompts.map((prompt) => ({ ...prompt, text: full(piece) })) })]))
  })

  it('are taken up to eight deep', () => {
    for (const stem of ['> > - 1. > * a', `${'> '.repeat(8)}a`, `a\n${'- '.repeat(8)}a\n---\n***`, '-----------']) {
      expect(check(packOf([single({ stem })])).problems).toEqual([])
    }
    expect(check(packOf([single({ stem: `${'> '.repeat(9)}a` })])).ok).toBe(false)
  })

  it.each([
    'option ',
    'Option (',
    'answer ("\'*_`',
    'all of the other ',
    'none of ',
    '(((((',
    '     ',
    '\t',
    '1',
    '1.',
    '\n',
    'a-',
    '\\',
  ])('are read once, whatever they repeat: %j', { timeout: hangs }, (piece) => {
    // Fifty questions as long as they may be: quadratic work would be 50 x 27 x 64 million steps.
    const text = `x${full(piece)}`.slice(0, packLimits.text - 1).concat('!')
    const options = optionsOf(Array.from({ length: 12 }, (_, i) => `o-${i}`)).map((one) => ({
      ...one,
      text: `${one.id}${text}`.slice(0, packLimits.text),
      rationale: text,
    }))
    const questions = Array.from({ length: 50 }, (_, i) =>
      single({ id: `q-${i}`, stem: text, ask: text, takeaway: text, options, key: 'o-1' }),
    )
    check(packOf(questions))
  })
})
