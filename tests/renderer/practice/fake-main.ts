import { vi } from 'vitest'
import type { Answer } from '../../../src/core/practice/answer'
import { type Attempt, type AttemptEvent, nextAttempt } from '../../../src/core/practice/attempt'
import type { Terms } from '../../../src/core/practice/terms'
import type { Confidence, Highlight } from '../../../src/core/progress/events'
import type { ErrorCode, Result } from '../../../src/shared/ipc/errors'

const at = '2026-11-22T10:00:00.000Z'
const clock = { run: 'boot', ms: 0 }

type About = { attempt: string; question: string }

const said = (answer: Answer | null): string => (answer?.type === 'single' ? answer.option : 'none')

/** A main that keeps what it acknowledged, says what it was asked in order, and can be told to fail. */
function fakeMain(mode: Attempt['mode'], terms: Partial<Terms>) {
  const asked: string[] = []
  const ticked: string[] = []
  let fails: ErrorCode | null = null
  let only = ''
  let msLeft = 3_600_000
  let attempt: Attempt | undefined
  const happen = (event: AttemptEvent) => {
    attempt = nextAttempt(attempt, event)
  }
  happen({
    kind: 'attempt-started',
    at,
    attempt: 'a',
    mode,
    title: 'Practice exam',
    pack: 'p',
    packVersion: '1.0.0',
    programme: null,
    seed: 1,
    questions: ['q1', 'q2'],
    deadline: mode === 'exam' ? '2026-11-22T11:00:00.000Z' : null,
    planned: { plan: 'plan', session: 'session' },
    terms: {
      pace: mode === 'exam' ? 'strict' : 'practice',
      limit: mode === 'exam' ? msLeft : null,
      factor: 1,
      feedback: mode === 'exam' ? 'end' : 'each',
      sections: [],
      ...terms,
    },
  })
  const left = () => (attempt?.terms.limit ? msLeft : null)
  const answer = <T>(name: string, data: () => T, needsDisk = true): Promise<Result<T>> => {
    asked.push(name)
    const refused = name.startsWith(only) ? fails : null
    const code = attempt?.finished && needsDisk && !name.startsWith('tick') ? 'ATTEMPT_FINISHED' : refused
    if (code !== null && needsDisk) return Promise.resolve({ ok: false, error: { code, message: '', data: {} } })
    return Promise.resolve({ ok: true, data: data() })
  }
  const act = (name: string, event: AttemptEvent) =>
    answer(name, () => {
      happen(event)
      return { attempt, solution: null, msLeft: left() }
    })
  const view = () => ({ attempt, notice: '', questions: [], cases: {}, solutions: {}, msLeft: left() })
  const practice = {
    open: () => answer('open', view, false),
    show: (about: About) => act(`show ${about.question}`, { kind: 'question-shown', at, ...about }),
    answer: (input: About & { answer: Answer | null; ms: number }) =>
      act(`answer ${input.question} ${said(input.answer)}`, { kind: 'question-answered', at, ...input }),
    flag: (input: About & { on: boolean }) =>
      act(`flag ${input.question} ${input.on}`, { kind: 'question-flagged', at, ...input }),
    strike: (input: About & { option: string; on: boolean }) =>
      act(`strike ${input.question} ${input.option} ${input.on}`, { kind: 'option-struck', at, ...input }),
    confide: (input: About & { confidence: Confidence | null }) =>
      act(`confide ${input.question} ${input.confidence}`, { kind: 'confidence-given', at, ...input }),
    note: (input: About & { note: string }) =>
      act(`note ${input.question} ${input.note}`, { kind: 'question-noted', at, ...input }),
    highlight: (input: About & { highlights: Highlight[] }) =>
      act(`highlight ${input.question} ${input.highlights.length}`, { kind: 'text-highlighted', at, ...input }),
    scratch: (input: { attempt: string; text: string }) =>
      act(`scratch ${input.text}`, { kind: 'scratchpad-written', at, ...input }),
    closeSection: (input: { attempt: string; section: number }) =>
      act(`close ${input.section}`, { kind: 'section-closed', at, ...input }),
    pause: (input: { attempt: string }) => act('pause', { kind: 'attempt-paused', at, clock, ...input }),
    resume: (input: { attempt: string }) => act('resume', { kind: 'attempt-resumed', at, clock, ...input }),
    check: (about: About) => act(`check ${about.question}`, { kind: 'answer-checked', at, ...about }),
    finish: (input: { attempt: string; reason: 'learner' | 'time' }) =>
      act(`finish ${input.reason}`, { kind: 'attempt-finished', at, ...input }),
  }
  const plan = {
    tick: ({ session }: { session: string }) => answer('tick', () => ticked.push(session)),
  }
  return {
    asked,
    ticked,
    practice,
    plan,
    /** From now on whatever is to be written fails so; null lets it pass again. */
    failWith(code: ErrorCode | null) {
      fails = code
      only = ''
    },
    /** The same for acts of one kind. */
    failOnly(act: string, code: ErrorCode | null) {
      fails = code
      only = act
    },
    /** The time left that main tells from now on. */
    leave(ms: number) {
      msLeft = ms
    },
    /** Ends the attempt as main does when its time is up. */
    endByTime: () => happen({ kind: 'attempt-finished', at, attempt: 'a', reason: 'time' }),
    held: () => attempt,
  }
}

/** The attempt's store, opened over a fake main. */
export async function openAttempt(mode: Attempt['mode'] = 'exam', terms: Partial<Terms> = {}) {
  vi.resetModules()
  const main = fakeMain(mode, terms)
  const { practice, plan } = main
  const location = { hash: '' }
  const history = {
    replaceState: (_state: null, _title: string, to: string) => {
      location.hash = to
    },
  }
  const api = { app: {}, catalog: {}, plan, practice, readiness: {}, settings: {}, data: {}, on: () => () => undefined }
  vi.stubGlobal('window', { api, location, history, addEventListener: () => undefined })
  const { useAttempt } = await import('../../../src/renderer/src/stores/attempt')
  const { useMessages } = await import('../../../src/renderer/src/stores/messages')
  await useAttempt.getState().open('a')
  return { main, location, store: useAttempt, said: () => useMessages.getState().messages.map(({ text }) => text) }
}

export const option = (id: string) => ({ type: 'single' as const, option: id })
