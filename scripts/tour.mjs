import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './lib/paths.mjs'
import { prepareToDrive } from './lib/prepare.mjs'
import { main, say, Trouble } from './lib/say.mjs'
import { openCamera, size } from './tour/camera.mjs'
import { way } from './tour/way.mjs'

const pictures = join(root, 'tour')

/**
 * `npm run tour`: goes through the built app as a person would, on a fresh profile, and leaves numbered pictures of
 * every screen in both themes and the printed plan in `tour/`.
 */
main(async () => {
  const { runtime, flags, env, close } = await prepareToDrive()
  const profile = mkdtempSync(join(tmpdir(), 'lectern-tour-'))
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures)
  try {
    say(`Going through the app on Electron ${runtime.version} …`)
    await travel({
      executablePath: runtime.executable,
      args: [...flags, root],
      env: { ...env, LECTERN_DATA_DIR: profile },
    })
  } finally {
    close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
})

/** @param {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} options */
async function travel({ env, ...options }) {
  const { _electron } = await import('@playwright/test')
  const variables = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const app = await _electron.launch({ ...options, env: variables })
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(20_000)
    const camera = openCamera(page, pictures)
    const pdf = join(pictures, 'plan.pdf')
    for (const part of [settle, ...way]) {
      await part({ app, page, camera, pdf }).catch(async (error) => {
        const lost = join(pictures, 'where-it-stopped.png')
        await page.screenshot({ path: lost }).catch(() => undefined)
        throw new Trouble(
          `The tour stopped after ${camera.last()} (${firstLine(error)}); what was on screen is in ${relative(root, lost)}.`,
        )
      })
    }
    say(`${camera.count()} stops in both themes and the printed plan are in ${pictures}.`)
  } finally {
    await app.close()
  }
}

/** Gives every picture the same size. @param {import('./tour/way.mjs').Traveller} traveller */
async function settle({ app, page }) {
  const place = [size.width, size.height]
  await app.evaluate(({ BrowserWindow }, [width = 0, height = 0]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, place)
  await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, place)
}

/** @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 2).join(' ')
