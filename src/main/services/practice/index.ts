/** Use cases of Practice: every act is on disk before its answer goes back to the page. */
import { DomainError } from '../../../core/base/errors'
import type { Programme } from '../../../core/catalog/schema'
import type { Attempt } from '../../../core/practice/attempt'
import type { Moment } from '../../../core/practice/clock'
import { dailyTitle } from '../../../core/practice/daily'
import { examRules } from '../../../core/practice/exam-rules'
import type { Pack } from '../../../core/practice/pack-schema'
import { domainOf } from '../../../core/practice/paper'
import type { StudyEventBody } from '../../../core/progress/events'
import type { Input } from '../../../shared/ipc/contract'
import type { AttemptSummary, AttemptView, PackView, PoolView, StudiedDay } from '../../../shared/ipc/views'
import type { System } from '../../platform/system'
import type { Store } from '../../storage/store'
import type { Library } from '../library'
import { attemptActs } from './acts'
import { type HandOutPorts, resultUses } from './handing-out'
import { pastOf, poolOf } from './past'
import { starter } from './start'
import { attemptViews } from './views'

export function practiceService(store: Store, library: Library, system: System, ports: HandOutPorts) {
  const now = (): Moment => ({ at: system.now(), clock: system.clock() })
  /** Attempts that are on screen in this run of the program: only their time goes on when they can be paused. */
  const live = new Set<string>()
  const views = attemptViews(library, store, now, live)
  const start = starter(library, system)

  const attemptOf = async (id: string): Promise<Attempt> => {
    const attempt = await store.attempt(id)
    if (!attempt) throw new DomainError('ATTEMPT_NOT_FOUND', `There is no attempt ${id}.`, { attempt: id })
    return attempt
  }

  /** Records the end with what was right, so that a later version of the pack cannot change what was reached. */
  const end = async (attempt: Attempt, reason: 'learner' | 'time'): Promise<void> => {
    const judged = await views.judged(attempt)
    const clock = system.clock()
    await store.record({ kind: 'attempt-finished', attempt: attempt.id, reason, clock, ...judged })
    live.delete(attempt.id)
  }

  /** Ends a timed attempt whose time has run out, wherever it is next looked at. */
  const settle = async (id: string): Promise<Attempt> => {
    const attempt = await attemptOf(id)
    if (views.msLeft(attempt) !== 0) return attempt
    await end(attempt, 'time')
    return attemptOf(id)
  }

  /** From here on the time of an attempt that can be paused counts, and not what has passed since it was on screen. */
  const goOn = async (attempt: Attempt): Promise<Attempt> => {
    const { id, terms, finished } = attempt
    if (finished || terms.pace === 'strict' || terms.limit === null || live.has(id)) return attempt
    await store.record({ kind: 'attempt-resumed', attempt: id, clock: system.clock() })
    live.add(id)
    return attemptOf(id)
  }

  const running = async (id: string): Promise<Attempt> => {
    const attempt = await settle(id)
    if (attempt.finished) throw new DomainError('ATTEMPT_FINISHED', 'This attempt is finished.', { attempt: id })
    // One that was paused waits until it is resumed or opened.
    return attempt.clock.running ? goOn(attempt) : attempt
  }

  const programmeOf = async (pack: Pack): Promise<Programme | null> =>
    pack.programme === null ? null : library.programme(pack.programme)

  const packView = async (pack: Pack): Promise<PackView> => {
    const programme = await programmeOf(pack)
    const domains: Record<string, number> = {}
    for (const question of pack.questions) {
      const domain = domainOf(question)
      if (domain !== null) domains[domain] = (domains[domain] ?? 0) + 1
    }
    const { id, title, version, examVersion, notice, licence, questions } = pack
    const types = [...new Set(questions.map((question) => question.type))]
    const exam = examRules(pack, programme)
    return {
      id,
      title,
      version,
      programme: pack.programme,
      examVersion,
      notice,
      licence,
      questions: questions.length,
      cases: pack.cases?.length ?? 0,
      types,
      domains,
      exam,
    }
  }

  const begun = async (event: Extract<StudyEventBody, { kind: 'attempt-started' }>): Promise<AttemptView> => {
    await store.record(event)
    live.add(event.attempt)
    return views.view(await attemptOf(event.attempt))
  }

  /** Opens an attempt for going on with it: the time of one that can be paused counts again from here. */
  const open = async ({ attempt: id }: Input<'practice.open'>): Promise<AttemptView> => {
    const attempt = await settle(id)
    // What cannot be written, on a full disk, can still be looked at; its time then does not count yet.
    return views.view(await goOn(attempt).catch(() => attempt))
  }

  return {
    async packs(): Promise<PackView[]> {
      return Promise.all([...(await library.packs()).values()].map(packView))
    },

    async attempts(): Promise<AttemptSummary[]> {
      // What cannot be written, on a full disk or in a folder of a newer Lectern, can still be looked at.
      for (const id of [...(await store.study()).running.keys()]) await settle(id).catch(() => undefined)
      const { running: going, finished } = await store.study()
      const rows = await Promise.all([
        ...[...going.values()].map(({ attempt }) => views.runningRow(attempt)),
        ...[...finished.values()].map(views.finishedRow),
      ])
      return rows.sort((a, b) => b.startedAt.localeCompare(a.startedAt))
    },

    async days(): Promise<StudiedDay[]> {
      const { days } = await store.study()
      return [...days].map(([date, answers]) => ({ date, answers })).sort((a, b) => a.date.localeCompare(b.date))
    },

    async pool({ pack }: Input<'practice.pool'>): Promise<PoolView> {
      return poolOf(await library.pack(pack), pastOf(await store.study(), pack))
    },

    async start(request: Input<'practice.start'>): Promise<AttemptView> {
      return begun(await start.attempt(request, await store.study()))
    },

    async daily(request: Input<'practice.daily'>): Promise<AttemptView> {
      const title = dailyTitle((await library.pack(request.pack)).title, request.day)
      const study = await store.study()
      const known = [...study.running.values()].find(({ attempt }) => attempt.title === title)
      return known ? open({ attempt: known.attempt.id }) : begun(await start.daily(request, study))
    },

    open,

    ...attemptActs({ store, library, system, live, views, running, settle, end, attemptOf }),
    ...resultUses({ store, library, system, views, settle, programmeOf, ports }),
  }
}

export type PracticeService = ReturnType<typeof practiceService>
