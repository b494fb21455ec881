import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from './temp-folder'

test('an installer of another Electron than the one Lectern is built for is refused, and why', () => {
  const older = tempFolder({
    version: '25.1.1',
    electron: '',
    'electron.exe': '',
    'Electron.app/Contents/MacOS/Electron': '',
  })
  const { status, stderr } = spawnSync(process.execPath, [join('scripts', 'dist.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: older },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Nothing was packaged: Electron 25\.1\.1 is only for development and tests/)
})
