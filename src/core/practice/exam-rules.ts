/** How an exam-like session runs: the exam's published rules, and in words what Lectern had to assume. */
import type { Programme } from '../catalog/schema'
import type { Pack, Question } from './pack-schema'

export type ExamRules = {
  /** Questions of the session: the exam's, or all the pack has if that is fewer. */
  questions: number
  /** Minutes of the session, in proportion to its questions. */
  minutes: number
  /** Question types the exam has, and only those are drawn. */
  types: Question['type'][]
  /** Questions and minutes of the whole exam, as published or assumed. */
  full: { questions: number; minutes: number }
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

function passRule(programme: Programme): string {
  const mark = programme.passMark.value
  if (mark === null) return `${programme.provider} publishes no pass mark.`
  const scale = `${mark.scaleMin.toLocaleString('en-GB')} to ${mark.scaleMax.toLocaleString('en-GB')}`
  return `${programme.provider} passes at ${mark.score} on a scale of ${scale}; how points become that score is not published.`
}

/** The rules of an exam-like session of `pack`, or null when its programme is no exam. */
export function examRules(pack: Pack, programme: Programme | null): ExamRules | null {
  if (programme === null || programme.kind !== 'certification') return null
  const { minutes, assumed } = examMinutes(programme)
  const published = programme.questions.value
  const questions = published?.max ?? general.questions.value
  const listed = programme.questionTypes.value
  const practised: Question['type'][] = ['single', 'multiple', 'ordering', 'matching']
  const types = practised.filter((type) => listed === null || listed.includes(type))
  const available = pack.questions.filter((question) => types.includes(question.type)).length
  const drawn = Math.min(questions, available)
  const assumptions = [
    ...(assumed ? [assumed] : []),
    ...(published ? [] : [general.questions.because]),
    ...(listed ? [] : ['The question types are not published; all types of the pack are drawn.']),
    ...(drawn < questions
      ? [`The exam has ${questions} questions and this pack has ${drawn}, so the time is in proportion.`]
      : []),
    `The line at ${lecternLine} % is Lectern’s own.`,
  ]
  return {
    questions: drawn,
    minutes: Math.max(1, Math.round((minutes * drawn) / questions)),
    types,
    full: { questions, minutes },
    line: lecternLine,
    passRule: passRule(programme),
    assumptions,
  }
}
