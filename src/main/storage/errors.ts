/** Why the store could not do what was asked, as a stable code, with the file it happened to. */
export type StoreErrorCode = 'STORE_DISK_FULL' | 'STORE_READ_ONLY' | 'STORE_WRITE_FAILED' | 'STORE_IN_USE'

const byErrno: Record<string, StoreErrorCode> = {
  ENOSPC: 'STORE_DISK_FULL',
  EDQUOT: 'STORE_DISK_FULL',
  EROFS: 'STORE_READ_ONLY',
  EACCES: 'STORE_READ_ONLY',
  EPERM: 'STORE_READ_ONLY',
}

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly data: { file: string }

  constructor(code: StoreErrorCode, file: string, cause?: unknown) {
    super(`${code}: ${file}`, { cause })
    this.code = code
    this.data = { file }
  }

  /** The store error for whatever the file system threw. */
  static from(error: unknown, file: string): StoreError {
    if (error instanceof StoreError) return error
    return new StoreError(byErrno[errnoOf(error)] ?? 'STORE_WRITE_FAILED', file, error)
  }
}

/** The `code` of a Node system error, or an empty text. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
