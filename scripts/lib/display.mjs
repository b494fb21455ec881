import { spawn } from 'node:child_process'
import { endWithUs } from './run.mjs'
import { say, Trouble } from './say.mjs'
import { hasDisplay } from './system.mjs'

/**
 * Somewhere to open windows: the display there is, or else an Xvfb of our own on a number that it finds free itself.
 * It closes with `close`, or when this process ends.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void }>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, close: () => {} }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  endWithUs(server)
  const number = await new Promise((resolve, reject) => {
    const refuse = () => reject(new Trouble('There is no display and Xvfb does not start; install xvfb and try again.'))
    server.once('error', refuse).once('exit', refuse)
    server.stdio[3]?.once('data', (text) => resolve(String(text).trim()))
  })
  say(`No display here: windows open under Xvfb, on :${number}.`)
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() }
}
