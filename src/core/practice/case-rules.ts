/** What makes the cases of a pack sound beyond their form: each is one scenario with its questions right behind each other. */
import { imageProblems } from './image-rules'
import { type Case, type Pack, packLimits, type Question } from './pack-schema'
import { idProblems, letterProblems, nestingProblems, repeated } from './text-rules'

/** `where` in a pack something is wrong, and what to do. */
type Problem = { where: string; says: string }

/** The questions of each case, in the order of `questions`; those of none are left out. */
export function questionsByCase<Q extends Pick<Question, 'case'>>(questions: readonly Q[]): Map<string, Q[]> {
  const groups = new Map<string, Q[]>()
  for (const question of questions) {
    if (question.case === undefined) continue
    const group = groups.get(question.case)
    if (group) group.push(question)
    else groups.set(question.case, [question])
  }
  return groups
}

function sizeProblem(questions: number): string | null {
  const { least, most } = packLimits.questionsPerCase
  if (questions === 0) return 'No question names this case; take it out or let its questions name it.'
  if (questions >= least && questions <= most) return null
  return `A case has ${least} to ${most} questions, and this one has ${questions}.`
}

function caseProblems({ id, title, scenario, image }: Case, questions: number): Problem[] {
  const size = sizeProblem(questions)
  const texts = [
    { field: 'scenario', text: scenario },
    { field: 'image/alt', text: image?.alt ?? '' },
  ]
  return [
    ...idProblems('id', [id]),
    ...(size === null ? [] : [{ field: 'questions', says: size }]),
    ...letterProblems(texts),
    ...nestingProblems(texts),
    ...(image ? imageProblems(image, title) : []),
  ].map(({ field, says }) => ({ where: `case ${id}, ${field}`, says }))
}

/** Questions that name a case the pack does not have, or stand apart from the others of their case. */
function memberProblems(questions: readonly Question[], known: ReadonlySet<string>): Problem[] {
  const begun = new Set<string>()
  return questions.flatMap(({ id, case: own }, i) => {
    if (own === undefined) return []
    const where = `question ${id}, case`
    if (!known.has(own)) return [{ where, says: `The pack has no case ${own}.` }]
    const apart = begun.has(own) && questions[i - 1]?.case !== own
    begun.add(own)
    return apart
      ? [{ where, says: `The questions of a case stand together; move this one to the others of ${own}.` }]
      : []
  })
}

/** What is wrong with the cases of a pack that keeps the format; empty when nothing is, or when it has none. */
export function casesProblems({ cases = [], questions }: Pick<Pack, 'cases' | 'questions'>): Problem[] {
  const ids = cases.map(({ id }) => id)
  const members = questionsByCase(questions)
  return [
    ...repeated(ids).map((id) => ({ where: `case ${id}, id`, says: 'Two cases have this id; give each its own.' })),
    ...cases.flatMap((one) => caseProblems(one, members.get(one.id)?.length ?? 0)),
    ...memberProblems(questions, new Set(ids)),
  ]
}
