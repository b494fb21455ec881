import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weekOf } from '../../src/cli/plan'
import { run } from '../../src/cli/run'

const root = fileURLToPath(new URL('../..', import.meta.url))

function call(...argv: string[]) {
  let out = ''
  let err = ''
  const code = run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    today: () => '2026-11-22',
    now: () => '2026-11-22T08:00:00Z',
    resources: join(root, 'resources'),
  })
  return { code, out, err }
}

const workday = 'mon=60,tue=60,wed=60,thu=60,fri=60,sat=150'
const ask = ['plan', '--exam', 'gcp-pmle', '--date', '2027-04-30', '--minutes', workday]

describe('catalog', () => {
  it('lists every programme, and one with all that is known of it', () => {
    const { code, out, err } = call('catalog', '--json')
    expect([code, err]).toEqual([0, ''])
    const list: { id: string; name: string; kind: string; provider: string; checked: string }[] = JSON.parse(out)
    const row = list.find(({ id }) => id === 'gcp-pmle')
    expect(row).toMatchObject({
      kind: 'certification',
      provider: 'Google Cloud',
      checked: expect.stringMatching(/^\d{4}-/),
    })
    expect(JSON.parse(call('catalog', '--id', 'gcp-pmle', '--json').out)).toMatchObject({
      id: 'gcp-pmle',
      blueprint: { domains: expect.any(Array) },
      sources: expect.any(Array),
    })
    expect(call('catalog').out).toContain('gcp-pmle')
    expect(call('catalog', '--id', 'gcp-pmle').out).toContain('Blueprint')
  })

  it('says which ids come near an unknown one', () => {
    const { code, out, err } = call('catalog', '--id', 'gcp-pmel')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('gcp-pmle')
  })
})

describe('compare', () => {
  it('puts facts and coverage side by side', () => {
    const { code, out } = call('compare', 'aws-mla-c02', 'gcp-pmle', '--json')
    expect(code).toBe(0)
    const { programmes, facts, coverage } = JSON.parse(out)
    expect(programmes.map(({ id }: { id: string }) => id)).toEqual(['aws-mla-c02', 'gcp-pmle'])
    expect(facts[0].cells).toHaveLength(2)
    expect(coverage[0].covers[0]).toEqual({ programme: 'aws-mla-c02', share: 1 })
    expect(call('compare', 'aws-mla-c02', 'gcp-pmle').out).toContain('aws-mla-c02 covers')
  })

  it('wants two to five different ids', () => {
    expect(call('compare', 'gcp-pmle').code).toBe(2)
    expect(call('compare', 'gcp-pmle', 'gcp-pmle').code).toBe(2)
    expect(call('compare', 'gcp-pmle', 'nothing').code).toBe(1)
  })
})

describe('plan', () => {
  it('prints a plan as JSON, today being the start', () => {
    const { code, out, err } = call(...ask, '--json')
    expect([code, err]).toEqual([0, ''])
    const plan = JSON.parse(out)
    expect(plan).toMatchObject({
      feasible: true,
      shortfallMinutes: 0,
      dropped: [],
      input: { start: '2026-11-22', buffer: 2 },
    })
    for (const { date, minutes, sessions } of plan.days) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(sessions.reduce((all: number, session: { minutes: number }) => all + session.minutes, 0)).toBe(minutes)
      for (const session of sessions) {
        expect(session).toMatchObject({
          id: expect.any(String),
          kind: expect.stringMatching(/^(learn|drill|review|mock)$/),
        })
        expect(session).toHaveProperty('domain')
        expect(Array.isArray(session.objectives)).toBe(true)
      }
    }
  })

  it('answers an impossible wish with a plan that says so, and exit code 0', () => {
    const { code, out } = call(
      ...ask,
      '--start',
      '2027-04-20',
      '--off',
      '2027-04-21,2027-04-22',
      '--buffer',
      '3',
      '--json',
    )
    expect(code).toBe(0)
    const plan = JSON.parse(out)
    // 20, 23 and 26 April are weekdays before the buffer of the 27th to 29th, and the 24th is a Saturday.
    expect(plan).toMatchObject({ feasible: false, capacityMinutes: 3 * 60 + 150 })
    expect(plan.shortfallMinutes).toBe(plan.requiredMinutes - 330)
    expect(call(...ask, '--start', '2027-04-20').out).toContain('does not fit')
  })

  it('adds up minutes and days off that are given in several options', () => {
    const input = (...more: string[]) => JSON.parse(call(...ask.slice(0, 5), ...more, '--json').out).input
    const one = input('--minutes', 'mon=60,sun=30', '--off', '2026-12-24,2026-12-25')
    const several = ['--minutes', 'mon=60', '--minutes', 'sun=30', '--off', '2026-12-24', '--off', '2026-12-25']
    expect(input(...several)).toEqual(one)
    expect(one.daysOff).toEqual(['2026-12-24', '2026-12-25'])
    expect(call(...ask, '--minutes', 'mon=5').code).toBe(2)
  })

  it('takes what is known, fixed dates, limits and pace, and prints a table', () => {
    const wishes = [
      '--level',
      '1=good,2=some',
      '--mock',
      '2027-03-06',
      '--longest',
      '25',
      '--cards',
      '10',
      '--pace',
      '1.25',
    ]
    const { code, out } = call(...ask, ...wishes, '--json')
    expect(code).toBe(0)
    const { input, days } = JSON.parse(out)
    expect(input).toMatchObject({
      levels: { '1': 'good', '2': 'some' },
      mocks: ['2027-03-06'],
      longest: 25,
      cards: 10,
      pace: 1.25,
    })
    const sessions: { kind: string; minutes: number }[] = days.flatMap((day: { sessions: unknown[] }) => day.sessions)
    const studied = sessions.filter(({ kind }) => kind === 'learn' || kind === 'drill')
    expect(Math.max(...studied.map(({ minutes }) => minutes))).toBe(25)
    expect(call(...ask, '--csv').out).toMatch(/^date,session,kind,title,minutes/)
    for (const wrong of [
      ['--level', '1=expert'],
      ['--pace', 'fast'],
      ['--longest', '17'],
      ['--csv', '--ics'],
    ]) {
      expect(call(...ask, ...wrong).code).toBe(2)
    }
  })

  it('prints a calendar file', () => {
    expect(call(...ask, '--ics').out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR/)
  })

  it('tells a wrong command line from a refusal', () => {
    const codes = (more: string[]) => call(...ask, ...more).code
    expect(codes(['--start', '2027-02-30'])).toBe(2)
    expect(codes(['--buffer', 'two'])).toBe(2)
    expect(codes(['--json', '--ics'])).toBe(2)
    expect(codes(['--study', '3'])).toBe(2)
    expect(codes(['--start', '2027-04-30'])).toBe(1)
    expect(codes(['--exam', 'gcp-nothing'])).toBe(1)
    expect(call('plan', '--exam', 'gcp-pmle').code).toBe(2)
    expect(call('plan', '--exam', 'gcp-pmle', '--date', '2027-04-30', '--minutes', 'mon=0').code).toBe(1)
    expect(call('plan', '--exam', 'duke-mlops-specialization', '--date', '2027-04-30', '--minutes', workday).code).toBe(
      1,
    )
  })

  it('prints a refusal as JSON too, with the code of the error', () => {
    const { code, out, err } = call(...ask, '--start', '2027-05-01', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).error).toMatchObject({ code: 'PLAN_EXAM_DATE_PAST', data: { exam: '2027-04-30' } })
    expect(err).toContain('2027-04-30')
  })

  it('reads minutes by weekday', () => {
    expect(weekOf('mon=60, TUE=5')).toEqual({ mon: 60, tue: 5, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 })
    for (const wrong of ['', 'mon', 'mon=', 'mon=-5', 'mon=1.5', 'day=5', 'mon=1,mon=2', 'mon=60,', 'mon=6=9']) {
      expect(() => weekOf(wrong)).toThrow()
    }
  })
})

describe('pack check', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it('lists what stands in the way of a pack', () => {
    const { code, out } = call('pack', 'check', file('bad.json', '{ "schema": 1 }'), '--json')
    expect(code).toBe(1)
    const result = JSON.parse(out)
    expect(result).toMatchObject({ ok: false, pack: null })
    expect(result.problems.length).toBeGreaterThan(0)
  })

  it('takes a byte order mark for none of the text, and no bytes that are not UTF-8', () => {
    const shipped = readFileSync(join(root, 'resources', 'packs', 'mlops-fundamentals.json'), 'utf8')
    const umlaut = shipped.replace(/"notice": *"/, '$&Übung: ')
    expect(call('pack', 'check', file('bom.json', `\uFEFF${umlaut}`))).toMatchObject({ code: 0, err: '' })
    const latin = Buffer.from(umlaut.replace(/[^\x20-\xFF\n]/g, '-'), 'latin1')
    const { code, err } = call('pack', 'check', file('latin.json', latin))
    expect(code).toBe(1)
    expect(err).toContain('utf-8')
  })

  it('prints nothing that a terminal would obey', () => {
    const control = String.fromCharCode(27)
    const texts = [`${control}[2J`, JSON.stringify({ [`${control}[2J`]: 1, questions: [{ id: `${control}[2J` }] })]
    for (const [n, text] of texts.entries()) {
      const { code, out, err } = call('pack', 'check', file(`${n}.json`, text))
      expect(code).toBe(1)
      expect(out + err).not.toContain(control)
    }
  })

  it('refuses what is no JSON or not there', () => {
    expect(call('pack', 'check', file('no.json', 'hello'))).toMatchObject({ code: 1, out: '' })
    expect(call('pack', 'check', join(folder, 'absent.json')).code).toBe(1)
    expect(call('pack', 'check').code).toBe(2)
    expect(call('pack', 'mend', 'x').code).toBe(2)
  })
})

describe('the command line', () => {
  it('explains itself', () => {
    expect(call('--help')).toMatchObject({ code: 0, err: '' })
    expect(call().code).toBe(2)
    expect(call('dance').code).toBe(2)
    expect(call('catalog', '--colour').code).toBe(2)
    expect(call('catalog', '--colour').err).toContain('Usage')
  })

  it('runs on Node alone and prints nothing but the result', () => {
    const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))
    const out = execFileSync(process.execPath, [
      tsx,
      join(root, 'src/cli/index.ts'),
      'catalog',
      '--id',
      'gcp-pmle',
      '--json',
    ])
    expect(JSON.parse(out.toString()).id).toBe('gcp-pmle')
  })
})
