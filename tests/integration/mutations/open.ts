/** Opening the profile in a folder, at an instant; ids begin with `prefix`. */
import { join } from 'node:path'
import { folderSource, openBackups } from '../../../src/main/storage/backup'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { createNotices } from '../../../src/main/storage/notices'
import { openLearnerData } from '../../../src/main/storage/open'
import { openPlaces } from '../../../src/main/storage/places'
import { openStore } from '../../../src/main/storage/store'
import { testPorts } from '../../main/storage/ports'
import { holds } from './holds'
import { quickDisk } from './quick-disk'

const zone = () => 'Europe/Vienna'

function counting(prefix: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count}`
  }
}

/** As the program does. */
export async function openProfile(root: string, now: () => string, prefix: string) {
  const newId = counting(prefix)
  const notices = createNotices(newId, () => undefined)
  const data = await openLearnerData({
    disk: realDisk,
    newId,
    now,
    zone,
    notices,
    profile: root,
    places: join(root, 'places.json'),
    holdings: async () => holds,
  })
  return { data, notices }
}

/** The same in a third of the time: nobody waits for the disk, and the folder is nobody else's. */
export async function openQuickly(root: string, now: () => string, prefix: string, disk: Disk = quickDisk) {
  const newId = counting(prefix)
  const notices = createNotices(newId, () => undefined)
  const backups = openBackups({ disk, newId, now, zone }, join(root, 'backups'))
  const { ports } = testPorts()
  const common = { ...ports, disk, newId, now, zone, notices }
  const places = await openPlaces(join(root, 'places.json'), common)
  const store = await openStore(join(root, 'data'), {
    ...common,
    recover: (path, device) => backups.newestGood(path, device),
    async beforeUpgrade(data) {
      const about = { device: 'unknown', holds: () => holds, savedBytes: () => null }
      await backups.make('before-migration', folderSource(disk, data, about))
    },
  })
  return { data: { store, places }, notices }
}
