import { existsSync } from 'node:fs'
import { must, run } from './run.mjs'
import { say, Trouble } from './say.mjs'

/** What Electron needs from Debian or Ubuntu, with a font so that text has letters. */
const electronNeeds = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libsecret-1-0',
  'fonts-liberation',
]
const displayNeeds = ['xvfb', 'xauth']
/** The end-to-end tests read exported PDFs with tools that had no part in writing them. */
const testNeeds = ['poppler-utils', 'qpdf']

export const isRoot = process.getuid?.() === 0

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * The names a Debian system counts as installed: packages, and what they provide.
 * @param {string} listing one package a line: status, tab, name, tab, the names it provides with their versions
 */
export function installedNames(listing) {
  /** @type {Set<string>} */
  const names = new Set()
  for (const line of listing.split('\n')) {
    const [status, name, provides = ''] = line.split('\t')
    if (status !== 'installed' || !name) continue
    names.add(name)
    for (const provided of provides.split(',')) names.add(provided.replace(/\(.*\)/, '').trim())
  }
  return names
}

/**
 * Since Debian 13 and Ubuntu 24.04 a library rebuilt for 64-bit time is called `<name>t64`.
 * @param {readonly string[]} names
 * @param {ReadonlySet<string>} available
 */
export const namesHere = (names, available) =>
  names.map((name) => (!available.has(name) && available.has(`${name}t64`) ? `${name}t64` : name))

/**
 * @param {readonly string[]} needs
 * @returns {Promise<string[]>} those that are not installed
 */
async function missing(needs) {
  const format = `-f=\${db:Status-Status}\\t\${Package}\\t\${Provides}\\n`
  const installed = installedNames((await run('dpkg-query', ['-W', format])).output)
  return needs.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

/**
 * Makes sure of the system libraries on Debian and Ubuntu; other systems bring or name their own.
 * @param {{ display?: boolean, tests?: boolean }} [wanted]
 */
export async function ensureSystem({ display = !hasDisplay(), tests = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const lacking = await missing([...electronNeeds, ...(display ? displayNeeds : []), ...(tests ? testNeeds : [])])
  if (lacking.length === 0) return

  const install = ['install', '-y', '--no-install-recommends']
  if (!isRoot) {
    const names = namesHere(lacking, await available()).join(' ')
    throw new Trouble(
      `System libraries are missing; install them with\n  sudo apt-get update && sudo apt-get ${install.join(' ')} ${names}`,
    )
  }
  say(`System libraries are missing: ${lacking.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await must('apt-get', ['update'], {
    env,
    label: 'Reading the package lists',
    trouble: 'apt-get could not read the package lists (its last lines are above); check the connection and try again.',
  })
  await must('apt-get', [...install, ...namesHere(lacking, await available())], {
    env,
    label: 'Installing system libraries',
    trouble: 'apt-get could not install the system libraries (its last lines are above); install them and try again.',
  })
}

const available = async () => new Set((await run('apt-cache', ['pkgnames'])).output.split('\n'))
