/** Backups of a data folder, beside it. */
import { join } from 'node:path'
import { type Backups, folderSource, openBackups } from '../../../../src/main/storage/backup'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { dataIn, sessionPorts } from './session'

export function backupsAt(root: string, disk: Disk, who: string): { backups: Backups; make: () => Promise<string> } {
  const backups = openBackups(sessionPorts(disk, who).ports, join(root, 'backups'))
  const holds = () => ({ answers: 0, attempts: 0, sessions: 0, plans: 0 })
  const source = folderSource(disk, dataIn(root), { device: 'device', holds, savedBytes: () => null })
  return { backups, make: async () => (await backups.make('by-hand', source))?.id ?? '' }
}

/** What is wrong with the backups in `root`, of which these had been acknowledged. */
export async function backupProblems(root: string, acknowledged: readonly string[]): Promise<string[]> {
  const { backups } = backupsAt(root, realDisk, 'look')
  const { backups: all, unreadable } = await backups.list()
  const ids = new Set(all.map(({ id }) => id))
  const lost = acknowledged.filter((id) => !ids.has(id)).map((id) => `backup ${id} is lost`)
  const damaged: string[] = []
  for (const id of ids) damaged.push(...(await backups.verify(id)).map((path) => `${path} of backup ${id} is damaged`))
  return [...unreadable.map((name) => `unreadable manifest: ${name}`), ...lost, ...damaged]
}
