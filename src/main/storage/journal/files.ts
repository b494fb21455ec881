/** Where journals are: this device's own in `journal/`, those of other devices in `others/<device>/`, a file a month. */
import { join } from 'node:path'
import type { Disk } from '../disk'
import { errnoOf } from '../errors'

/** A later part of a month begins after an append that failed. */
export type Part = { month: string; part: number }

export type JournalFile = Part & {
  /** Relative to the data folder, with forward slashes, on every system. */
  path: string
}

export const ownJournal = 'journal'
export const otherJournals = 'others'

const fileName = /^(\d{4}-\d{2})(?:\.(\d{1,6}))?\.jsonl$/
const deviceName = /^[A-Za-z0-9-]{1,80}$/

export const nameOf = ({ month, part }: Part): string => (part === 0 ? `${month}.jsonl` : `${month}.${part}.jsonl`)

// Windows opens a device of the machine under these names, whatever the folder.
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Whether a device's id can be the name of its folder, on every system. */
export const isDeviceName = (id: string): boolean => deviceName.test(id) && !reservedName.test(id)

/** The part a file name stands for; null for any other file. */
export function partOf(name: string): Part | null {
  const found = fileName.exec(name)
  return found?.[1] ? { month: found[1], part: Number(found[2] ?? 0) } : null
}

/** The name by which a journal file is told of: without the folder where it is this device's own. */
export const toldAs = (path: string): string =>
  path.startsWith(`${ownJournal}/`) ? path.slice(ownJournal.length + 1) : path

/** The names in a folder; none when there is no such folder. */
export async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

async function filesIn(disk: Disk, data: string, folder: string): Promise<JournalFile[]> {
  const names = await namesIn(disk, join(data, folder))
  return names.flatMap((name) => {
    const part = partOf(name)
    return part ? [{ ...part, path: `${folder}/${name}` }] : []
  })
}

export const inMonthOrder = (a: Part, b: Part): number =>
  a.month < b.month ? -1 : a.month > b.month ? 1 : a.part - b.part

/** Every journal file of the data folder, by month. */
export async function journalFiles(disk: Disk, data: string): Promise<JournalFile[]> {
  const devices = (await namesIn(disk, join(data, otherJournals))).filter(isDeviceName)
  const folders = [ownJournal, ...devices.sort().map((device) => `${otherJournals}/${device}`)]
  const lists = await Promise.all(folders.map((folder) => filesIn(disk, data, folder)))
  return lists.flat().sort(inMonthOrder)
}
