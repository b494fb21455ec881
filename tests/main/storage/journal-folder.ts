import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../../scripts/temp-folder'

/** The `journal` folder of a new data folder. */
export function journalFolder(files: Record<string, string> = {}): string {
  const data = tempFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`journal/${name}`, text])))
  mkdirSync(join(data, 'journal'), { recursive: true })
  return join(data, 'journal')
}
