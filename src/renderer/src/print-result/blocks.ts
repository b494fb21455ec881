/** The questions of a result as blocks, in the order they are read, before anybody knows how much room they take. */
import type { AttemptItem } from '../../../core/practice/attempt'
import type { CaseView, ImageView, QuestionView } from '../../../core/practice/view'
import type { SolutionView } from '../../../shared/ipc/views'
import { type SolvedRow, solvedRows } from '../features/practice/solved'
import { confidenceNames, missNames, spentWords, taskWords, verdictNames } from '../features/practice/words'
import type { ResultJob } from './job'
import { paragraphs, runs } from './pieces'

export type Mark = SolvedRow['mark']

/** `id` is unique in its group. */
export type Block = { id: string } & (
  | { is: 'case'; title: string }
  | { is: 'head'; number: number; title: string; mark: Mark; facts: readonly string[] }
  /** A paragraph of the pack, Markdown. */
  | { is: 'text'; text: string }
  | { is: 'picture'; image: ImageView }
  | { is: 'ask'; text: string }
  /** An option with the beginning of its rationale; what is too long for one block goes on as `more`. */
  | { is: 'option'; row: SolvedRow; rationale: string }
  | { is: 'more'; text: string }
  | { is: 'takeaway'; text: string }
  | { is: 'note'; text: string }
  | { is: 'source'; title: string; address: string; checked: string }
)

/** Blocks that are never parted unless they alone are longer than a page. */
export type BlockGroup = { readonly id: string; readonly opens: boolean; readonly blocks: readonly Block[] }

const texts = (id: string, markdown: string): Block[] =>
  paragraphs(markdown).map((text, i) => ({ id: `${id}-${i}`, is: 'text', text }))

const pictures = (id: string, image: ImageView | null): Block[] => (image ? [{ id, is: 'picture', image }] : [])

const caseBlocks = ({ title, scenario, image }: CaseView): Block[] => [
  { id: 'case', is: 'case', title: `Case study: ${title}` },
  ...texts('scenario', scenario),
  ...pictures('case-picture', image),
]

function optionBlocks(row: SolvedRow): Block[] {
  const [first = '', ...others] = runs(row.rationale)
  return [
    { id: row.key, is: 'option', row, rationale: first },
    ...others.map((text, i): Block => ({ id: `${row.key}-${i}`, is: 'more', text })),
  ]
}

const endBlocks = ({ takeaway, references }: SolutionView, { note }: AttemptItem): Block[] => [
  { id: 'takeaway', is: 'takeaway', text: takeaway },
  ...(note === '' ? [] : [{ id: 'note', is: 'note', text: note } as const]),
  ...references.map(
    ({ title, url, checked }, i): Block => ({ id: `source-${i}`, is: 'source', title, address: url, checked }),
  ),
]

type Of = { question: QuestionView; solution: SolutionView; item: AttemptItem; number: number }

/** How it was answered, in a few words. */
function factsOf({ question, solution, item }: Of, { result: { misses }, view: { cases } }: ResultJob): string[] {
  const why = misses[question.id]
  const study = cases[question.case ?? '']
  return [
    verdictNames[solution.verdict],
    taskWords(question.type, question.choose),
    ...(item.ms > 0 ? [spentWords(item.ms)] : []),
    ...(item.confidence ? [confidenceNames[item.confidence].toLowerCase()] : []),
    ...(item.flagged ? ['flagged'] : []),
    ...(study ? [`case study: ${study.title}`] : []),
    ...(why ? [`missed: ${missNames[why].toLowerCase()}`] : []),
  ]
}

function groupsOf(of: Of, job: ResultJob, opensCase: boolean): BlockGroup[] {
  const { question, solution, number } = of
  const { title, stem, image, ask } = question
  const scenario = question.case === null || !opensCase ? undefined : job.view.cases[question.case]
  const [first = [], ...others] = solvedRows(of).map(optionBlocks)
  const mark = solution.verdict === 'right' ? 'right' : 'wrong'
  const head: Block = { id: 'head', is: 'head', number, title, mark, facts: factsOf(of, job) }
  const said = [...(stem === null ? [] : texts('stem', stem)), ...pictures('picture', image)]
  const asked: Block[] = [{ id: 'ask', is: 'ask', text: ask }, ...first]
  const groups: Block[][] = [
    ...(said.length > 0 ? [[head, ...said], asked] : [[head, ...asked]]),
    ...others,
    endBlocks(solution, of.item),
  ]
  return [
    ...(scenario ? [{ id: `case-${scenario.id}`, opens: true, blocks: caseBlocks(scenario) }] : []),
    ...groups.map((blocks, i) => ({ id: `${question.id}-${i}`, opens: i === 0, blocks })),
  ]
}

/** Every question the pack still holds, in the order of the paper; a case stands once, before the first of its own. */
export function questionGroups(job: ResultJob): BlockGroup[] {
  const { attempt, questions, solutions } = job.view
  const met = new Set<string>()
  return attempt.items.flatMap((item, i) => {
    const question = questions.find(({ id }) => id === item.question)
    const solution = solutions[item.question]
    if (!question || !solution) return []
    const opensCase = question.case !== null && !met.has(question.case)
    if (question.case !== null) met.add(question.case)
    return groupsOf({ question, solution, item, number: i + 1 }, job, opensCase)
  })
}
