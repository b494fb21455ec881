/** What main tells a page about the learner's data: where it is, its backups, its other devices, and its health. */

/** What a state of the data holds. */
export type Holdings = { answers: number; attempts: number; sessions: number; plans: number }

export const backupReasons = [
  'timer',
  'by-hand',
  'before-import',
  'before-migration',
  'before-restore',
  'before-move',
] as const

export type BackupReason = (typeof backupReasons)[number]

/** `kept` is why thinning keeps it; a reason of `before-…` or `by-hand` is thinned like any other. */
export type BackupView = {
  id: string
  /** Instant, ISO 8601. */
  at: string
  reason: BackupReason
  kept: 'recent' | 'daily' | 'weekly' | 'monthly'
  holds: Holdings
  bytes: number
}

/** What becomes of one plan: `label` is the exam or course it is for. */
export type PlanChange = { id: string; label: string; change: 'same' | 'changed' | 'comes-back' | 'goes' }

export type RestorePreview = {
  backup: BackupView
  now: Holdings
  plans: PlanChange[]
  settings: 'same' | 'changed'
}

export type CheckLine = {
  part: 'journal' | 'documents' | 'snapshot' | 'references' | 'backups' | 'set-aside' | 'left-over' | 'space'
  /** `repaired` was put in order just now; `told` is nothing to repair but worth knowing; `bad` could not be helped. */
  state: 'fine' | 'repaired' | 'told' | 'bad'
  /** One short phrase, such as `1,318 events, every checksum right`. */
  says: string
  /** One sentence for each thing found. */
  details: string[]
}

export type CheckReport = { at: string; sound: boolean; lines: CheckLine[] }

export type ArchivePreview = {
  /** Names the archive in `data.import`; good until the next one is opened. */
  archive: string
  file: string
  madeAt: string
  holds: Holdings
  now: Holdings
  /** What merging would add. */
  adds: { events: number; answers: number; attempts: number; sessions: number }
  plans: { id: string; label: string; outcome: 'new' | 'same' | 'newer' | 'older' | 'conflict' }[]
}

export type SharedDevice = { id: string; name: string; events: number; lastAt: string | null; thisOne: boolean }

export type SharedStatus = {
  folder: string
  /** `waiting`: some lines have not come whole yet. `paused`: a restore parted this device from the folder. */
  state: 'in-step' | 'waiting' | 'absent' | 'read-only' | 'paused'
  /** Instant of the last exchange, ISO 8601. */
  at: string | null
  devices: SharedDevice[]
  /** Files that only sync programs make, such as conflict copies; their events are taken in. */
  oddFiles: string[]
}

export type DataOverview = {
  folder: string
  bytes: number
  /** Free bytes on its disk; null where the system does not say. */
  free: number | null
  /** The folder of before the last move, while it is still there. */
  previous: string | null
  backups: { folder: string; bytes: number; problem: string | null }
  shared: SharedStatus | null
  /** Why nothing can be saved; null when all is well. */
  readOnly: 'in-use' | 'newer-version' | 'not-writable' | null
}

export type ConflictVersion = {
  version: string
  /** Instant of the change, ISO 8601. */
  at: string
  device: string
  /** Exam date; null when this version removes the plan. */
  exam: string | null
  sessions: number
  minutes: number
  /** The one in use. */
  current: boolean
}

export type ConflictView = { plan: string; label: string; versions: ConflictVersion[] }

export type DataProgress = { job: 'move' | 'export' | 'import' | 'restore' | 'check'; done: number; of: number } | null

export type DataChange = { why: 'restored' | 'imported' | 'moved' | 'merged' }
