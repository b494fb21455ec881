import { renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint, isBuilt } from '../../scripts/lib/build.mjs'
import { packagesMatch } from '../../scripts/lib/packages.mjs'
import { put, tempFolder } from './temp-folder'

describe('the build is of these sources', () => {
  const sources = { 'src/main/index.ts': 'main', 'src/core/a.ts': 'a', 'package.json': '{}' }

  test('when names and contents are the same, whatever the times', () => {
    const folder = tempFolder(sources)
    const print = fingerprint(folder)
    utimesSync(join(folder, 'src/core/a.ts'), 0, 0)
    expect(fingerprint(folder)).toBe(print)
    expect(fingerprint(tempFolder(sources))).toBe(print)
  })

  test.each<[string, (folder: string) => void]>([
    ['a content changed', (folder) => put(folder, { 'src/core/a.ts': 'b' })],
    ['a file came', (folder) => put(folder, { 'src/core/b.ts': '' })],
    ['a file went', (folder) => rmSync(join(folder, 'src/core/a.ts'))],
    ['a file was renamed', (folder) => renameSync(join(folder, 'src/core/a.ts'), join(folder, 'src/core/c.ts'))],
    ['the packages changed', (folder) => put(folder, { 'package.json': '{"version":"2.0.0"}' })],
    ['something shipped changed', (folder) => put(folder, { 'resources/catalog/topics.json': '[]' })],
  ])('not when %s', (_name, change) => {
    const folder = tempFolder(sources)
    const print = fingerprint(folder)
    change(folder)
    expect(fingerprint(folder)).not.toBe(print)
  })

  test('only when its stamp says so', () => {
    const folder = tempFolder(sources)
    expect(isBuilt(folder, 'abc')).toBe(false)
    put(folder, { 'out/.built-from': 'abc' })
    expect(isBuilt(folder, 'abc')).toBe(true)
    expect(isBuilt(folder, 'abd')).toBe(false)
  })
})

describe('the packages are what the lock file asks for', () => {
  const entry = (version: string, optional = false) => ({ version, ...(optional ? { optional } : {}) })
  const wanted = {
    '': entry('0.1.0'),
    'node_modules/zod': entry('4.6.7'),
    'node_modules/fsevents': entry('2.3.3', true),
  }
  const folderWith = (installed: object | undefined) =>
    tempFolder({
      'package-lock.json': JSON.stringify({ packages: wanted }),
      ...(installed ? { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) } : {}),
    })

  test('when all are there, but for optional ones of other platforms', () => {
    expect(packagesMatch(folderWith({ 'node_modules/zod': entry('4.6.7') }))).toBe(true)
  })

  test.each([
    ['nothing was installed, or not to the end', undefined],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/zod': entry('4.6.6') }],
    ['one is left over', { 'node_modules/zod': entry('4.6.7'), 'node_modules/left-pad': entry('1.3.0') }],
  ])('not when %s', (_name, installed) => {
    expect(packagesMatch(folderWith(installed))).toBe(false)
  })
})
