/** What main hands to a page: shapes made for looking at, without keys the learner has not earned yet. */
import type { Programme } from '../../core/catalog/schema'
import type { Plan, PlanProgress } from '../../core/plan/types'
import type { Attempt } from '../../core/practice/attempt'
import type { ExamRules } from '../../core/practice/exam-rules'
import type { Question } from '../../core/practice/pack-schema'
import type { AttemptScore } from '../../core/practice/score'
import type { Past, Selectable } from '../../core/practice/select'
import type { CaseView, QuestionView, Solution } from '../../core/practice/view'
import type { AttemptOutcome, MissReason } from '../../core/progress/events'
import type { QuestionRecord } from '../../core/progress/questions'
import type { SatExam } from '../../core/progress/study'
import type { Mastery } from '../../core/readiness/mastery'
import type { Readiness } from '../../core/readiness/readiness'
import type { Settings } from '../settings'

/** A catalog row: a programme without what only its own page shows. */
export type ProgrammeSummary = Omit<
  Programme,
  'blueprint' | 'syllabus' | 'resources' | 'conflicts' | 'sources' | 'gaps' | 'history'
> & { domains: number; objectives: number; topics: string[] }

/** A saved plan and how its sessions went. */
export type PlanView = { plan: Plan } & PlanProgress

/** The whole days of a calendar file; null when the learner thought better of it. */
export type DaysOffView = { file: string; days: string[] } | null

export type PackView = {
  id: string
  title: string
  version: string
  programme: string | null
  examVersion: string | null
  notice: string
  licence: string
  questions: number
  /** Case studies among them. */
  cases: number
  types: Question['type'][]
  /** Questions for each domain id of its programme; empty for vendor-neutral packs. */
  domains: Record<string, number>
  /** How an exam-like session of this pack runs; null when its programme has no exam. */
  exam: ExamRules | null
}

/** A solution with the words of its objectives and topics, and how the topics went so far. */
export type SolutionView = Omit<Solution, 'objectives' | 'topics'> & {
  objectives: { id: string; text: string }[]
  topics: { id: string; title: string; right: number; total: number }[]
}

export type AttemptView = {
  attempt: Attempt
  notice: string
  questions: QuestionView[]
  /** Shared scenarios, by the case's id. */
  cases: Record<string, CaseView>
  /** By question id; only for questions whose answer stands. */
  solutions: Record<string, SolutionView>
  /** Milliseconds left by main's clock when this was sent; null when untimed. */
  msLeft: number | null
}

/** What one act on one question changes; `solution` once its answer stands. */
export type AttemptPatch = { attempt: Attempt; solution: SolutionView | null; msLeft: number | null }

export type AttemptSummary = {
  id: string
  title: string
  mode: Attempt['mode']
  programme: string | null
  pack: string
  startedAt: string
  finishedAt: string | null
  questions: number
  answered: number
  /** null while it runs, and where the pack is gone. */
  score: AttemptOutcome | null
  msLeft: number | null
  pace: Attempt['terms']['pace']
}

/** Answers given on one day of the learner's calendar, YYYY-MM-DD. */
export type StudiedDay = { date: string; answers: number }

export type ResultView = {
  attempt: Attempt
  score: AttemptScore
  rules: ExamRules | null
  /** Why questions were missed, by question id, where the learner said. */
  misses: Record<string, MissReason>
}

/** One question a study session can be made of, without anything that gives its answer away. */
export type PoolRow = Selectable & { title: string; difficulty: number; record: QuestionRecord | null }

export type PoolView = { pack: string; rows: PoolRow[] } & Pick<Past, 'attempts'>

/** A point of the past or the future: what can be said for then, with so many first answers. */
export type ReadinessPoint = { at: string; answers: number; score: { likely: number; low: number; high: number } }

export type ReadinessView = {
  programme: string
  /** Instant it was computed for, ISO 8601. */
  at: string
  /** null when the programme has no blueprint to weigh by. */
  readiness: Readiness | null
  /** The line as a share, Lectern's own. */
  line: number
  /** Questions of the packs that there are for this programme. */
  questions: number
  /** Instant of the first answer that counts; null while there is none. */
  since: string | null
  /** Oldest first; only from when there was enough to say anything. Empty where no chart was asked for. */
  history: ReadinessPoint[]
  /** The planned exam day as if nothing were practised until then; null without one, or where no chart was asked for. */
  ahead: ReadinessPoint | null
  /** Mastery of each domain of the blueprint. */
  domains: { id: string; title: string; mastery: Mastery }[]
  /** By objective id; only those with any evidence. */
  objectives: Record<string, Mastery>
  /** Objectives that there are questions on. */
  asked: string[]
  /** Real exams of this programme, newest first. */
  sat: (SatExam & { sitting: string })[]
}

/** Something the store had to do on its own and the learner must know. */
export type StoreNotice = {
  id: string
  /** `missing`: gone since Lectern last saw it. `in-use`: another Lectern writes there. */
  kind: 'set-aside' | 'torn-tail' | 'missing' | 'read-only' | 'newer-version' | 'in-use'
  file: string
  keptAs: string | null
  /** Study events that no copy has, and those a backup brought back. */
  lost?: number
  restored?: number
  /** Instant of the backup that took the file's place, ISO 8601. */
  backup?: string
}

export type AppInfo = {
  version: string
  electron: string
  chromium: string
  node: string
  platform: string
  packaged: boolean
}

export type Saved = { path: string | null }

export type { QuestionView, Settings }
