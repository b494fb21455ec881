/** Questions and packs to test with: small, sound, and about nothing that ships. */
import fc from 'fast-check'
import type { Pack, Question, QuestionOf } from '../../../src/core/practice/pack-schema'

const common = {
  title: 'A sample question',
  stem: 'A team has a problem.',
  ask: 'What should it do?',
  takeaway: 'Do the right thing.',
  objectives: [],
  topics: ['serving'],
  difficulty: 2,
  level: 'apply' as const,
  references: [{ title: 'A page', url: 'https://example.org/page', checked: '2026-11-01' }],
  written: '2026-11-01',
  reviewed: '2026-11-02',
}

const texts = [
  'Serve it in batches',
  'Cache what is asked often',
  'Halve the precision of weights',
  'Add a second replica',
]

export const optionsOf = (ids: readonly string[]) =>
  ids.map((id, i) => ({ id, text: texts[i] ?? `Do the thing called ${id}`, rationale: `Secret reason of ${id}.` }))

const four = ['batch', 'cache', 'precision', 'replica']

export const single = (change: Partial<QuestionOf<'single'>> = {}): QuestionOf<'single'> => ({
  ...common,
  id: 'single-1',
  type: 'single',
  options: optionsOf(four),
  key: 'cache',
  ...change,
})

export const multiple = (change: Partial<QuestionOf<'multiple'>> = {}): QuestionOf<'multiple'> => ({
  ...common,
  id: 'multiple-1',
  type: 'multiple',
  options: optionsOf(four),
  key: ['cache', 'replica'],
  ...change,
})

export const ordering = (change: Partial<QuestionOf<'ordering'>> = {}): QuestionOf<'ordering'> => ({
  ...common,
  id: 'ordering-1',
  type: 'ordering',
  options: optionsOf(four),
  key: ['replica', 'cache', 'batch', 'precision'],
  ...change,
})

export const matching = (change: Partial<QuestionOf<'matching'>> = {}): QuestionOf<'matching'> => ({
  ...common,
  id: 'matching-1',
  type: 'matching',
  prompts: [
    { id: 'slow', text: 'It is slow.' },
    { id: 'dear', text: 'It is dear.' },
  ],
  options: optionsOf(four),
  key: { slow: 'cache', dear: 'precision' },
  ...change,
})

export const packOf = (questions: Question[], change: Partial<Pack> = {}): Pack => ({
  schema: 1,
  id: 'sample',
  title: 'Sample pack',
  version: '1.0.0',
  licence: 'CC-BY-4.0',
  notice: 'Practice material.',
  authors: ['Somebody'],
  language: 'en',
  programme: null,
  examVersion: null,
  questions,
  ...change,
})

const ids = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 2, maxLength: 8 })
  .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })))

/** Any sound question, of any type. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({ pair: ids, kind: fc.constantFrom('single', 'multiple', 'ordering', 'matching'), take: fc.nat() })
  .map(({ pair: [some, mixed], kind, take }) => {
    const options = optionsOf(some)
    const [first = ''] = mixed
    if (kind === 'single') return single({ options, key: first })
    if (kind === 'ordering') return ordering({ options, key: mixed })
    const few = mixed.slice(0, 2 + (take % Math.max(1, some.length - 1)))
    // All options right is no question, so the smallest one gets a wrong option.
    if (kind === 'multiple') {
      return multiple({ options: few.length < some.length ? options : optionsOf([...some, 'z']), key: few })
    }
    const prompts = few.map((_, i) => ({ id: `p${i}`, text: `Prompt ${i}` }))
    return matching({ options, prompts, key: Object.fromEntries(few.map((option, i) => [`p${i}`, option])) })
  })
