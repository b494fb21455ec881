/** How an exam-like session runs: the exam's published rules, and in words what Lectern had to assume. */
import type { Programme } from '../catalog/schema'
import type { Pack, Question } from './pack-schema'
import type { Section } from './terms'

export type ExamRules = {
  /** Questions of the session: the exam's, or all the pack has if that is fewer. */
  questions: number
  /** Minutes of the session, in proportion to its questions. */
  minutes: number
  /** Question types the exam has, and only those are drawn. */
  types: Question['type'][]
  /** Questions and minutes of the whole exam, as published or assumed. */
  full: { questions: number; minutes: number }
  /** Whether it has case studies, and whether one closes for good when it is left. */
  cases: { drawn: boolean; lock: boolean }
  /** How many of the exam's questions the vendor does not score; null where it does not say. */
  unscored: number | null
  /** Percent of questions right; Lectern's own line, since no vendor here publishes one. */
  line: number
  /** The vendor's own pass rule in words, or that none is published. */
  passRule: string
  /** What is not published and what is used instead, one sentence each. */
  assumptions: string[]
}

/** Lectern's own line in percent, used for every exam. */
export const lecternLine = 75

/** Standard-length stand-ins where the vendor publishes none, with the sentence that says so. */
const standIns: Record<
  string,
  { minutes?: { value: number; because: string }; questions?: { value: number; because: string } }
> = {
  'aws-mla-c02': {
    minutes: {
      value: 130,
      because: 'AWS has not published the length of the standard exam; Lectern uses the 130 minutes of MLA-C01.',
    },
  },
}

/**
 * Vendors whose exams close a case study for good once it is left. Microsoft: "Exam duration and question types",
 * learn.microsoft.com, and the sections of its exam interface.
 */
const lockingProviders: ReadonlySet<string> = new Set(['Microsoft'])

const general = {
  minutes: { value: 120, because: 'The length of this exam is not published; Lectern uses 120 minutes.' },
  questions: { value: 60, because: 'The number of questions is not published; Lectern uses 60.' },
}

/** How long a mock of the whole exam takes, in minutes, and the sentence that says so when it is assumed. */
export function examMinutes(programme: Programme): { minutes: number; assumed: string | null } {
  if (programme.minutes.value !== null) return { minutes: programme.minutes.value, assumed: null }
  const standIn = standIns[programme.id]?.minutes ?? general.minutes
  return { minutes: standIn.value, assumed: standIn.because }
}

/** How many questions the exam has, the most where a range is published, and the sentence that says so when assumed. */
export function examQuestions(programme: Programme): { questions: number; assumed: string | null } {
  const published = programme.questions.value
  if (published) return { questions: published.max, assumed: null }
  return { questions: general.questions.value, assumed: general.questions.because }
}

function passRule(programme: Programme): string {
  const mark = programme.passMark.value
  if (mark === null) return `${programme.provider} publishes no pass mark.`
  const scale = `${mark.scaleMin.toLocaleString('en-GB')} to ${mark.scaleMax.toLocaleString('en-GB')}`
  return `${programme.provider} passes at ${mark.score} on a scale of ${scale}; how points become that score is not published.`
}

/** What the vendor counts and what Lectern counts, where they differ or somebody may ask. */
function countingSentences({ provider }: Programme, unscored: number | null, full: number): string[] {
  const each = 'A question is right as a whole or not at all, and nothing is taken off for a wrong one.'
  if (!unscored) return [each]
  return [
    `${provider} scores ${full - unscored} of the ${full} questions and does not say which; here all count.`,
    each,
  ]
}

/** The rules of an exam-like session of `pack`, or null when its programme is no exam, or one that asks nothing of it. */
export function examRules(pack: Pack, programme: Programme | null): ExamRules | null {
  if (programme === null || programme.kind !== 'certification') return null
  const { minutes, assumed } = examMinutes(programme)
  const published = programme.questions.value
  const { questions, assumed: assumedQuestions } = examQuestions(programme)
  const listed = programme.questionTypes.value
  const practised: Question['type'][] = ['single', 'multiple', 'ordering', 'matching']
  const types = practised.filter((type) => listed === null || listed.includes(type))
  const drawsCases = pack.cases !== undefined && pack.cases.length > 0 && (listed === null || listed.includes('case'))
  const asked = pack.questions.filter(({ type, case: of }) => types.includes(type) && (of === undefined || drawsCases))
  if (asked.length === 0) return null
  const drawn = Math.min(questions, asked.length)
  const unscored = published?.unscored ?? null
  const full = { questions, minutes }
  const lock = drawsCases && lockingProviders.has(programme.provider)
  const assumptions = [
    ...(assumed ? [assumed] : []),
    ...(assumedQuestions ? [assumedQuestions] : []),
    ...(listed ? [] : ['The question types are not published; all types of the pack are drawn.']),
    ...(drawn < questions
      ? [`The exam has ${questions} questions and this pack has ${drawn}, so the time is in proportion.`]
      : []),
    ...countingSentences(programme, unscored, questions),
    ...(lock
      ? [`${programme.provider} closes each part of the exam once it is left, so case studies come last here.`]
      : []),
    `The line at ${lecternLine} % is Lectern’s own.`,
  ]
  return {
    questions: drawn,
    minutes: sessionMinutes({ full }, drawn, 1),
    types,
    full,
    cases: { drawn: drawsCases, lock },
    unscored,
    line: lecternLine,
    passRule: passRule(programme),
    assumptions,
  }
}

/**
 * The minutes of a session of `drawn` questions, in proportion to the exam's, times `factor` for extended time; at
 * least 1.
 */
export const sessionMinutes = ({ full }: Pick<ExamRules, 'full'>, drawn: number, factor: number): number =>
  Math.max(1, Math.round(((full.minutes * drawn) / full.questions) * factor))

type Placed = Pick<Question, 'id' | 'case'>

/**
 * A paper in the order and the sections its exam has: where parts lock, the single questions first and then each case
 * study, a section each; else as it was drawn, in one piece. `titles` names the cases.
 */
export function inSections(
  paper: readonly Placed[],
  lock: boolean,
  titles: ReadonlyMap<string, string>,
): { questions: string[]; sections: Section[] } {
  const cases = [...new Set(paper.flatMap((question) => question.case ?? []))]
  if (!lock || cases.length === 0) return { questions: paper.map(({ id }) => id), sections: [] }
  const groups = [undefined, ...cases]
    .map((id) => ({ id, questions: paper.filter((question) => question.case === id) }))
    .filter(({ questions }) => questions.length > 0)
  return {
    questions: groups.flatMap(({ questions }) => questions.map(({ id }) => id)),
    sections: groups.map(({ id, questions }) => ({
      title: id === undefined ? 'Single questions' : `Case study: ${titles.get(id) ?? id}`,
      questions: questions.length,
      locks: true,
    })),
  }
}
