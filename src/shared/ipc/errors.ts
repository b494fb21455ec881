/** Every error that can cross the bridge. Codes are stable; the sentences for them live in the renderer. */
export const errorCodes = [
  'BAD_INPUT',
  'UNTRUSTED_SENDER',
  'UNEXPECTED',
  'PROGRAMME_NOT_FOUND',
  'PLAN_NOT_FOUND',
  'PLAN_SESSION_NOT_FOUND',
  'PLAN_DATE_INVALID',
  'PLAN_EXAM_DATE_PAST',
  'PLAN_TOO_LONG',
  'PLAN_NO_STUDY_TIME',
  'PLAN_NO_BLUEPRINT',
  'PLAN_INPUT_INVALID',
  'PLAN_MOVE_REFUSED',
  'PLAN_NOTHING_TO_UNDO',
  'CALENDAR_INVALID',
  'PACK_NOT_FOUND',
  'PACK_HAS_NO_EXAM',
  'ATTEMPT_NOT_FOUND',
  'ATTEMPT_FINISHED',
  'ATTEMPT_NOT_FINISHED',
  'QUESTION_NOT_FOUND',
  'ANSWER_DOES_NOT_FIT',
  'ANSWER_CLOSED',
  'SECTION_OPEN',
  'SECTION_CLOSED',
  'SITTING_NOT_FOUND',
  'STORE_READ_ONLY',
  'STORE_WRITE_FAILED',
  'STORE_DISK_FULL',
  'STORE_IN_USE',
  'BACKUP_NOT_FOUND',
  'BACKUP_DAMAGED',
  'ARCHIVE_INVALID',
  'ARCHIVE_TOO_LARGE',
  'ARCHIVE_NEWER',
  'ARCHIVE_NOT_OPEN',
  'FOLDER_UNUSABLE',
  'CONFLICT_NOT_FOUND',
  'EXPORT_FAILED',
  'LINK_REFUSED',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** `data` holds what a sentence needs to name: a path, a date, an id. Never a stack, never a secret. */
export type AppErrorShape = { code: ErrorCode; message: string; data: Readonly<Record<string, string | number>> }

export type Result<T> = { ok: true; data: T } | { ok: false; error: AppErrorShape }
