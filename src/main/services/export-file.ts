/** Writing a file the learner asked for, outside the data folder: whole or not at all. */
import { DomainError } from '../../core/base/errors'
import type { Disk } from '../storage/disk'
import { replaceFile } from '../storage/durable'

/** @throws {DomainError} EXPORT_FAILED with the path; a file that was there before is untouched. */
export async function saveExport(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  unique: string,
): Promise<{ path: string }> {
  try {
    // What is handed out should open like any other document; the system's own mask still applies.
    await replaceFile(disk, path, content, unique, 0o666)
    return { path }
  } catch {
    throw new DomainError('EXPORT_FAILED', `${path} could not be written.`, { path })
  }
}
