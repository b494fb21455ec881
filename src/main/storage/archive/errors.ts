/** Why an archive was not read or not written; nothing is changed then. `why` is a clause a sentence can end with. */
import { DomainError } from '../../../core/base/errors'

export type ArchiveErrorCode = 'ARCHIVE_INVALID' | 'ARCHIVE_TOO_LARGE' | 'ARCHIVE_NEWER'

export class ArchiveError extends DomainError {
  constructor(code: ArchiveErrorCode, file: string, why: string) {
    super(code, `${file}: ${why}`, { file, why })
  }
}

export const invalid = (file: string, why: string): ArchiveError => new ArchiveError('ARCHIVE_INVALID', file, why)

export const tooLarge = (file: string, why: string): ArchiveError => new ArchiveError('ARCHIVE_TOO_LARGE', file, why)

/** A name out of an archive, short and in letters that cannot play tricks in a sentence. */
export const quoted = (name: string): string => `“${name.slice(0, 80).replace(/[^\x20-\x7e]/g, '?')}”`
