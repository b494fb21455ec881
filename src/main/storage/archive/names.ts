/** The only names an archive may use. None of them can lead out of a folder, on any system. */
import { isBackedUp } from '../backup/manifest'
import { isDeviceName, otherJournals } from '../journal/files'
import { invalid, quoted } from './errors'

export const manifestName = 'manifest.json'
export const readmeName = 'README.txt'
/** Where the files of the data folder are in an archive. */
export const dataPrefix = 'data/'

/** Whether a file at `path`, relative to the data folder, goes into an archive: what is backed up, if any system can. */
export function isArchived(path: string): boolean {
  const [folder, device = ''] = path.split('/')
  return isBackedUp(path) && (folder !== otherJournals || isDeviceName(device))
}

const isKnown = (name: string): boolean =>
  name === manifestName ||
  name === readmeName ||
  (name.startsWith(dataPrefix) && isArchived(name.slice(dataPrefix.length)))

/**
 * @throws {ArchiveError} naming the first that is not known or comes twice; two that differ only in case are one
 * file on some systems.
 */
export function checkNames(archive: string, names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (!isKnown(name)) throw invalid(archive, `it holds ${quoted(name)}, which is no file of Lectern`)
    const folded = name.toLowerCase()
    if (seen.has(folded)) throw invalid(archive, `it holds ${quoted(name)} twice`)
    seen.add(folded)
  }
}
