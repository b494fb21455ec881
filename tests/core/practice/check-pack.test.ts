import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../src/core/practice/check-pack'
import { packLimits, type Question } from '../../../src/core/practice/pack-schema'
import { anyQuestion, matching, multiple, optionsOf, ordering, packOf, single } from './samples'

const known = { objectives: new Set(['exam/1.1.1', 'other/1.1.1']), topics: new Set(['serving']) }
const check = (input: unknown) => checkPack(input, known)

const sound = packOf([single(), multiple(), ordering(), matching()])

/** `sound` with one value planted at a path, or taken out with `undefined`. */
function planted(path: (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(sound)
  const steps = [...path]
  const last = steps.pop() ?? ''
  const place = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy)
  if (value === undefined) Reflect.deleteProperty(Object(place), last)
  else Reflect.set(Object(place), last, value)
  return copy
}

describe('a sound pack', () => {
  it('is taken, as it is', () => {
    expect(check(sound)).toEqual({ ok: true, problems: [], pack: sound })
  })

  it('may hold any sound questions', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 4 }), (questions) => {
        const pack = packOf(questions.map((question, i) => ({ ...question, id: `q-${i}` })))
        expect(check(pack)).toEqual({ ok: true, problems: [], pack })
      }),
    )
  })

  it('may speak of options and letters where it names none', () => {
    const stem =
      'Each option costs less. The answer a user gets has grade B; choice is theirs. Variants A and B run, ' +
      'the answer I want is short, none of the above replicas fail, and option C++ is a language. 👩‍🔬'.replace('‍', '')
    const rationale = 'All of the above holds for the cache, and E. coli has nothing to do with it.'
    const options = optionsOf(['one', 'two']).map((option) => ({ ...option, rationale }))
    expect(check(packOf([single({ stem, options, key: 'one' })])).problems).toEqual([])
  })

  it('of a programme names one of its objectives first', () => {
    const question = single({ objectives: ['exam/1.1.1', 'other/1.1.1'] })
    expect(check(packOf([question], { programme: 'exam' })).ok).toBe(true)
  })
})

describe('a pack with one thing wrong', () => {
  const option = (text: string) => single({ options: single().options.map((o, i) => (i === 0 ? { ...o, text } : o)) })
  const cases: [string, Question, string, RegExp][] = [
    ['a key that is no option', single({ key: 'gone' }), 'single-1, key', /names gone, which is no option/],
    ['a key of several with a stranger', multiple({ key: ['cache', 'gone'] }), 'multiple-1, key', /names gone/],
    ['a key that names one twice', multiple({ key: ['cache', 'cache'] }), 'multiple-1, key', /cache twice/],
    [
      'nothing but right options',
      multiple({ key: ['batch', 'cache', 'precision', 'replica'] }),
      'multiple-1, key',
      /nothing to choose/,
    ],
    ['an order that leaves one out', ordering({ key: ['cache', 'batch', 'replica'] }), 'ordering-1, key', /precision/],
    [
      'an order with one twice',
      ordering({ key: ['cache', 'batch', 'replica', 'precision', 'cache'] }),
      'ordering-1, key',
      /cache twice/,
    ],
    ['a prompt without its option', matching({ key: { slow: 'cache' } }), 'matching-1, key', /no option to dear/],
    [
      'a pair of a prompt that is not there',
      matching({ key: { slow: 'cache', dear: 'batch', odd: 'replica' } }),
      'matching-1, key',
      /odd, which is no prompt/,
    ],
    [
      'an option given to two prompts',
      matching({ key: { slow: 'cache', dear: 'cache' } }),
      'matching-1, key',
      /cache is given to two/,
    ],
    ['a pair with a stranger', matching({ key: { slow: 'cache', dear: 'gone' } }), 'matching-1, key', /names gone/],
    [
      'two prompts of one id',
      matching({ prompts: [...matching().prompts, { id: 'slow', text: 'Again.' }] }),
      'matching-1, prompts',
      /slow is used twice/,
    ],
    [
      'two options of one id',
      single({ options: optionsOf(['cache', 'batch', 'cache']) }),
      'single-1, options',
      /cache is used twice/,
    ],
    [
      'two options that say the same',
      option('CACHE what is asked often'),
      'single-1, options',
      /batch, cache say the same/,
    ],
    [
      'an id that every object has',
      single({ options: optionsOf(['constructor', 'cache']) }),
      'single-1, options',
      /reserved/,
    ],
    ['an unknown objective', single({ objectives: ['exam/9.9.9'] }), 'single-1, objectives', /exam\/9\.9\.9/],
    ['an unknown topic', single({ topics: ['cooking'] }), 'single-1, topics', /no leaf cooking/],
    ['all of the above', option('All of the above'), 'single-1, options/batch/text', /stand alone/],
    ['none of the above', option('None of the above.'), 'single-1, options/batch/text', /stand alone/],
    ['both of these', option('Both of these'), 'single-1, options/batch/text', /stand alone/],
    [
      'none of the other options',
      option('Do none of the other options'),
      'single-1, options/batch/text',
      /stand alone/,
    ],
    ['a lettered option', option('A) Serve it in batches'), 'single-1, options/batch/text', /shuffled/],
    ['an option named by letter', single({ takeaway: 'So option B is right.' }), 'single-1, takeaway', /shuffled/],
    ['answers named by letter', single({ stem: 'Compare answers (A) and (C).' }), 'single-1, stem', /shuffled/],
    ['a choice named by letter', single({ ask: 'Why is choice **D** wrong?' }), 'single-1, ask', /shuffled/],
  ]

  it.each(cases)('is refused for %s', (_name, question, where, says) => {
    const result = check(packOf([question]))
    expect(result).toMatchObject({ ok: false, pack: null })
    expect(result.problems).toEqual([{ where: `question ${where}`, says: expect.stringMatching(says) }])
  })

  it('names the rationale of the option that speaks in letters', () => {
    const options = single().options.map((o) => (o.id === 'batch' ? { ...o, rationale: 'Slower than Answer C' } : o))
    expect(check(packOf([single({ options })])).problems).toEqual([
      { where: 'question single-1, options/batch/rationale', says: expect.stringContaining('shuffled') },
    ])
  })

  it('is refused for a question id used twice, once for each id', () => {
    expect(check(packOf([single(), single(), single()])).problems).toEqual([
      { where: 'question single-1, id', says: expect.stringContaining('never reuse') },
    ])
  })

  it.each([
    ['no objective', []],
    ['one of another programme first', ['other/1.1.1', 'exam/1.1.1']],
  ])('is refused when its programme gets %s', (_name, objectives) => {
    expect(check(packOf([single({ objectives })], { programme: 'exam' })).problems).toEqual([
      { where: 'question single-1, objectives', says: expect.stringContaining('must be one of exam') },
    ])
  })

  it.each([
    ['U+202E', '\u202E'],
    ['U+2066', '\u2066'],
    ['U+200F', '\u200F'],
    ['U+200B', '\u200B'],
    ['U+200D', '\u200D'],
    ['U+FEFF', '\uFEFF'],
    ['U+00AD', '\u00AD'],
    ['U+2028', '\u2028'],
    ['U+0000', '\u0000'],
    ['U+001B', '\u001B'],
    ['U+E000', '\uE000'],
    ['U+E0041', '\u{E0041}'],
    ['U+D800', '\uD800'],
  ])('is refused for the invisible %s, wherever it hides', (name, character) => {
    const hidden = `ab${character}cd`
    const options = single().options.map((o) => (o.id === 'cache' ? { ...o, rationale: hidden } : o))
    const references = [{ title: hidden, url: 'https://example.org/', checked: '2026-11-01' }]
    const pack = packOf([single({ options, references })], { notice: hidden })
    const { problems } = check(pack)
    expect(problems.map(({ where }) => where).sort()).toEqual([
      'pack, notice',
      'question single-1, options/cache/rationale',
      'question single-1, references/1/title',
    ])
    expect(problems.every(({ says }) => says.includes(`character ${name} `))).toBe(true)
  })

  it.each<[string, (string | number)[], unknown, string, RegExp]>([
    ['a missing field', ['questions', 1, 'takeaway'], undefined, 'question multiple-1, takeaway', /missing/],
    [
      'a missing rationale',
      ['questions', 0, 'options', 2, 'rationale'],
      undefined,
      'question single-1, options/precision/rationale',
      /missing/,
    ],
    ['an unknown field', ['questions', 0, 'hint'], 'x', 'question single-1', /no field hint/],
    [
      'an unknown type',
      ['questions', 0, 'type'],
      'case',
      'question single-1, type',
      /single, multiple, ordering or matching/,
    ],
    ['an empty text', ['questions', 2, 'ask'], '  ', 'question ordering-1, ask', /at least 1/],
    [
      'a text over the cap',
      ['questions', 2, 'ask'],
      'x'.repeat(packLimits.text + 1),
      'question ordering-1, ask',
      /at most/,
    ],
    ['a licence over the cap', ['licence'], 'x'.repeat(packLimits.text + 1), 'pack, licence', /at most/],
    [
      'an address that is too long to be opened',
      ['questions', 0, 'references', 0, 'url'],
      `https://example.org/${'x'.repeat(packLimits.url)}`,
      'question single-1, references/1/url',
      /at most/,
    ],
    ['a difficulty of six', ['questions', 2, 'difficulty'], 6, 'question ordering-1, difficulty', /5/],
    [
      'an http reference',
      ['questions', 0, 'references', 0, 'url'],
      'http://example.org',
      'question single-1, references/1/url',
      /https/,
    ],
    [
      'a script as reference',
      ['questions', 0, 'references', 0, 'url'],
      'javascript:alert(1)',
      'question single-1, references/1/url',
      /https/,
    ],
    ['no references', ['questions', 0, 'references'], [], 'question single-1, references', /at least 1/],
    [
      'thirteen options',
      ['questions', 0, 'options'],
      optionsOf(Array.from({ length: 13 }, (_, i) => `o-${i}`)),
      'question single-1, options',
      /at most/,
    ],
    [
      'a spaced id',
      ['questions', 0, 'options', 0, 'id'],
      'Not An Id',
      'question single-1, options/Not An Id/id',
      /^Use lower-case/,
    ],
    ['a title longer than an attempt can carry', ['title'], 'x'.repeat(121), 'pack, title', /120/],
    ['another schema', ['schema'], 2, 'pack, schema', /1/],
    ['no questions', ['questions'], [], 'pack, questions', /at least 1/],
    [
      'a polluted prototype',
      ['questions', 0],
      JSON.parse('{"__proto__":{"type":"single"},"id":"evil"}'),
      'question evil, type',
      /missing|type/,
    ],
  ])('is refused for %s, with the place and a sentence', (_name, path, value, where, says) => {
    const result = check(planted(path, value))
    expect(result).toMatchObject({ ok: false, pack: null })
    expect(result.problems[0]).toEqual({ where, says: expect.stringMatching(says) })
    expect(result.problems[0]?.says).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a hostile file', () => {
  it.each([null, undefined, 7, 'text', [], {}, { questions: 'x' }, { questions: [null] }, { questions: {} }])(
    'is refused without a throw: %j',
    (input) => expect(check(input)).toMatchObject({ ok: false, pack: null }),
  )

  it('is refused without a throw whatever it holds', () => {
    fc.assert(fc.property(fc.anything(), (input) => !check(input).ok))
    fc.assert(fc.property(fc.array(fc.anything(), { maxLength: 3 }), (questions) => !check({ ...sound, questions }).ok))
  })

  it('with too many questions is refused by their number alone', () => {
    const questions = Array.from({ length: packLimits.questions + 1 }, () => null)
    expect(check({ questions }).problems).toEqual([
      { where: 'pack, questions', says: 'A pack holds at most 50000 questions and this one has 50001.' },
    ])
  })

  it('with endless problems names some and counts the rest', () => {
    const questions = Array.from({ length: 500 }, (_, i) => single({ id: `q-${i}`, key: 'gone' }))
    const { problems } = check(packOf(questions))
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)?.says).toBe('There are 300 more problems.')
  })

  it('cannot write to the terminal of its reader', () => {
    const evil = `\u001B[2J\u202E${'x'.repeat(5000)}`
    const { problems } = check({
      ...sound,
      [evil]: 1,
      questions: [
        { ...single(), id: evil },
        { [evil]: 1, id: 'q' },
      ],
    })
    expect(problems.length).toBeGreaterThan(2)
    for (const { where, says } of problems) {
      expect(where + says).toMatch(/^[\x20-\x7E]+$/)
      expect(where.length + says.length).toBeLessThan(400)
    }
  })

  it('does not change any object of the program', () => {
    check(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
