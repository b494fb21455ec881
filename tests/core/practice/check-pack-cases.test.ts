import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../src/core/practice/check-pack'
import type { Case, Question } from '../../../src/core/practice/pack-schema'
import { image } from './pictures'
import { matching, multiple, ordering, packOf, single } from './samples'

const known = { objectives: new Set<string>(), topics: new Set(['serving']) }

const shop: Case = { id: 'shop', title: 'A shop', scenario: 'It sells *fish*.\n\n- fresh' }
const port: Case = { id: 'port', title: 'A port', scenario: 'Ships arrive.', image: image() }

const of = (id: string, questions: Question[]): Question[] => questions.map((one) => ({ ...one, case: id }))
const some = (id: string, count: number): Question[] =>
  of(
    id,
    Array.from({ length: count }, (_, i) => single({ id: `${id}-${i}` })),
  )

const check = (questions: Question[], ...cases: unknown[]) =>
  checkPack({ ...packOf(questions), cases }, known).problems.map(({ where, says }) => `${where}: ${says}`)

describe('cases', () => {
  it('are taken with questions of every type, standing together', () => {
    const pack = packOf(
      [...of('shop', [single(), multiple(), ordering(), matching()]), single({ id: 'alone' }), ...some('port', 12)],
      { cases: [port, shop] },
    )
    expect(checkPack(pack, known)).toEqual({ ok: true, problems: [], pack })
  })

  it('may be none', () => {
    expect(check([single()])).toEqual([])
  })

  it.each<[string, string[], string[]]>([
    [
      'one that no question names',
      check([single()], shop),
      ['case shop, questions: No question names this case; take it out or let its questions name it.'],
    ],
    [
      'one question',
      check(some('shop', 1), shop),
      ['case shop, questions: A case has 2 to 12 questions, and this one has 1.'],
    ],
    [
      'thirteen questions',
      check(some('shop', 13), shop),
      ['case shop, questions: A case has 2 to 12 questions, and this one has 13.'],
    ],
    [
      'a case that is not there',
      check([...some('shop', 2), ...some('port', 2)], shop),
      ['question port-0, case: The pack has no case port.', 'question port-1, case: The pack has no case port.'],
    ],
    [
      'a case in a pack without any',
      check(some('shop', 2)),
      ['question shop-0, case: The pack has no case shop.', 'question shop-1, case: The pack has no case shop.'],
    ],
    [
      'questions that stand apart',
      check(
        [...some('shop', 2), single(), single({ id: 'late', case: 'shop' }), single({ id: 'later', case: 'shop' })],
        shop,
      ),
      ['question late, case: The questions of a case stand together; move this one to the others of shop.'],
    ],
    [
      'cases that are mixed',
      check([...some('shop', 2), ...some('port', 2), single({ case: 'shop' })], shop, port),
      ['question single-1, case: The questions of a case stand together; move this one to the others of shop.'],
    ],
    [
      'two of one id',
      check(some('shop', 2), shop, shop),
      ['case shop, id: Two cases have this id; give each its own.'],
    ],
    [
      'an id every object has',
      check(some('constructor', 2), { ...shop, id: 'constructor' }),
      ['case constructor, id: The id constructor is reserved; choose another.'],
    ],
    [
      'a scenario that names letters',
      check(some('shop', 2), { ...shop, scenario: 'See option B.' }),
      ['case shop, scenario: Options are shuffled, so none can be named by a letter; say what the option is.'],
    ],
    [
      'a scenario too deep',
      check(some('shop', 2), { ...shop, scenario: `${'> '.repeat(9)}a` }),
      ['case shop, scenario: Quotes and lists may be nested eight deep at most.'],
    ],
    [
      'hidden characters',
      check(some('shop', 2), { ...shop, scenario: 'a\u200Bb' }),
      ['case shop, scenario: The invisible character U+200B is in this text; take it out.'],
    ],
    [
      'no scenario',
      check(some('shop', 2), { id: 'shop', title: 'A shop' }),
      ['case shop, scenario: This field is missing.'],
    ],
    [
      'a field too many',
      check(some('shop', 2), { ...shop, stem: 'x' }),
      ['case shop: The format has no field stem; take it out or correct its name.'],
    ],
    [
      'an image that is none',
      check(some('port', 2), { ...port, image: image({ data: 'AAAA' }) }),
      ['case port, image/data: These bytes are no PNG, JPEG or WebP image.'],
    ],
    [
      'an image that only has its title',
      check(some('port', 2), { ...port, image: image({ alt: 'a port' }) }),
      ['case port, image/alt: The alternative text repeats the title; say what can be seen.'],
    ],
  ])('are refused for %s', (_name, problems, says) => {
    expect(problems).toEqual(says)
  })

  it('are refused for questions that name nothing', () => {
    for (const value of [null, 7, '', 'Not An Id', '__proto__', ['shop'], {}]) {
      expect(check([Object({ ...single(), case: value })]).length).toBeGreaterThan(0)
    }
  })

  it.each([null, 7, 'shop', {}, [null], [[]], [{}], JSON.parse('[{"__proto__":{"id":"shop"}}]')])(
    'are refused without a throw where they are %j',
    (cases) => {
      const { ok, pack, problems } = checkPack({ ...packOf(some('shop', 2)), cases }, known)
      expect({ ok, pack }).toEqual({ ok: false, pack: null })
      for (const { says } of problems) expect(says).toMatch(/^[A-Z].*\.$/)
    },
  )

  it('without end are told by their number', () => {
    const cases = Array.from({ length: 1_000_000 }, () => null)
    expect(checkPack({ ...packOf([single()]), cases }, known).problems).toEqual([
      { where: 'pack, cases', says: 'It may have at most 1000 entries.' },
    ])
  })
})
