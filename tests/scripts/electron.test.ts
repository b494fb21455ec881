import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { electronEnv, ensureElectron } from '../../scripts/lib/electron.mjs'
import { listen } from './said'
import { put, tempFolder } from './temp-folder'

const said = listen()

const officialFiles = { 'dist/version': '45.4.1', 'dist/electron': 'the browser', 'path.txt': 'electron' }
const fallbackRelease = { folder: '/fallback', executable: '/fallback/electron', version: '25.1.1' }

function setting(files: Readonly<Record<string, string>> = {}) {
  const electronPackage = tempFolder({ 'package.json': '{"version":"45.4.1"}', ...files })
  return {
    electronPackage,
    named: undefined,
    cache: tempFolder(),
    platform: 'linux',
    arch: 'x64',
    now: () => new Date('2026-11-22T08:00:00Z'),
    download: vi.fn(async () => 'TypeError: fetch failed'),
    fallback: vi.fn(async () => fallbackRelease),
  }
}

describe('the official release', () => {
  test('is taken when it is there, without a word', async () => {
    const effects = setting(officialFiles)
    const folder = join(effects.electronPackage, 'dist')
    expect(await ensureElectron(effects)).toEqual({
      folder,
      executable: join(folder, 'electron'),
      version: '45.4.1',
      official: true,
    })
    expect(effects.download).not.toHaveBeenCalled()
    expect(said.lines).toEqual([])
  })

  test.each([
    ['of another version', { ...officialFiles, 'dist/version': '45.4.0' }],
    ['whose unpacking was interrupted', { 'dist/version': '45.4.1', 'dist/electron': 'the bro' }],
    ['without its executable', { 'dist/version': '45.4.1', 'path.txt': 'electron' }],
  ])('%s is downloaded', async (_name, files) => {
    const effects = setting(files)
    effects.download.mockImplementation(async () => {
      put(effects.electronPackage, officialFiles)
      return ''
    })
    expect(await ensureElectron(effects)).toMatchObject({ version: '45.4.1', official: true })
    expect(effects.download).toHaveBeenCalledOnce()
    expect(effects.fallback).not.toHaveBeenCalled()
  })
})

describe('where the download is refused', () => {
  test('the older build is used and announced in one line', async () => {
    const effects = setting()
    expect(await ensureElectron(effects)).toEqual({ ...fallbackRelease, official: false })
    expect(said.lines).toEqual([
      'Electron 45.4.1 cannot be downloaded here; using Electron 25.1.1 for development and tests.',
    ])
  })

  test('the download is not tried again for some hours, then it is', async () => {
    const effects = setting()
    await ensureElectron(effects)
    await ensureElectron({ ...effects, now: () => new Date('2026-11-22T13:59:00Z') })
    expect(effects.download).toHaveBeenCalledTimes(1)
    await ensureElectron({ ...effects, now: () => new Date('2026-11-22T14:00:00Z') })
    expect(effects.download).toHaveBeenCalledTimes(2)
  })

  test('a refusal of one version says nothing of the next', async () => {
    const effects = setting()
    await ensureElectron(effects)
    put(effects.electronPackage, { 'package.json': '{"version":"45.5.0"}' })
    await ensureElectron(effects)
    expect(effects.download).toHaveBeenCalledTimes(2)
  })

  test.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('%s on %s has no older build, says why and tries again next time', async (platform, arch) => {
    const effects = { ...setting(), platform, arch }
    await expect(ensureElectron(effects)).rejects.toThrow(
      'Electron 45.4.1 cannot be downloaded (TypeError: fetch failed); check the connection',
    )
    await expect(ensureElectron(effects)).rejects.toThrow('cannot be downloaded')
    expect(effects.download).toHaveBeenCalledTimes(2)
    expect(effects.fallback).not.toHaveBeenCalled()
  })
})

describe('a folder named by hand', () => {
  test('is used, and is official only when it holds the version asked for', async () => {
    for (const [version, official] of [
      ['45.4.1', true],
      ['44.0.0', false],
    ] as const) {
      const named = tempFolder({ version, electron: 'the browser' })
      expect(await ensureElectron({ ...setting(), named })).toEqual({
        folder: named,
        executable: join(named, 'electron'),
        version,
        official,
      })
    }
  })

  test('without an Electron in it is refused by its name', async () => {
    const named = tempFolder()
    await expect(ensureElectron({ ...setting(), named })).rejects.toThrow(named)
  })
})

test('other programs are told by the variables that they know', () => {
  expect(electronEnv({ ...fallbackRelease, official: false })).toEqual({
    ELECTRON_OVERRIDE_DIST_PATH: '/fallback',
    ELECTRON_EXEC_PATH: '/fallback/electron',
  })
})
