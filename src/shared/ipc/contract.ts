/** The one contract between main and the page: for every channel its input schema and its output type. */
import { z } from 'zod'
import { isoDate, type Programme, programmeId } from '../../core/catalog/schema'
import { planInput } from '../../core/plan/schema'
import { replanChoices } from '../../core/plan/types'
import { answer } from '../../core/practice/answer'
import { poolFilter } from '../../core/practice/select'
import { confidence, highlight, missReason, writingLimits } from '../../core/progress/events'
import type { KeptCard } from '../../core/progress/study'
import type { Topic } from '../../core/topics/schema'
import { planPaper } from '../plan-paper'
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
  DaysOffView,
  PackView,
  PlanView,
  PoolView,
  ProgrammeSummary,
  ReadinessView,
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
  /** Makes the plan for a programme, or makes it anew: what is done, past or pinned stays. */
  'plan.save': channel<PlanView>()(planInput),
  'plan.remove': channel<PlanView[]>()(z.strictObject({ plan: id })),
  /** Brings back a plan that was removed since Lectern started, with all that was done of it. */
  'plan.restore': channel<PlanView>()(z.strictObject({ plan: id })),
  'plan.tick': channel<PlanView>()(z.strictObject({ plan: id, session: id, on: z.boolean() })),
  /** Minutes spent on a session in all; 0 takes them back. */
  'plan.spend': channel<PlanView>()(z.strictObject({ plan: id, session: id, minutes: z.int().min(0).max(1440) })),
  'plan.skip': channel<PlanView>()(z.strictObject({ plan: id, session: id, on: z.boolean() })),
  /** Moves a session by hand, which pins it. */
  'plan.move': channel<PlanView>()(z.strictObject({ plan: id, session: id, date: isoDate })),
  'plan.pin': channel<PlanView>()(z.strictObject({ plan: id, session: id, on: z.boolean() })),
  'plan.replan': channel<PlanView>()(z.strictObject({ plan: id, choice: z.enum(replanChoices) })),
  /** Brings back the plan before its last change. */
  'plan.undo': channel<PlanView>()(z.strictObject({ plan: id })),
  /** Asks for a calendar file and reads whole days from it. */
  'plan.readDaysOff': channel<DaysOffView>()(nothing),
  'plan.export': channel<Saved>()(
    z.strictObject({
      plan: id,
      format: z.enum(['pdf', 'ics', 'csv']),
      paper: z.enum(['a4', 'letter']),
      /** Of a calendar: minutes after midnight of the day at which it reminds; left out, it does not. */
      alarm: z.int().min(0).max(1439).optional(),
      /** Of a PDF; left out, all of the plan. */
      options: planPaper.optional(),
    }),
  ),
  'practice.packs': channel<PackView[]>()(nothing),
  'practice.attempts': channel<AttemptSummary[]>()(nothing),
  'practice.start': channel<AttemptView>()(
    z.strictObject({
      pack: id,
      mode: z.enum(['exam', 'study']),
      count: z.int().min(1).max(500),
      planned: z.strictObject({ plan: id, session: id }).nullable(),
      /** Which of the pack's questions a study session is about; left out, all. An exam draws by its own rules. */
      filter: poolFilter.optional(),
      /** The questions missed in this finished attempt, and no others. */
      missedIn: id.optional(),
      /** Left out: an exam is strict, a study session untimed. */
      pace: z.enum(['strict', 'practice']).optional(),
      /** Of an exam's minutes: extended time; null takes the time away. Left out: 1. */
      factor: z.number().min(1).max(2).nullable().optional(),
      /** Of a study session; left out or null: untimed. */
      minutes: z.int().min(1).max(600).nullable().optional(),
      /** Of a study session; left out: after each question. An exam opens its rationales at the end. */
      feedback: z.enum(['each', 'end']).optional(),
    }),
  ),
  /** Begins today's ten of a pack, or goes on with them. `day` is the learner's date. */
  'practice.daily': channel<AttemptView>()(z.strictObject({ pack: id, day: z.iso.date() })),
  /** What a study session can be made of, for counting before it begins. */
  'practice.pool': channel<PoolView>()(z.strictObject({ pack: id })),
  'practice.open': channel<AttemptView>()(z.strictObject({ attempt: id })),
  'practice.show': channel<AttemptPatch>()(z.strictObject(ofQuestion)),
  'practice.answer': channel<AttemptPatch>()(
    z.strictObject({ ...ofQuestion, answer: answer.nullable(), ms: z.int().min(0).max(86_400_000) }),
  ),
  'practice.flag': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, on: z.boolean() })),
  'practice.strike': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, option: id, on: z.boolean() })),
  'practice.confide': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, confidence: confidence.nullable() })),
  'practice.note': channel<AttemptPatch>()(z.strictObject({ ...ofQuestion, note: z.string().max(writingLimits.note) })),
  'practice.highlight': channel<AttemptPatch>()(
    z.strictObject({ ...ofQuestion, highlights: z.array(highlight).max(writingLimits.highlights) }),
  ),
  'practice.scratch': channel<AttemptPatch>()(
    z.strictObject({ attempt: id, text: z.string().max(writingLimits.scratchpad) }),
  ),
  'practice.check': channel<AttemptPatch>()(z.strictObject(ofQuestion)),
  /** Leaves a section that locks, for good. */
  'practice.closeSection': channel<AttemptPatch>()(z.strictObject({ attempt: id, section: z.int().min(0).max(500) })),
  /** Stops and goes on with the time of an attempt that can be paused; of a strict one neither does anything. */
  'practice.pause': channel<AttemptPatch>()(z.strictObject({ attempt: id })),
  'practice.resume': channel<AttemptPatch>()(z.strictObject({ attempt: id })),
  'practice.finish': channel<AttemptView>()(z.strictObject({ attempt: id, reason: z.enum(['learner', 'time']) })),
  'practice.result': channel<ResultView>()(z.strictObject({ attempt: id })),
  /** Why a question of a finished attempt was missed; null takes it back. */
  'practice.explain': channel<ResultView>()(z.strictObject({ ...ofQuestion, why: missReason.nullable() })),
  /** Keeps what a question teaches as a card, or takes it out again, once its answer stands; gives all cards kept. */
  'practice.keep': channel<KeptCard[]>()(z.strictObject({ ...ofQuestion, on: z.boolean() })),
  /** Newest first. */
  'practice.kept': channel<KeptCard[]>()(nothing),
  /** Takes a card out of those kept, or (`undo`) puts back one taken out since Lectern started; gives all cards kept. */
  'practice.discard': channel<KeptCard[]>()(z.strictObject({ pack: id, question: id, undo: z.boolean() })),
  /** The result as a file the learner chooses a place for. */
  'practice.export': channel<Saved>()(
    z.strictObject({ attempt: id, format: z.enum(['pdf', 'csv']), paper: z.enum(['a4', 'letter']) }),
  ),
  /** A question of an attempt as a file for its author: the question, the versions, the answer given, what is wrong. */
  'practice.report': channel<Saved>()(z.strictObject({ ...ofQuestion, says: z.string().max(writingLimits.note) })),
  /**
   * Whether the learner would pass, for each programme with questions to tell it by, and mastery of its objectives.
   * `chart` asks for what lies before and after today as well, which takes many times as long.
   */
  'readiness.get': channel<ReadinessView>()(z.strictObject({ programme: programmeId, chart: z.boolean() })),
  /** How a real exam went; without an outcome the entry is taken away. */
  'readiness.record': channel<ReadinessView>()(
    z.strictObject({
      programme: programmeId,
      sitting: id.nullable(),
      on: z.iso.date(),
      outcome: z.enum(['passed', 'failed']).nullable(),
    }),
  ),
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
