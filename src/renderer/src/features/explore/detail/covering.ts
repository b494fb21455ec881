/** Which courses serve an exam, and which exams a course serves, by the topics they share. */
import { coverage } from '../../../../../core/topics/overlap'
import { topicWeights } from '../../../../../core/topics/weights'
import type { Programme, ProgrammeSummary } from '../types'

export type Covering = {
  /** The other programme: a course for an exam, an exam for a course. */
  id: string
  /** Part of the exam's or course's weighted topics, 0 to 1. */
  share: number
  /** Topics they have in common, and topics of the one that is covered. */
  shared: number
  of: number
}

const byShare = (a: Covering, b: Covering): number => b.share - a.share || a.id.localeCompare(b.id)

const covering = (id: string, topics: ReadonlySet<string>, covered: Programme): Covering => {
  const weights = topicWeights(covered)
  return {
    id,
    share: coverage(topics, covered) ?? 0,
    shared: [...weights.keys()].filter((topic) => topics.has(topic)).length,
    of: weights.size,
  }
}

/** Courses that touch topics of this exam, the one with the largest share first. */
export function coursesFor(exam: Programme, programmes: readonly ProgrammeSummary[]): Covering[] {
  return programmes
    .filter(({ kind }) => kind !== 'certification')
    .map(({ id, topics }) => covering(id, new Set(topics), exam))
    .filter(({ share }) => share > 0)
    .sort(byShare)
}

/** Exams of which this course touches topics, the one it covers most first. */
export function examsFor(course: ProgrammeSummary, exams: readonly Programme[]): Covering[] {
  const topics = new Set(course.topics)
  return exams
    .map((exam) => covering(exam.id, topics, exam))
    .filter(({ share }) => share > 0)
    .sort(byShare)
}
