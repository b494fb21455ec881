import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/core/base/errors'
import { everything } from '../../../src/core/practice/select'
import { answerRequest, type Handlers, type RouterPorts, resultOf, serveRequests } from '../../../src/main/ipc/router'
import { isOurFrame } from '../../../src/main/ipc/sender'
import { StoreError } from '../../../src/main/storage/errors'
import { type ChannelName, channelNames } from '../../../src/shared/ipc/channels'
import { contract } from '../../../src/shared/ipc/contract'
import { errorCodes } from '../../../src/shared/ipc/errors'

type Event = Parameters<RouterPorts['trusts']>[0]
type Frame = NonNullable<Event['senderFrame']>

/** The parts of Electron's event that the gates look at. */
const eventFrom = (frame: { url: string; parent: unknown } | null): Event =>
  Object.assign(Object.create(null), { senderFrame: frame as Frame | null, sender: { id: 7 } })

const ours = eventFrom({ url: 'app://lectern/index.html', parent: null })

/** Ports whose every handler does `act` and notes its channel. */
function ports(act: (input: unknown) => unknown = () => null) {
  const called: string[] = []
  const logged: string[] = []
  const entries = channelNames.map((channel) => [
    channel,
    (input: unknown) => {
      called.push(channel)
      return act(input)
    },
  ])
  const handlers: Handlers = Object.fromEntries(entries)
  const log = (message: string, error: unknown) => logged.push(`${message}: ${error}`)
  const trusts = (event: Event) => isOurFrame(event, 'app://lectern')
  return { called, logged, ports: { handlers, trusts, log } }
}

const link = { url: 'https://example.org' }

describe('the first gate, who asks', () => {
  it.each<[string, Event]>([
    ['no frame', eventFrom(null)],
    ['a frame inside our page', eventFrom({ url: 'app://lectern/index.html', parent: {} })],
    ['the web', eventFrom({ url: 'https://lectern/index.html', parent: null })],
    ['another host', eventFrom({ url: 'app://lectern.evil/index.html', parent: null })],
    ['our name as a user name', eventFrom({ url: 'app://lectern@evil/index.html', parent: null })],
    ['a file', eventFrom({ url: 'file:///lectern/index.html', parent: null })],
    ['a blank page', eventFrom({ url: 'about:blank', parent: null })],
    ['no address', eventFrom({ url: '', parent: null })],
  ])('refuses %s on every channel', async (_name, event) => {
    const { ports: own, called } = ports()
    for (const channel of channelNames) {
      expect(await answerRequest(channel, link, event, own)).toMatchObject({
        ok: false,
        error: { code: 'UNTRUSTED_SENDER' },
      })
    }
    expect(called).toEqual([])
  })

  it('lets our own top frame in, also with a hash route', async () => {
    const { ports: own } = ports(() => 'answer')
    const event = eventFrom({ url: 'app://lectern/index.html#/plan', parent: null })
    expect(await answerRequest('app.info', undefined, event, own)).toEqual({ ok: true, data: 'answer' })
  })
})

/** What a hostile page may send: anything at all, and near misses of what is allowed. */
const garbage = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.record({ id: fc.anything(), plan: fc.anything(), attempt: fc.anything(), question: fc.anything() }),
  fc.constant(JSON.parse('{"__proto__":{"ok":true},"attempt":"a","question":"q"}')),
  fc.record({ attempt: fc.string(), question: fc.string(), answer: fc.anything(), ms: fc.anything() }),
  fc.record({ url: fc.string({ maxLength: 3 }), extra: fc.anything() }),
)

describe('the second gate, what is asked', () => {
  it.each(channelNames)('%s answers garbage with BAD_INPUT and calls nobody', async (channel) => {
    const { ports: own, called, logged } = ports()
    await fc.assert(
      fc.asyncProperty(garbage, async (raw) => {
        fc.pre(!contract[channel].input.safeParse(raw).success)
        expect(await answerRequest(channel, raw, ours, own)).toMatchObject({
          ok: false,
          error: { code: 'BAD_INPUT', data: { channel } },
        })
      }),
      { numRuns: 60, maxSkipsPerRun: 1000 },
    )
    expect([...called, ...logged]).toEqual([])
  })

  it.each<[ChannelName, unknown]>([
    ['app.openLink', { url: 'https://example.org', more: 1 }],
    ['app.openLink', { url: `https://example.org/${'x'.repeat(2048)}` }],
    ['catalog.get', { ids: [] }],
    ['catalog.get', { ids: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['catalog.get', { ids: ['../../etc/passwd'] }],
    ['practice.start', { pack: 'p', mode: 'exam', count: 0, planned: null }],
    ['practice.start', { pack: 'p', mode: 'exam', count: 501, planned: null }],
    ...[
      { domain: '1' },
      { filter: { ...everything, focus: 'worst' } },
      { filter: { ...everything, within: 0 } },
      { filter: { focus: 'all' } },
      { factor: 3 },
      { factor: 0.5 },
      { minutes: 0 },
      { minutes: 601 },
      { pace: 'slow' },
      { feedback: 'never' },
      { missedIn: '' },
    ].map((more): [ChannelName, unknown] => [
      'practice.start',
      { pack: 'p', mode: 'study', count: 5, planned: null, ...more },
    ]),
    ['practice.daily', { pack: 'p', day: '2026-02-30' }],
    ['practice.highlight', { attempt: 'a', question: 'q', highlights: [{ part: 'key', from: 0, to: 1 }] }],
    ['practice.scratch', { attempt: 'a', text: 'x'.repeat(20_001) }],
    ['practice.answer', { attempt: 'a', question: 'q', answer: { type: 'single' }, ms: 1 }],
    ['practice.answer', { attempt: 'a', question: 'q', answer: null, ms: -1 }],
    ['practice.finish', { attempt: 'a', reason: 'cheat' }],
    ['settings.update', { theme: 'pink' }],
    ['settings.update', { minutes: { mon: 1441, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 } }],
    ['plan.export', { plan: 'p', format: 'exe', paper: 'a4' }],
  ])('%s refuses %j', async (channel, raw) => {
    const { ports: own, called } = ports()
    expect(await answerRequest(channel, raw, ours, own)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
    expect(called).toEqual([])
  })
})

describe('what a handler throws', () => {
  const failing = async (error: unknown) => {
    const { ports: own, logged } = ports(() => {
      throw error
    })
    return { result: await answerRequest('app.openLink', link, ours, own), logged }
  }

  it.each(errorCodes)('crosses the bridge as its own code: %s', async (code) => {
    const { result, logged } = await failing(new DomainError(code, 'what happened', { plan: 'p' }))
    expect(result).toEqual({ ok: false, error: { code, message: 'what happened', data: { plan: 'p' } } })
    expect(logged).toEqual([])
  })

  it('names the file of a store error', async () => {
    const { result } = await failing(new StoreError('STORE_DISK_FULL', '/data/plans.json', new Error('ENOSPC')))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'STORE_DISK_FULL', data: { file: '/data/plans.json' } },
    })
  })

  it.each([new Error('secret at /home/ada'), new DomainError('NOT_LISTED', 'x'), 'a text', undefined, null])(
    'is UNEXPECTED, logged, and tells the page nothing: %s',
    async (error) => {
      const { result, logged } = await failing(error)
      expect(result).toMatchObject({ ok: false, error: { code: 'UNEXPECTED', data: { channel: 'app.openLink' } } })
      expect(JSON.stringify(result)).not.toContain('secret')
      expect(logged).toEqual([`app.openLink failed: ${error}`])
    },
  )

  it('is the same whether thrown now or later', async () => {
    const { ports: own } = ports(() => Promise.reject(new DomainError('PLAN_NOT_FOUND', 'later')))
    expect(await answerRequest('app.openLink', link, ours, own)).toEqual(
      resultOf(new DomainError('PLAN_NOT_FOUND', 'later'), () => undefined, 'app.openLink'),
    )
  })
})

it('every channel of the contract is served, once', () => {
  const served: string[] = []
  const ipcMain = Object.assign(Object.create(null), { handle: (channel: string) => served.push(channel) })
  serveRequests(ipcMain, ports().ports)
  expect(served.sort()).toEqual(Object.keys(contract).sort())
})
