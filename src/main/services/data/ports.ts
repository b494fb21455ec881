/** What the use cases of the learner's data stand on. */
import type { DataChange, DataProgress } from '../../../shared/ipc/data-views'
import type { System } from '../../platform/system'
import type { Backups } from '../../storage/backup'
import type { Disk } from '../../storage/disk'
import type { Document } from '../../storage/document'
import type { ReadPorts } from '../../storage/journal/read'
import type { Places } from '../../storage/places'
import type { ReopenableStore } from '../../storage/reopenable'
import type { Library } from '../library'

export type DataPorts = {
  store: ReopenableStore
  places: Document<Places>
  /** The backups in the place chosen at this moment. */
  backups: () => Backups
  backupFolder: () => string
  library: Library
  system: System
  disk: Disk
  reading: ReadPorts
  deviceName: string
  freeBytes: (folder: string) => Promise<number | null>
  /** Where to save an archive, or which folder or file to use; null when the learner thought better of it. */
  askWhereToSave: (name: string, kind: { name: string; extension: string }) => Promise<string | null>
  askForFile: (kind: { name: string; extension: string }) => Promise<string | null>
  askForFolder: (question: string) => Promise<string | null>
  /** Puts a folder into the system's bin. */
  toBin: (path: string) => Promise<void>
  progress: (progress: DataProgress) => void
  changed: (change: DataChange) => void
}
