/** Whether every backup could be restored, file by file. */
import { DomainError } from '../../../core/base/errors'
import type { BackupView, CheckLine } from '../../../shared/ipc/data-views'
import type { BackupList, Backups } from '../backup/index'
import { because, type Context } from './context'
import { line, moment } from './words'

/** The backups there are, or why they cannot be listed. */
export type Listed = BackupList | { why: string }

export const listed = (backups: Backups): Promise<Listed> =>
  backups.list().catch((error: unknown) => ({ why: because(error instanceof Error ? (error.cause ?? error) : error) }))

type Looked = Map<string, boolean>

async function verify(backups: Backups, { id, at }: BackupView, looked: Looked): Promise<string | null> {
  try {
    const bad = await backups.verify(id, looked)
    return bad.length > 0 ? `The backup of ${moment(at)} cannot give back ${bad.join(', ')}.` : null
  } catch (error) {
    // Thinned away meanwhile, it is nobody's loss.
    if (error instanceof DomainError && error.code === 'BACKUP_NOT_FOUND') return null
    return `The backup of ${moment(at)} cannot be read.`
  }
}

export async function checkBackups(context: Context, backups: Backups | null, list: Listed | null): Promise<CheckLine> {
  if (!backups || !list) return line('backups', 'told', 'not looked at')
  if ('why' in list)
    return line('backups', 'bad', 'cannot be read', [`The folder of backups cannot be read (${list.why}).`])
  const details = list.unreadable.map((name) => `${name} is damaged, or of a newer Lectern.`)
  const looked: Looked = new Map()
  for (const backup of list.backups) {
    const bad = await verify(backups, backup, looked)
    if (bad) details.push(bad)
    context.step()
  }
  const all = list.backups.length + list.unreadable.length
  if (all === 0) return line('backups', 'told', 'none yet')
  const says = `${all - details.length} of ${all} can be restored`
  return line('backups', details.length > 0 ? 'bad' : 'fine', says, details)
}
