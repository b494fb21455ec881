/** Beginning an attempt: which questions, in which order, by which terms. */
import { DomainError } from '../../../core/base/errors'
import { hashText } from '../../../core/base/random'
import { dailyTen, dailyTitle } from '../../../core/practice/daily'
import { examRules, inSections, sessionMinutes } from '../../../core/practice/exam-rules'
import type { Pack, Question } from '../../../core/practice/pack-schema'
import { drawPaper } from '../../../core/practice/paper'
import { everything, missedIn, selectPool } from '../../../core/practice/select'
import type { Terms } from '../../../core/practice/terms'
import type { StudyEventBody } from '../../../core/progress/events'
import type { Study } from '../../../core/progress/study'
import type { Input } from '../../../shared/ipc/contract'
import type { System } from '../../platform/system'
import type { Library } from '../library'
import { pastOf } from './past'

type Started = Extract<StudyEventBody, { kind: 'attempt-started' }>
type Request = Input<'practice.start'>
type Drawn = { mode: Started['mode']; title: string; questions: string[]; seed: number; terms: Terms }

const minute = 60_000

const untimed: Terms = { pace: 'practice', limit: null, factor: 1, feedback: 'each', sections: [] }

export function starter(library: Library, system: System) {
  const begin = (pack: Pack, { terms, ...drawn }: Drawn, planned: Started['planned']): Started => {
    if (drawn.questions.length === 0) {
      throw new DomainError('QUESTION_NOT_FOUND', 'The pack has no question for this choice.', { pack: pack.id })
    }
    const now = system.now()
    const ends = terms.pace === 'strict' && terms.limit !== null
    return {
      kind: 'attempt-started',
      attempt: system.newId(),
      ...drawn,
      pack: pack.id,
      packVersion: pack.version,
      programme: pack.programme,
      deadline: ends ? new Date(Date.parse(now) + (terms.limit ?? 0)).toISOString() : null,
      planned,
      terms,
      clock: system.clock(),
    }
  }

  const seenIn = (pack: Pack, study: Study): ReadonlySet<string> => {
    const { record } = pastOf(study, pack.id)
    return new Set(pack.questions.flatMap(({ id }) => (record(id) ? [id] : [])))
  }

  const exam = async (pack: Pack, request: Request, study: Study): Promise<Drawn> => {
    const programme = pack.programme === null ? null : await library.programme(pack.programme)
    const rules = examRules(pack, programme)
    if (rules === null) {
      throw new DomainError('PACK_HAS_NO_EXAM', `${pack.title} has no exam to imitate.`, { pack: pack.id })
    }
    const seed = system.newSeed()
    const fits = ({ type }: Question) => rules.types.includes(type)
    // A case with a question the exam has no type for would be torn.
    const torn = new Set(pack.questions.flatMap((question) => (fits(question) ? [] : (question.case ?? []))))
    const pool = pack.questions.filter(
      (question) => fits(question) && (question.case === undefined || (rules.cases.drawn && !torn.has(question.case))),
    )
    const ids = drawPaper({
      questions: pool,
      programme,
      count: request.count,
      seen: seenIn(pack, study),
      seed,
      cases: 'whole',
    })
    const byId = new Map(pool.map((question) => [question.id, question]))
    const paper = ids.flatMap((id) => byId.get(id) ?? [])
    const titles = new Map(pack.cases?.map(({ id, title }) => [id, title]))
    const { questions, sections } = inSections(paper, rules.cases.lock, titles)
    const { factor = 1, pace = 'strict' } = request
    const limit = factor === null ? null : sessionMinutes(rules, questions.length, factor) * minute
    const terms: Terms = { pace, limit, factor: factor ?? 1, feedback: 'end', sections }
    return { mode: 'exam', title: `${programme?.label ?? pack.title} practice exam`, questions, seed, terms }
  }

  const drill = async (pack: Pack, request: Request, study: Study): Promise<Drawn> => {
    const { count, filter = everything, missedIn: retried, minutes = null, feedback = 'each' } = request
    const programme = pack.programme === null ? null : await library.programme(pack.programme)
    const seed = system.newSeed()
    const pool =
      retried === undefined
        ? selectPool(pack.questions, filter, pastOf(study, pack.id))
        : missedIn(pack.questions, retried, pastOf(study, pack.id))
    // The worst are taken as they come; all other focuses take what was not met yet.
    const weakest = filter.focus === 'weakest' ? new Set(pool.slice(0, count)) : null
    const questions = drawPaper({
      questions: weakest ? pack.questions.filter((question) => weakest.has(question)) : pool,
      programme: weakest ? null : programme,
      count,
      seen: seenIn(pack, study),
      seed,
      cases: 'apart',
    })
    const limit = minutes === null ? null : minutes * minute
    const terms: Terms = { ...untimed, pace: request.pace ?? 'practice', limit, feedback }
    const what = retried === undefined ? 'study session' : 'missed questions'
    return { mode: 'study', title: `${pack.title}, ${what}`, questions, seed, terms }
  }

  return {
    async attempt(request: Request, study: Study): Promise<Started> {
      const pack = await library.pack(request.pack)
      const drawn = request.mode === 'exam' ? exam : drill
      return begin(pack, await drawn(pack, request, study), request.planned)
    },

    /** Today's ten. The title holds the day, by which they are found again. */
    async daily({ pack: id, day }: Input<'practice.daily'>, study: Study): Promise<Started> {
      const pack = await library.pack(id)
      const questions = dailyTen(pack.questions, pastOf(study, id), day)
      const drawn = { mode: 'study' as const, title: dailyTitle(pack.title, day), questions, seed: hashText(day) >>> 1 }
      return begin(pack, { ...drawn, terms: untimed }, null)
    },
  }
}
