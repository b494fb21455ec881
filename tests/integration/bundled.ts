import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { afterAll } from 'vitest'

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The program of a file beside this one as a single script, which starts much sooner; gone after the last test. */
export async function bundled(name: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lectern-program-'))
  made.push(outDir)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, name),
      outDir,
      target: 'node18',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return join(outDir, `${basename(name, '.ts')}.mjs`)
}
