/** Lectern as a learner meets it: started, driven and ended, with a data folder of its own. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type { Api } from '../../src/shared/ipc/api'
import type { ChannelName } from '../../src/shared/ipc/channels'
import type { Input, Output } from '../../src/shared/ipc/contract'
import type { Result } from '../../src/shared/ipc/errors'

declare global {
  interface Window {
    readonly api: Api
  }
}

export type Lectern = {
  app: ElectronApplication
  page: Page
  process: ChildProcess
  /** What the page complained of on its console. */
  complaints: string[]
}

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const flags = (process.env.LECTERN_CHROMIUM_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

/** The variables that make Lectern keep its data in `profile`. */
export const envFor = (profile: string): Record<string, string> => {
  const known = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { ...Object.fromEntries(known), LECTERN_DATA_DIR: profile }
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'lectern-e2e-'))

export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })

/** Starts the built app and waits until its first screen stands. */
export async function start(profile: string, more: readonly string[] = []): Promise<Lectern> {
  const executablePath = process.env.ELECTRON_EXEC_PATH
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...flags, ...more, root],
    env: envFor(profile),
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  return { app, page, process: app.process(), complaints }
}

/** Ends it as `kill -9` does: nothing of it gets to run once more. */
export async function kill({ process }: Lectern): Promise<void> {
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
}

/** Ends it as its menu does, unless it has ended already. */
export async function quit({ app, process }: Lectern): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await app.close()
}

/** A fresh profile for each test of a file; what a test started ends with it. */
export function oneEach(): { start: () => Promise<Lectern>; profile: () => string } {
  let profile = ''
  let started: Lectern[] = []
  test.beforeEach(() => {
    profile = newProfile()
  })
  test.afterEach(async () => {
    for (const lectern of started) await quit(lectern)
    started = []
    removeProfile(profile)
  })
  return {
    profile: () => profile,
    async start() {
      const lectern = await start(profile)
      started.push(lectern)
      return lectern
    },
  }
}

type Shared = {
  /** More for the command line. */
  args?: readonly string[]
  /** Runs once it is open. */
  arrange?: (lectern: Lectern) => Promise<void>
}

/** One Lectern for all tests of a file. */
export function sharedByAll({ args = [], arrange = async () => undefined }: Shared = {}): () => Lectern {
  let profile = ''
  let lectern: Lectern | null = null
  test.beforeAll(async () => {
    profile = newProfile()
    lectern = await start(profile, args)
    await arrange(lectern)
  })
  test.afterAll(async () => {
    if (lectern) await quit(lectern)
    removeProfile(profile)
  })
  return () => {
    if (!lectern) throw new Error('Lectern has not been started')
    return lectern
  }
}

/** Goes to a route such as `#/plan` as a link would. */
export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, route)
}

/** Asks main by the bridge, as the page does, to arrange what a test is not about. */
export async function ask<C extends ChannelName>(page: Page, channel: C, input?: Input<C>): Promise<Output<C>> {
  const result = await page.evaluate(
    ([name, payload]): Promise<Result<Output<C>>> => {
      const [group = '', verb = ''] = name.split('.')
      return Reflect.get(Reflect.get(window.api, group), verb)(payload)
    },
    [channel, input] as const,
  )
  if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`)
  return result.data
}
