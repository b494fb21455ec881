/** One sitting of a synthetic learner: an exam or a study session, from its start to its end. */
import type { Programme } from '../../src/core/catalog/schema'
import { type Attempt, nextAttempt } from '../../src/core/practice/attempt'
import { examRules } from '../../src/core/practice/exam-rules'
import type { Pack, Question } from '../../src/core/practice/pack-schema'
import { drawPaper, optionOrder } from '../../src/core/practice/paper'
import { marksOf, scoreAttempt } from '../../src/core/practice/score'
import type { StudyEventBody } from '../../src/core/progress/events'
import { answerTo, chanceOfRight, choices } from './answering'
import type { Chance } from './chance'

type Started = Extract<StudyEventBody, { kind: 'attempt-started' }>
type OfAttempt = Extract<StudyEventBody, { attempt: string }>

/** `after`: milliseconds since the step before. */
export type Step = { after: number; body: StudyEventBody }

export type Sitting = {
  mode: 'exam' | 'study'
  /** The first event, once it is known when and for which planned session. */
  begin(at: number, planned: Started['planned']): Started
  /** What follows it. */
  steps: readonly Step[]
}

export type Wish = {
  mode: 'exam' | 'study'
  pack: Pack
  programme: Programme | null
  /** Questions met before; those of this sitting are added. */
  seen: Set<string>
  /** 0 at the beginning of the learner's time, 1 at its end. */
  progress: number
  chance: Chance
}

const everyType: Question['type'][] = ['single', 'multiple', 'ordering', 'matching']
const epoch = new Date(0).toISOString()

/** Collects steps up to a limit in time; what would come after it never happens. */
function recorder(limitMs: number) {
  const steps: Step[] = []
  let clock = 0
  let over = false
  return {
    steps,
    overtime: () => over,
    add(after: number, body: OfAttempt) {
      over ||= clock + after >= limitMs
      if (over) return
      clock += after
      const timed = body.kind === 'question-shown' || body.kind === 'question-answered'
      steps.push({ after, body: timed ? { ...body, clock: { run: body.attempt, ms: clock } } : body })
    },
    /** The end of the time, a moment later. */
    left: () => limitMs - clock,
  }
}

type Recorder = ReturnType<typeof recorder>

/** The part of a sitting that its questions share. */
type Work = { attempt: string; seed: number; wish: Wish; record: Recorder; right: Map<string, boolean> }

/**
 * Opens a question some `pause` ms after what was before, reads, strikes out, answers and sometimes thinks again.
 * Answers carry the time since the one before.
 */
function work(question: Question, pause: number, { attempt, seed, wish, record, right: verdicts }: Work): void {
  const { chance, progress } = wish
  const about = { attempt, question: question.id }
  const shown = optionOrder(question, seed)
  let since = 0
  const wait = (middle: number) => {
    const ms = chance.span(middle)
    since += ms
    return ms
  }
  const give = (think: number, knows: boolean) => {
    for (const [i, answer] of choices(answerTo(question, knows, chance), shown).entries()) {
      const after = wait(i === 0 ? think : 3_000)
      record.add(after, { kind: 'question-answered', ...about, answer, ms: since })
      since = 0
    }
  }
  record.add(chance.span(pause), { kind: 'question-shown', ...about })
  const right = question.type === 'single' ? [question.key] : question.type === 'multiple' ? question.key : null
  const wrong = question.options.filter(({ id }) => right !== null && !right.includes(id))
  if (wrong.length > 0 && chance.happens(0.15)) {
    record.add(wait(20_000), { kind: 'option-struck', ...about, option: chance.pick(wrong).id, on: true })
  }
  const knows = chance.happens(chanceOfRight(progress, question.difficulty))
  const unsure = chance.happens(0.06)
  if (unsure) give(45_000, false)
  give(unsure ? 20_000 : 60_000, knows)
  verdicts.set(question.id, knows)
  if (chance.happens(0.3)) {
    const sure = chance.happens(knows ? 0.7 : 0.3)
    record.add(wait(1_500), { kind: 'confidence-given', ...about, confidence: sure ? 'sure' : 'unsure' })
  }
}

function takeExam(questions: readonly Question[], sitting: Work): void {
  const { attempt, record } = sitting
  const { chance } = sitting.wish
  const flag = (question: Question, on: boolean) =>
    record.add(chance.span(1_200), { kind: 'question-flagged', attempt, question: question.id, on })
  const again: Question[] = []
  for (const question of questions) {
    work(question, 900, sitting)
    if (!chance.happens(0.08)) continue
    flag(question, true)
    again.push(question)
  }
  for (const question of again) {
    work(question, 900, sitting)
    flag(question, false)
  }
}

function study(questions: readonly Question[], sitting: Work): void {
  const { attempt, record } = sitting
  const { chance } = sitting.wish
  for (const [i, question] of questions.entries()) {
    // From the second question on, the rationales of the one before are read first.
    work(question, i === 0 ? 900 : 25_000, sitting)
    const about = { attempt, question: question.id }
    const right = sitting.right.get(question.id) ?? false
    record.add(chance.span(1_500), { kind: 'answer-checked', ...about, right })
    if (chance.happens(0.04)) record.add(chance.span(8_000), { kind: 'question-flagged', ...about, on: true })
  }
}

/** What the journal keeps of the answers at the end, by the program's own fold and its own marking. */
function judged(started: Started, steps: readonly Step[], questions: ReadonlyMap<string, Question>, wish: Wish) {
  let attempt: Attempt | undefined
  for (const body of [started, ...steps.map((step) => step.body)]) {
    if ('attempt' in body) attempt = nextAttempt(attempt, { ...body, at: epoch })
  }
  if (!attempt) throw new Error('an attempt that starts is one')
  const { right, total, ms, byDomain } = scoreAttempt(attempt, questions, wish.programme)
  const domains = byDomain.map((row) => ({ domain: row.domain, right: row.right, total: row.total }))
  return { score: { right, total, ms, domains }, marks: marksOf(attempt, questions) }
}

/** Draws a paper as the program does and sits it. One study session in seventy is left without its end. */
export function sit(wish: Wish): Sitting {
  const { mode, pack, programme, seen, chance } = wish
  const rules = mode === 'exam' ? examRules(pack, programme) : null
  const [attempt, seed] = [chance.id(), chance.between(0, 2 ** 31 - 1)]
  const count = rules?.questions ?? chance.between(10, 25)
  const types = rules?.types ?? everyType
  const pool = pack.questions.filter((question) => types.includes(question.type))
  const ids = drawPaper({ questions: pool, programme, count, seen, seed, cases: rules ? 'whole' : 'apart' })
  for (const id of ids) seen.add(id)
  const byId = new Map(pack.questions.map((question) => [question.id, question]))
  const questions = ids.flatMap((id) => byId.get(id) ?? [])
  const limitMs = rules ? rules.minutes * 60_000 : Number.POSITIVE_INFINITY
  const record = recorder(limitMs)
  const begin: Sitting['begin'] = (at, planned) => ({
    kind: 'attempt-started',
    attempt,
    mode,
    title: mode === 'exam' ? `${programme?.label ?? pack.title} practice exam` : `${pack.title}, study session`,
    pack: pack.id,
    packVersion: pack.version,
    programme: pack.programme,
    seed,
    questions: ids,
    deadline: rules ? new Date(at + limitMs).toISOString() : null,
    planned,
    terms: {
      pace: rules ? 'strict' : 'practice',
      limit: rules ? limitMs : null,
      factor: 1,
      feedback: rules ? 'end' : 'each',
      sections: [],
    },
    clock: { run: attempt, ms: 0 },
  })
  const sitting: Work = { attempt, seed, wish, record, right: new Map() }
  if (mode === 'exam') takeExam(questions, sitting)
  else study(questions, sitting)
  const { steps } = record
  if (mode === 'study' && chance.happens(1 / 70))
    return { mode, begin, steps: steps.slice(0, chance.between(1, steps.length - 1)) }
  const outcome = judged(begin(0, null), steps, byId, wish)
  const reason = record.overtime() ? 'time' : 'learner'
  const after = record.overtime() ? record.left() + chance.between(20, 400) : chance.span(15_000)
  return { mode, begin, steps: [...steps, { after, body: { kind: 'attempt-finished', attempt, reason, ...outcome } }] }
}
