/**
 * What was done to a disk, in the terms a power cut works in: nodes (files and folders), their bytes, the names folders
 * give them, and which of that was synced. Names and bytes are lost independently of each other.
 */

/** A file or a folder, whatever it is called; 0 is the root folder. */
export type Node = number

/** One name in one folder; `node` is null where the name goes. */
export type Entry = Readonly<{ folder: Node; name: string; node: Node | null }>

export type DiskOp = Readonly<
  /** All entries of one operation come to the disk together. */
  | { kind: 'entries'; entries: readonly Entry[]; what: string }
  | { kind: 'write'; node: Node; position: number; bytes: Uint8Array }
  | { kind: 'truncate'; node: Node; size: number }
  /** What was done to the node before position `upTo` of the log is on the disk from here on. */
  | { kind: 'sync'; node: Node; upTo: number }
  | { kind: 'mark'; name: string; n: number }
>

export type DiskLog = Readonly<{
  ops: readonly DiskOp[]
  folders: ReadonlySet<Node>
  /** Length of the log when recording began; what was there before is safe. */
  start: number
}>
