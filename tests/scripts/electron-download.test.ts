import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { downloadOfficial, findOfficial } from '../../scripts/lib/electron/official.mjs'
import { listen } from './said'
import { tempFolder } from './temp-folder'

const said = listen()

/** Runs the download with this in place of Electron's own installer. */
function downloadWith(installer: string, options?: { stall: number }) {
  const folder = tempFolder({ 'package.json': '{"type":"commonjs"}', 'install.js': installer })
  const cache = tempFolder()
  return { folder, cache, done: downloadOfficial(folder, cache, '45.4.1', options) }
}

const unpack = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  process.chdir(__dirname)
  mkdirSync('dist')
  for (const [name, text] of [['dist/electron', 'x'], ['dist/version', '45.4.1'], ['path.txt', 'electron']]) writeFileSync(name, text)
`

test('a download that works leaves the release in its package', async () => {
  const { folder, done } = downloadWith(unpack)
  expect(await done).toBe('')
  expect(findOfficial(folder, '45.4.1', 'linux')?.executable).toBe(join(folder, 'dist', 'electron'))
  expect(said.lines).toEqual(['Downloading Electron 45.4.1 …'])
})

test('an unreachable page is the reason given', async () => {
  const { folder, done } = downloadWith(`console.error('TypeError: fetch failed'); process.exit(1)`)
  expect(await done).toBe('TypeError: fetch failed')
  expect(findOfficial(folder, '45.4.1', 'linux')).toBeUndefined()
})

test('a download in which nothing arrives any more is ended and cleared away', async () => {
  const hang = `
    require('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'electron.zip'), 'the first bytes')
    setInterval(() => {}, 1000)
  `
  const { cache, done } = downloadWith(hang, { stall: 1 })
  expect(await done).toBe('nothing arrived for 1 seconds')
  expect(existsSync(join(cache, 'electron-download'))).toBe(false)
})

test('a full disk is not taken for a refusal', async () => {
  const { cache, done } = downloadWith(
    `console.error('Error: ENOSPC: no space left on device, write'); process.exit(1)`,
  )
  await expect(done).rejects.toThrow(/disk is full.*make room/)
  expect(readdirSync(cache)).toEqual([])
})

test('a download that does not match its checksum is not taken for a refusal', async () => {
  const { done } = downloadWith(
    `console.error('ChecksumMismatchError: Generated checksum for "electron.zip" did not match expected checksum.'); process.exit(1)`,
  )
  await expect(done).rejects.toThrow(/does not match the checksum/)
})
