import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/shared/default-settings'
import { channelNames } from '../../src/shared/ipc/channels'
import { contract } from '../../src/shared/ipc/contract'
import { errorCodes } from '../../src/shared/ipc/errors'
import { settings } from '../../src/shared/settings'

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

describe('error codes', () => {
  const thrown = (folder: string) =>
    sources(folder).flatMap(({ text }) =>
      [...text.matchAll(/new (?:DomainError|StoreError)\(\s*(?:'([A-Z_]+)'|(\w))/g)].map(([, code, other]) => ({
        code,
        other,
      })),
    )

  it.each(['src/core', 'src/main'])('thrown in %s are all in the contract', (folder) => {
    const codes = thrown(folder).flatMap(({ code }) => code ?? [])
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !errorCodes.some((known) => known === code))).toEqual([])
  })

  it('are written out where they are thrown in core, so that this list can be trusted', () => {
    expect(thrown('src/core').filter(({ other }) => other !== undefined)).toEqual([])
  })

  it('hold every code the store can give', () => {
    const text = readFileSync('src/main/storage/errors.ts', 'utf8')
    const [, union = ''] = /StoreErrorCode =([^\n]+)/.exec(text) ?? []
    const codes = [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(0)
    for (const code of codes) expect(errorCodes).toContain(code)
  })

  it('have a sentence each in the renderer', () => {
    const text = readFileSync('src/renderer/src/text/errors.ts', 'utf8')
    expect(errorCodes.filter((code) => !new RegExp(`\\b${code}\\b`).test(text))).toEqual([])
  })

  it('and channels are each named once', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length)
    expect(new Set(channelNames).size).toBe(channelNames.length)
    expect(Object.keys(contract).sort()).toEqual([...channelNames].sort())
  })
})

describe('settings', () => {
  it('begin with defaults that keep their schema', () => {
    expect(settings.parse(defaultSettings)).toEqual(defaultSettings)
  })

  it.each([
    { readingSize: 13 },
    { readingSize: 25 },
    { theme: 'sepia' },
    { name: 'x'.repeat(81) },
    { minutes: { ...defaultSettings.minutes, mon: -1 } },
    { minutes: { ...defaultSettings.minutes, mon: 1441 } },
    { paper: 'a3' },
    { sound: true },
  ])('refuse %j', (change) => {
    expect(settings.safeParse({ ...defaultSettings, ...change }).success).toBe(false)
    expect(contract['settings.update'].input.safeParse(change).success).toBe(false)
  })

  it('take a part of them as a change', () => {
    expect(contract['settings.update'].input.safeParse({ theme: 'dark' }).success).toBe(true)
    expect(contract['settings.update'].input.safeParse({}).success).toBe(true)
  })
})
