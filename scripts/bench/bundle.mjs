import { join } from 'node:path'
import { root } from '../lib/paths.mjs'

/**
 * Bundles TypeScript programs with everything they import, as the app is bundled, so that what is measured is the
 * program and not its translation. Gives the file of each to run under Node.
 * @template {string} Name
 * @param {string} folder where they are, relative to the root folder
 * @param {readonly Name[]} names without extension
 * @param {string} outDir
 * @returns {Promise<Record<Name, string>>}
 */
export async function bundle(folder, names, outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node18',
      minify: true,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, folder, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const files = names.map((name) => [name, join(outDir, `${name}.mjs`)])
  return /** @type {Record<Name, string>} */ (Object.fromEntries(files))
}
