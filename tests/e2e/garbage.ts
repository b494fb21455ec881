/** Requests that nobody should send, made and sent inside the page. */

/** What became of a request: the code of its refusal, `rejected` when it never left the page, or what was answered. */
export type Outcome = { what: string; code: string | null; answer: unknown }

/**
 * Runs inside the page, so it can use nothing from outside itself. Sends one channel some forty things that are no
 * request at all, and `valid` in every way it can be spoilt: a key gone, a key too many, each key with each wrong value.
 */
export async function sendGarbage([channel, valid]: readonly [string, object | undefined]): Promise<Outcome[]> {
  const [group = '', verb = ''] = channel.split('.')
  const send: (...input: unknown[]) => Promise<unknown> = Reflect.get(Reflect.get(window.api, group), verb)

  const cycle: Record<string, unknown> = { name: 'cycle' }
  cycle.self = cycle
  const nested = (depth: number): unknown => {
    let value: unknown = 'core'
    for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { value }
    return value
  }
  const huge = 'x'.repeat(2_000_000)
  const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
  class Custom {
    readonly kind = 'custom'
  }
  const throwing = {
    get plan(): string {
      throw new Error('no')
    },
  }

  const wholes: Record<string, unknown> = {
    null: null,
    true: true,
    false: false,
    zero: 0,
    'minus one': -1,
    half: 2.5,
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    'a big number': 2n ** 80n,
    'an empty text': '',
    'a text': 'plan',
    'a huge text': huge,
    'a path': '../../../../etc/passwd',
    'zero bytes': 'a\0b',
    'half a character': '\ud800',
    __proto__: '__proto__',
    'an empty list': [],
    'a list of nothing': [null, undefined],
    'a list with holes': new Array(5),
    'a long list': new Array(100_000).fill('x'),
    'a list of the request': [valid],
    'a wrong key': { wrong: 1 },
    'a request inside a request': { request: valid, input: valid },
    'a cycle': cycle,
    'something deep': nested(400),
    'something far too deep': nested(20_000),
    'a polluting object': polluting,
    'a polluting list': [polluting],
    'a date': new Date(0),
    'no date': new Date(Number.NaN),
    'a map': new Map([['plan', 'x']]),
    'a set': new Set(['plan']),
    'a pattern': /plan/,
    'some bytes': new Uint8Array(64),
    'a buffer': new ArrayBuffer(64),
    'a blob': new Blob(['plan']),
    'an instance': new Custom(),
    'a function': () => 'plan',
    'an object with a function': { plan: () => 'plan' },
    'a symbol': Symbol('plan'),
    'an object with a symbol': { plan: Symbol('plan') },
    'a promise': Promise.resolve({ plan: 'x' }),
    'a weak map': new WeakMap(),
    'a proxy': new Proxy({ plan: 'x' }, {}),
    'an object that throws': throwing,
    'an element': document.body,
    'the window': window,
    'an object of null': Object.assign(Object.create(null), { wrong: 1 }),
  }
  const requests: [string, unknown[]][] = Object.entries(wholes).map(([what, whole]) => [what, [whole]])

  if (valid) {
    requests.push(['nothing', []], ['the request as second argument', [undefined, valid]])
    requests.push(['one key more', [{ ...valid, more: 1 }]])
    requests.push(['a polluting key', [{ ...valid, constructor: { prototype: { polluted: 1 } } }]])
    const wrong: Record<string, unknown> = {
      undefined,
      NaN: Number.NaN,
      Infinity: Number.POSITIVE_INFINITY,
      'minus one': -1,
      half: 2.5,
      'a huge number': 1e300,
      'a huge text': huge,
      'a text too long': 'x'.repeat(2049),
      'a path': '../../../../etc/passwd',
      'zero bytes': 'a\0b',
      'half a character': '\ud800',
      __proto__: '__proto__',
      constructor: 'constructor',
      toString: 'toString',
      'a wrong key': { wrong: 1 },
      'a list in a list': [[]],
      'a list of a path': ['../../../../etc/passwd'],
      'a polluting object': polluting,
      'a date': new Date(0),
      'a cycle': cycle,
      'a function': () => 'plan',
    }
    for (const key of Object.keys(valid)) {
      const { [key]: _dropped, ...rest } = Object.fromEntries(Object.entries(valid))
      requests.push([`without ${key}`, [rest]])
      for (const [what, value] of Object.entries(wrong)) {
        requests.push([`${key}: ${what}`, [{ ...valid, [key]: value }]])
      }
    }
  } else {
    requests.push(['three arguments', [1, 2, 3]], ['an empty object', [{}]])
  }

  const outcomes: Outcome[] = []
  for (const [what, input] of requests) {
    try {
      const answer = await send(...input)
      const error: unknown = Reflect.get(Object(answer), 'error')
      const code: unknown = Reflect.get(Object(error), 'code')
      outcomes.push({ what, code: typeof code === 'string' ? code : null, answer: code ? null : answer })
    } catch {
      outcomes.push({ what, code: 'rejected', answer: null })
    }
  }
  return outcomes
}
