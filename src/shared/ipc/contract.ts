/** The one contract between main and the page: for every channel its input schema and its output type. */
import { z } from 'zod'
import { type Programme, programmeId } from '../../core/catalog/schema'
import { planInput } from '../../core/plan/schema'
import { answer } from '../../core/practice/answer'
import type { Topic } from '../../core/topics/schema'
import { settings } from '../settings'
import type { ChannelName, EventName } from './channels'
import type {
  ArchivePreview,
  BackupView,
  CheckReport,
  ConflictView,
  DataChange,
  DataOverview,
  DataProgress,
  RestorePreview,
} from './data-views'
import type {
  AppInfo,
  AttemptPatch,
  AttemptSummary,
  AttemptView,
  PackView,
  PlanView,
  ProgrammeSummary,
  ResultView,
  Saved,
  Settings,
  StoreNotice,
  StudiedDay,
} from './views'

type Channel<I extends z.ZodType, O> = { input: I; output?: O }

/** Carries the output as a type only; what main sends is trusted by the page. */
const channel =
  <O>() =>
  <I extends z.ZodType>(input: I): Channel<I, O> => ({ input })

const nothing = z.undefined()
const id = z.string().min(1).max(80)
const ofQuestion = { attempt: id, question: id }

export const contract = {
  'app.info': channel<AppInfo>()(nothing),
  /** The page is interactive. */
  'app.ready': channel<null>()(nothing),
  /** Opens an https address in the system browser after the learner confirmed it. */
  'app.openLink': channel<{ opened: boolean }>()(z.strictObject({ url: z.string().min(1).max(2048) })),
  'catalog.list': channel<ProgrammeSummary[]>()(nothing),
  'catalog.get': channel<Programme[]>()(z.strictObject({ ids: z.array(programmeId).min(1).max(5) })),
  'catalog.topics': channel<Topic[]>()(nothing),
  'plan.list': channel<PlanView[]>()(nothing),
  /** Makes or replaces the plan for a programme. */
  'plan.save': channel<PlanView>()(planInput),
  'plan.remove': channel<PlanView[]>()(z.strictObject({ plan: id })),
  'plan.tick': channel<PlanView>()(z.strictObject({ plan: id, session: id, on: z.boolean() })),
  'plan.export': channel<Saved>()(
    z.strictObject({ plan: id, format: z.enum(['pdf', 'ics']), paper: z.enum(['a4', 'letter']) }),
  ),
  'practice.packs': channel<PackView[]>()(nothing),
  'practice.attempts': channel<AttemptSummary[]>()(nothing),
  'practice.start': channel<AttemptView>()(
    z.strictObject({
      pack: id,
      mode: z.enum(['exam', 'study']),
      count: z.int().min(1).max(500),
      /** Only questions of this domain of the pack's programme; null takes all. */
      domain: z.string().max(4).nullable(),
      planned: z.strictObject({ plan: id, session: id }).nullable(),
    }),
  ),
  'practice.open': channel<AttemptView>()(z.strictObject({ attempt: id })),
  'practice.show': channel<AttemptPatch>()(z.strictObject(ofQuestion)),
  'practice.answer': channel<AttemptPatch>()(
    z.strictObject({ ...ofQuestion, answer: answer.nullable(), ms: z.int().min(0).max(86_400_000) }),
  ),
  'practice.flag': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, on: z.boolean() })),
  'practice.strike': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, option: id, on: z.boolean() })),
  'practice.check': channel<AttemptPatch>()(z.strictObject(ofQuestion)),
  'practice.finish': channel<AttemptView>()(z.strictObject({ attempt: id, reason: z.enum(['learner', 'time']) })),
  'practice.result': channel<ResultView>()(z.strictObject({ attempt: id })),
  /** The days on which questions were answered, oldest first. */
  'practice.days': channel<StudiedDay[]>()(nothing),
  'settings.get': channel<Settings>()(nothing),
  'settings.update': channel<Settings>()(settings.partial()),
  'data.notices': channel<StoreNotice[]>()(nothing),
  'data.openFolder': channel<null>()(nothing),
  'data.overview': channel<DataOverview>()(nothing),
  /** Newest first. */
  'data.backups': channel<BackupView[]>()(nothing),
  /** Makes one now, also when nothing changed. */
  'data.backUp': channel<BackupView[]>()(nothing),
  'data.previewRestore': channel<RestorePreview>()(z.strictObject({ backup: id })),
  /** Backs up what is there, then puts the backup in its place; `undo` is the backup that leads back. */
  'data.restore': channel<{ undo: string }>()(z.strictObject({ backup: id })),
  'data.check': channel<CheckReport>()(nothing),
  'data.exportAll': channel<Saved>()(nothing),
  /** Asks for an archive and reads it; null when the learner thought better of it. */
  'data.openArchive': channel<ArchivePreview | null>()(nothing),
  'data.import': channel<{ undo: string }>()(z.strictObject({ archive: id, how: z.enum(['merge', 'replace']) })),
  /** Asks where to, copies, verifies, and goes on there; the old folder stays until it is removed. */
  'data.moveFolder': channel<DataOverview>()(nothing),
  /** Puts the folder of before the last move into the system's bin. */
  'data.removePrevious': channel<DataOverview>()(nothing),
  'data.chooseBackupFolder': channel<DataOverview>()(nothing),
  'data.chooseSharedFolder': channel<DataOverview>()(nothing),
  'data.leaveSharedFolder': channel<DataOverview>()(nothing),
  'data.syncNow': channel<DataOverview>()(nothing),
  'data.conflicts': channel<ConflictView[]>()(nothing),
  /** Makes one of the versions of a plan the only one. */
  'data.settleConflict': channel<ConflictView[]>()(z.strictObject({ plan: id, version: id })),
} satisfies Record<ChannelName, Channel<z.ZodType, unknown>>

export type Contract = typeof contract
export type Input<C extends ChannelName> = z.infer<Contract[C]['input']>
export type Output<C extends ChannelName> = Exclude<Contract[C]['output'], undefined>

/** What each event carries. */
export type Events = {
  /** A hash route such as `#/plan`, chosen in the application menu. */
  navigate: { to: string }
  'store-notice': StoreNotice
  'data-progress': DataProgress
  /** What was shown may be out of date: ask again. */
  'data-changed': DataChange
} & Record<EventName, unknown>
