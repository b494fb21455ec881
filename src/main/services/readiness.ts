/** Use cases of readiness: what all answers say about one programme, and how its real exams went. */
import { setImmediate as letOthersGo } from 'node:timers/promises'
import { DomainError } from '../../core/base/errors'
import { domainShares } from '../../core/catalog/domain-shares'
import { objectivesOf } from '../../core/catalog/objectives'
import type { Blueprint, Programme } from '../../core/catalog/schema'
import { plansOf } from '../../core/plan/shelf'
import { examQuestions, lecternLine } from '../../core/practice/exam-rules'
import type { Question } from '../../core/practice/pack-schema'
import { lastOf, type QuestionRecord, questionKey } from '../../core/progress/questions'
import type { Study } from '../../core/progress/study'
import {
  type Mastery,
  masteryByDomain,
  masteryByObjective,
  masteryByTopic,
  objectiveMastery,
  type Practised,
} from '../../core/readiness/mastery'
import { type FirstAnswer, leastAnswers, type Readiness, readiness } from '../../core/readiness/readiness'
import type { Input } from '../../shared/ipc/contract'
import type { ReadinessPoint, ReadinessView } from '../../shared/ipc/views'
import type { System } from '../platform/system'
import type { Store } from '../storage/store'
import type { Library } from './library'

/** One standard deviation of what is known of the line, as a share: vendors publish no share that passes. */
const lineSpread = 0.03

/** Points of the past that a chart shows. */
const points = 12

type Met = { question: Question; record: QuestionRecord }

/** The domain an objective of the programme is of; null when it is another programme's. */
const domainIn = (programme: string, objective: string): string | null =>
  objective.startsWith(`${programme}/`) ? (objective.split('/')[1]?.split('.')[0] ?? null) : null

const domainOfQuestion = (programme: string, { objectives }: Question): string | null =>
  objectives.map((objective) => domainIn(programme, objective)).find((domain) => domain !== null) ?? null

function firstAnswers(met: readonly Met[], programme: string): FirstAnswer[] {
  return met.flatMap(({ question, record: { first } }) => {
    const domain = domainOfQuestion(programme, question)
    return first && domain !== null ? [{ domain, ...first }] : []
  })
}

/** Instants at which questions of each domain were practised, as far back as the records of them go. */
function practiceTimes(met: readonly Met[], programme: string): ReadonlyMap<string, readonly string[]> {
  const times = new Map<string, string[]>()
  for (const { question, record } of met) {
    const domain = domainOfQuestion(programme, question)
    if (domain !== null) times.set(domain, [...(times.get(domain) ?? []), ...record.recent.map(({ at }) => at)])
  }
  return times
}

/** The latest of the instants up to `at`. */
const latestUntil = (instants: readonly string[], at: string): string | undefined =>
  instants.reduce<string | undefined>(
    (last, one) => (one <= at && (last === undefined || one > last) ? one : last),
    undefined,
  )

const practised = ({ question: { objectives, topics }, record }: Met): Practised => {
  const { right, total } = record
  return { objectives, topics, right, total, lastRight: lastOf(record)?.mark === 'r' }
}

const unknown: Mastery = { right: 0, total: 0, credit: 0, share: null, low: 0, high: 1 }

/** Mastery of the domains and of every objective there is anything to say of. */
function masteryIn(programme: Programme, met: readonly Met[]): Pick<ReadinessView, 'domains' | 'objectives'> {
  const isOwn = ({ question }: Met) => domainOfQuestion(programme.id, question) !== null
  const own = met.filter(isOwn).map(practised)
  const others = met.filter((one) => !isOwn(one)).map(practised)
  const [byDomain, byObjective, byTopic] = [masteryByDomain(own), masteryByObjective(own), masteryByTopic(others)]
  const objectives = objectivesOf(programme).map(
    (objective) => [objective.id, objectiveMastery(objective, byObjective, byTopic)] as const,
  )
  return {
    domains: (programme.blueprint?.domains ?? []).map(({ id, shortTitle: title }) => ({
      id,
      title,
      mastery: byDomain.get(id) ?? unknown,
    })),
    objectives: Object.fromEntries(objectives.filter(([, { share }]) => share !== null)),
  }
}

/** Instants of the past to look back from, evenly over the first answers, the newest last. */
function lookBacks(answers: readonly FirstAnswer[]): string[] {
  const instants = answers.map(({ at }) => at).sort()
  const from = Math.min(leastAnswers.all, instants.length)
  const steps = Math.min(points, instants.length - from + 1)
  const places = Array.from({ length: Math.max(0, steps) }, (_, i) =>
    Math.round(from - 1 + ((instants.length - from) * i) / Math.max(1, steps - 1)),
  )
  return [...new Set(places.flatMap((place) => instants[place] ?? []))]
}

/** The last instant of a day by the clock of Greenwich. */
const endOf = (date: string): string => `${date}T23:59:59.999Z`

export function readinessService(store: Store, library: Library, system: System) {
  const metIn = async (study: Study): Promise<{ met: Met[]; all: Question[] }> => {
    const packs = [...(await library.packs()).values()]
    const met = packs.flatMap(({ id, questions }) =>
      questions.flatMap((question) => {
        const record = study.questions.get(questionKey(id, question.id))
        return record ? [{ question, record }] : []
      }),
    )
    return { met, all: packs.flatMap(({ questions }) => questions) }
  }

  /** What can be said for an instant from the answers and the real exams that there were until then. */
  const estimator = (programme: Programme, blueprint: Blueprint, study: Study, met: readonly Met[]) => {
    const answers = firstAnswers(met, programme.id)
    const times = practiceTimes(met, programme.id)
    const shares = domainShares(blueprint)
    const known = {
      questions: examQuestions(programme).questions,
      line: lecternLine / 100,
      lineSpread,
    }
    const sat = [...study.sat.values()]
    return (at: string): Readiness => {
      const before = sat.filter(({ on }) => on <= at.slice(0, 10))
      const outcomes = before.flatMap(({ said, passed }) => (said === null ? [] : [{ probability: said, passed }]))
      const domains = blueprint.domains.map(({ id }, i) => ({
        id,
        share: shares[i] ?? 0,
        practised: latestUntil(times.get(id) ?? [], at),
      }))
      return readiness({ ...known, domains, outcomes, at, answers: answers.filter((answer) => answer.at <= at) })
    }
  }

  type Estimate = ReturnType<typeof estimator>

  const pointAt = async (estimate: Estimate, at: string): Promise<ReadinessPoint[]> => {
    // Each takes some hundredths of a second, in which nothing else is answered.
    await letOthersGo()
    const then = estimate(at)
    return then.state === 'estimated' ? [{ at, answers: then.answers, score: then.score }] : []
  }

  /** What lies before and after today. */
  const chart = async (estimate: Estimate, programme: string, answers: readonly FirstAnswer[], at: string) => {
    const plan = plansOf(store.plans.value).find((one) => one.programme === programme)
    const examDay = plan ? `${plan.input.exam}T12:00:00.000Z` : null
    const history: ReadinessPoint[] = []
    for (const then of lookBacks(answers)) history.push(...(await pointAt(estimate, then)))
    const [ahead = null] = examDay !== null && examDay > at ? await pointAt(estimate, examDay) : []
    return { history, ahead }
  }

  const get = async ({ programme: id, chart: drawn }: Input<'readiness.get'>): Promise<ReadinessView> => {
    const programme = await library.programme(id)
    const study = await store.study()
    const { met, all } = await metIn(study)
    const { blueprint } = programme
    const askedOf = new Set(all.flatMap(({ objectives }) => objectives))
    const at = system.now()
    const answers = firstAnswers(met, id)
    const estimate = blueprint && estimator(programme, blueprint, study, met)
    return {
      programme: id,
      at,
      readiness: estimate?.(at) ?? null,
      line: lecternLine / 100,
      questions: all.filter((question) => domainOfQuestion(id, question) !== null).length,
      asked: objectivesOf(programme).flatMap((objective) => (askedOf.has(objective.id) ? [objective.id] : [])),
      since: answers.map((answer) => answer.at).sort()[0] ?? null,
      ...(estimate && drawn ? await chart(estimate, id, answers, at) : { history: [], ahead: null }),
      ...masteryIn(programme, met),
      sat: [...study.sat]
        .filter(([, exam]) => exam.programme === id)
        .map(([sitting, exam]) => ({ sitting, ...exam }))
        .sort((a, b) => b.on.localeCompare(a.on)),
    }
  }

  /** What could be said of passing on the day of an exam; null when nothing could. */
  const saidOn = async (id: string, on: string): Promise<number | null> => {
    const programme = await library.programme(id)
    const study = await store.study()
    const { met } = await metIn(study)
    if (!programme.blueprint) return null
    const earlier = { ...study, sat: new Map([...study.sat].filter(([, exam]) => exam.on < on)) }
    const at = [endOf(on), system.now()].sort()[0] ?? endOf(on)
    const then = estimator(programme, programme.blueprint, earlier, met)(at)
    return then.state === 'estimated' ? then.probability : null
  }

  return {
    get,

    /** Records how a real exam went, with what was said of it, so that later estimates learn from it. */
    async record({ programme, sitting, on, outcome }: Input<'readiness.record'>): Promise<ReadinessView> {
      await library.programme(programme)
      const known = sitting === null ? undefined : (await store.study()).sat.get(sitting)
      if (sitting !== null && known?.programme !== programme) {
        throw new DomainError('SITTING_NOT_FOUND', 'There is no exam of that id.', { sitting })
      }
      const said = known?.on === on ? known.said : await saidOn(programme, on)
      await store.record({ kind: 'exam-sat', sitting: sitting ?? system.newId(), programme, on, outcome, said })
      return get({ programme, chart: true })
    },
  }
}

export type ReadinessService = ReturnType<typeof readinessService>
