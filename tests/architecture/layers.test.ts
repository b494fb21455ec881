import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './rules'
import { importsOf, listFiles, readSource, root } from './source-files'

const sources = listFiles('src')
  .filter((path) => !path.endsWith('.css'))
  .map(readSource)

describe('import directions', () => {
  it('are kept by every file', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap(({ path, imports }) => breaches(path, imports))).toEqual([])
  })

  it.each([
    ['src/core/plan/planted.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/core/plan/planted.ts', "import type { Store } from '../../main/storage/store'"],
    ['src/core/plan/planted.ts', "import { app } from 'electron'"],
    ['src/renderer/src/features/plan/planted.tsx', "import { openStore } from '../../../../main/storage/store'"],
    ['src/renderer/src/features/plan/planted.tsx', "import { Table } from '../explore/Table'"],
    ['src/renderer/src/features/plan/planted.tsx', "const Table = lazy(() => import('../explore/Table'))"],
    ['src/renderer/src/features/plan/planted.tsx', "import { api } from '../../api'"],
    ['src/renderer/src/components/planted.tsx', "import { usePlans } from '../stores/plans'"],
    ['src/main/services/planted.ts', "import { dialog } from 'electron'"],
    ['src/main/storage/planted.ts', "import { planService } from '../services/plan'"],
    ['src/preload/planted.ts', "import { contract } from '../shared/ipc/contract'"],
    ['src/cli/planted.ts', "import { openStore } from '../main/storage/store'"],
  ])('notices a planted import in %s: %s', (path, line) => {
    expect(breaches(path, importsOf(line))).toHaveLength(1)
  })
})

it('scripts load no package before they could install it', () => {
  const early = /^(?:import|\}) .*from '(?!\.|node:)/m
  expect(early.test("import { _electron } from '@playwright/test'")).toBe(true)
  const scripts = listFiles('scripts').filter((path) => path.endsWith('.mjs'))
  expect(scripts.filter((path) => early.test(readText(path)))).toEqual([])
})

describe('the clock, chance and the raw bridge', () => {
  const texts = (folder: string) => listFiles(folder).map((path) => ({ path, text: readText(path) }))

  it('are not read in core', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bsetTimeout\b/
    expect(texts('src/core').filter(({ text }) => impure.test(text))).toEqual([])
  })

  it('leave ipcMain to main/ipc and the root, ipcRenderer to the preload', () => {
    const users = (word: RegExp) =>
      texts('src')
        .filter(({ text }) => word.test(text))
        .map(({ path }) => path)
    expect(users(/\bipcMain\b/)).toEqual(['src/main/index.ts', 'src/main/ipc/router.ts'])
    expect(users(/\bipcRenderer\b/)).toEqual(['src/preload/index.ts'])
    expect(users(/\bwindow\.api\b/)).toEqual(['src/renderer/src/api/index.ts', 'src/shared/ipc/api.ts'])
  })

  it('and no page makes HTML from text', () => {
    const unsafe = /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/
    expect(texts('src').filter(({ text }) => unsafe.test(text))).toEqual([])
  })
})

function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
