import { ensureBuild } from './build.mjs'
import { openDisplay } from './display.mjs'
import { chromiumFlags, electronEnv, ensureElectron } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSystem } from './system.mjs'

/**
 * Everything that opening the app needs, each part only where it is missing.
 * @param {{ tests?: boolean }} [wanted]
 */
export async function prepareApp(wanted) {
  await ensurePackages()
  await ensureSystem(wanted)
  const runtime = await ensureElectron()
  await ensureBuild()
  return { runtime, flags: chromiumFlags() }
}

/**
 * The same, with a display, and the environment in which a program that drives the app finds all of it.
 * @param {{ tests?: boolean }} [wanted]
 */
export async function prepareToDrive(wanted) {
  const { runtime, flags } = await prepareApp(wanted)
  const display = await openDisplay()
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...display.env, ...electronEnv(runtime), LECTERN_CHROMIUM_FLAGS: flags.join(' ') }
  return { runtime, flags, env, close: display.close }
}
