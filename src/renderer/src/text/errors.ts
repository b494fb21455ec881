/** The sentence for every error code: what is wrong, where, and what to do. */
import type { AppErrorShape, ErrorCode } from '../../../shared/ipc/errors'
import { AppError } from '../api'

type Sentence = string | ((data: AppErrorShape['data']) => string)

const sentences: Record<ErrorCode, Sentence> = {
  BAD_INPUT: 'That request was not understood, and nothing was changed. Please try it again.',
  UNTRUSTED_SENDER: 'This page may not do that.',
  UNEXPECTED: 'Something unforeseen went wrong. What you saved is safe; starting Lectern again usually helps.',
  PROGRAMME_NOT_FOUND: ({ programme }) => `The catalog has no programme called ${programme}.`,
  PLAN_NOT_FOUND: 'This plan no longer exists.',
  PLAN_SESSION_NOT_FOUND: 'This session is no longer part of the plan.',
  PLAN_DATE_INVALID: 'One of the dates does not exist. Choose another.',
  PLAN_EXAM_DATE_PAST: 'The exam date has to lie after the day you start. Choose a later date.',
  PLAN_TOO_LONG: 'A plan can span three years at most. Choose a nearer exam date.',
  PLAN_NO_STUDY_TIME: 'No day has any minutes for study. Give at least one weekday some time.',
  PLAN_NO_BLUEPRINT: 'This programme has no published blueprint, so there is nothing to plan by.',
  PLAN_INPUT_INVALID: 'Some of the answers cannot make a plan. Check the minutes and the dates.',
  PLAN_MOVE_REFUSED: 'This session cannot go to that day any more: the plan has changed since. Look at the day again.',
  PLAN_NOTHING_TO_UNDO: 'There is no earlier plan to go back to.',
  CALENDAR_INVALID: ({ file }) => `${file} is no calendar that Lectern can read, so no days were taken from it.`,
  PACK_NOT_FOUND: ({ pack }) => `The question pack ${pack} is not installed.`,
  PACK_HAS_NO_EXAM: 'This pack belongs to no exam, so there is none to imitate. Its questions can be studied.',
  ATTEMPT_NOT_FOUND: 'This attempt was not found.',
  ATTEMPT_FINISHED: 'This attempt is finished, so its answers can no longer change.',
  ATTEMPT_NOT_FINISHED: 'The score and the rationales open when this attempt is finished.',
  QUESTION_NOT_FOUND: 'There is no question for this choice.',
  ANSWER_DOES_NOT_FIT: 'That answer does not fit this question, so it was not saved.',
  ANSWER_CLOSED: 'This answer has been checked and stands.',
  SECTION_OPEN: 'This part of the exam closes for good when you leave it, so you are asked first.',
  SECTION_CLOSED: 'This part of the exam was left and cannot be opened again.',
  SITTING_NOT_FOUND: 'This exam has been taken off the list already.',
  STORE_READ_ONLY: ({ file }) =>
    `Lectern may not write to ${file}. Check the permissions of the folder, then try again.`,
  STORE_WRITE_FAILED: ({ file }) => `${file} could not be saved. Nothing that was saved before is lost. Try again.`,
  STORE_DISK_FULL: 'The disk is full, so this was not saved. Free some space and try again; nothing else is lost.',
  STORE_IN_USE: ({ file }) =>
    `${file} is open in another Lectern, so nothing is saved here. Close the other one, then start Lectern again.`,
  BACKUP_NOT_FOUND: 'This backup is no longer there. The list has been read anew.',
  BACKUP_DAMAGED: ({ file }) =>
    `This backup cannot be restored: ${file} is damaged. Nothing was changed; choose another one.`,
  ARCHIVE_INVALID: ({ file, why }) => `${file} is no archive of Lectern: ${why}. Nothing was changed.`,
  ARCHIVE_TOO_LARGE: ({ file, why }) =>
    `${file} is larger than an archive of Lectern can be: ${why}. Nothing was changed.`,
  ARCHIVE_NEWER: ({ file }) =>
    `${file} was made by a newer Lectern. Install the newer version to read it. Nothing was changed.`,
  ARCHIVE_NOT_OPEN: 'This archive is no longer open. Choose the file again.',
  FOLDER_UNUSABLE: ({ folder, why }) => `${folder} cannot be used: ${why}. Nothing was changed; choose another folder.`,
  CONFLICT_NOT_FOUND: 'This conflict has been settled already.',
  EXPORT_FAILED: ({ path }) => `The file ${path} could not be written. Choose another folder and try again.`,
  LINK_REFUSED: 'Only addresses that begin with https can be opened.',
}

const isCode = (code: string): code is ErrorCode => code in sentences

/** The sentence for a code, also one that never crossed the bridge. */
export function sentenceForCode(code: string, data: AppErrorShape['data']): string {
  const sentence = sentences[isCode(code) ? code : 'UNEXPECTED']
  return typeof sentence === 'string' ? sentence : sentence(data)
}

export function sentenceFor(error: unknown): string {
  return error instanceof AppError ? sentenceForCode(error.code, error.data) : sentenceForCode('UNEXPECTED', {})
}
