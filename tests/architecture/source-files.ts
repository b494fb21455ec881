/** The project's own source files and what each imports, read as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type SourceFile = { path: string; lines: number; imports: string[] }

// Biome keeps every import on `from '…'`, `import '…'` or `import('…')`, so that text is enough.
const importForms = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"]+)['"]/g

export function importsOf(text: string): string[] {
  return [...text.matchAll(importForms)].map((found) => found[1] ?? '')
}

export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.mjs', '.css'].includes(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, lines: text.split('\n').length - 1, imports: importsOf(text) }
}

/** The file or package an import of `path` names: `src/core/base/ids` or `electron`. */
export function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)) : specifier
}
