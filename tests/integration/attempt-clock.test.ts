import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { keyOf } from '../../src/core/practice/grade'
import type { Output } from '../../src/shared/ipc/contract'
import { tempFolder } from '../scripts/temp-folder'
import { startServices, testSystem } from './services'

const minute = 60_000

/** A computer with two clocks: one that anybody can set, and one that counts from its start, also in its sleep. */
function computer() {
  const base = testSystem()
  const start = Date.parse(base.now())
  const state = { wall: start, up: 3_000_000, boot: 1 }
  return {
    ...base,
    now: () => new Date(state.wall).toISOString(),
    clock: () => ({ run: `boot ${state.boot}`, ms: state.up }),
    /** Time goes by, awake or asleep. */
    pass(ms: number) {
      state.wall += ms
      state.up += ms
    },
    set(byMinutes: number) {
      state.wall += byMinutes * minute
    },
    /** Off for so many minutes, and started again. */
    restart(off: number) {
      state.wall += off * minute
      state.up = 20_000
      state.boot += 1
    },
  }
}

const stores: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

type Pace = 'strict' | 'practice'

const exam = { pack: 'aws-mla-c02', mode: 'exam', count: 10, planned: null } as const

/** Ten of 65 questions in 20 of 130 minutes. */
async function sitting(pace: Pace) {
  const folder = tempFolder()
  const machine = computer()
  const start = async () => {
    const services = await startServices(folder, machine)
    stores.push(services.store)
    return services
  }
  let { practice, library, store } = await start()
  const { attempt, questions } = await practice.start({ ...exam, pace })
  const bank = await library.questions(exam.pack)
  const question = (n: number) => questions[n % questions.length]?.id ?? ''
  return {
    id: attempt.id,
    machine,
    question,
    practice: () => practice,
    journal: async () => (await store.attempt(attempt.id))?.finished,
    show: (n: number) => practice.show({ attempt: attempt.id, question: question(n) }),
    answerRight(n: number) {
      const asked = bank.get(question(n))
      if (!asked) throw new Error('the paper is of this pack')
      return practice.answer({ attempt: attempt.id, question: asked.id, answer: keyOf(asked), ms: 1000 })
    },
    /** The program ends without a word, and is started again when `away` has passed. */
    async relaunch(away: () => void) {
      away()
      ;({ practice, library, store } = await start())
    },
    left: async () => (await practice.open({ attempt: attempt.id })).msLeft,
  }
}

describe.each<Pace>(['strict', 'practice'])('the time of an exam, %s', (pace) => {
  it('runs through the sleep of the computer, which no program can see coming', async () => {
    const { machine, show, left } = await sitting(pace)
    machine.pass(3 * minute)
    await show(1)
    machine.pass(10 * minute)
    expect(await left()).toBe(7 * minute)
  })

  it.each([60, -60, 24 * 60, -400])('takes no notice when the date is set by %i minutes', async (by) => {
    const { machine, show, left } = await sitting(pace)
    machine.pass(3 * minute)
    await show(1)
    machine.set(by)
    machine.pass(2 * minute)
    expect(await left()).toBe(15 * minute)
    await show(2)
    machine.set(-2 * by)
    expect(await left()).toBe(15 * minute)
  })

  it('ends it at zero, with the answers given before and none after', async () => {
    const { id, machine, answerRight, practice, journal } = await sitting(pace)
    await answerRight(0)
    machine.pass(20 * minute - 1)
    expect((await answerRight(1)).msLeft).toBe(1)
    machine.pass(1)
    await expect(answerRight(2)).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' })
    expect(await journal()).toMatchObject({ reason: 'time' })
    const { score } = await practice().result({ attempt: id })
    expect(score).toMatchObject({ right: 2, total: 10, unanswered: 8 })
    expect(await practice().attempts()).toMatchObject([{ id, msLeft: null, score: { right: 2, total: 10 } }])
  })

  it('is all of it taken for the end when the learner ends it in the moment it runs out', async () => {
    const { id, machine, practice } = await sitting(pace)
    machine.pass(20 * minute)
    const { attempt } = await practice().finish({ attempt: id, reason: 'learner' })
    expect(attempt.finished?.reason).toBe('time')
  })
})

describe('the time of a strict exam', () => {
  it('runs on while the program is closed, by the clock nobody sets', async () => {
    const { machine, show, left, relaunch } = await sitting('strict')
    machine.pass(3 * minute)
    await show(1)
    await relaunch(() => {
      machine.set(60)
      machine.pass(5 * minute)
    })
    expect(await left()).toBe(12 * minute)
  })

  it('runs on while the computer is off, by the date', async () => {
    const { machine, show, left, relaunch } = await sitting('strict')
    machine.pass(3 * minute)
    await show(1)
    await relaunch(() => machine.restart(5))
    expect(await left()).toBe(12 * minute)
    machine.pass(minute)
    expect(await left()).toBe(11 * minute)
  })

  it('ends it while the program is closed, with the answers given before', async () => {
    const { id, machine, answerRight, relaunch, practice } = await sitting('strict')
    await answerRight(0)
    await relaunch(() => machine.pass(25 * minute))
    const { attempt } = await practice().open({ attempt: id })
    expect(attempt.finished).toEqual({ at: '2026-11-22T10:20:00.000Z', reason: 'time' })
    expect((await practice().result({ attempt: id })).score).toMatchObject({ right: 1, unanswered: 9 })
  })

  it('cannot be paused', async () => {
    const { id, machine, practice, left } = await sitting('strict')
    await practice().pause({ attempt: id })
    machine.pass(5 * minute)
    await practice().resume({ attempt: id })
    expect(await left()).toBe(15 * minute)
  })
})

describe('the time of a practice exam', () => {
  it('stands still between a pause and going on', async () => {
    const { id, machine, practice, left } = await sitting('practice')
    machine.pass(3 * minute)
    expect((await practice().pause({ attempt: id })).msLeft).toBe(17 * minute)
    machine.pass(500 * minute)
    expect(await practice().attempts()).toMatchObject([{ msLeft: 17 * minute }])
    expect((await practice().resume({ attempt: id })).msLeft).toBe(17 * minute)
    machine.pass(minute)
    expect(await left()).toBe(16 * minute)
  })

  it.each<[string, (machine: ReturnType<typeof computer>) => void]>([
    ['the program is closed', (machine) => machine.pass(500 * minute)],
    ['the computer is off', (machine) => machine.restart(500)],
    ['the computer is off and its date set back', (machine) => machine.restart(-500)],
  ])('stands still while %s', async (_name, away) => {
    const { machine, show, left, relaunch } = await sitting('practice')
    machine.pass(3 * minute)
    await show(1)
    await relaunch(() => away(machine))
    expect(await left()).toBe(17 * minute)
    machine.pass(minute)
    await show(2)
    expect(await left()).toBe(16 * minute)
  })

  it('counts every act, so that little is given back after a kill', async () => {
    const { id, machine, practice, left, relaunch, question } = await sitting('practice')
    machine.pass(3 * minute)
    await practice().note({ attempt: id, question: question(0), note: 'a long thought' })
    machine.pass(2 * minute)
    expect((await practice().scratch({ attempt: id, text: '1 + 1' })).msLeft).toBe(15 * minute)
    await relaunch(() => machine.pass(90 * minute))
    expect(await left()).toBe(15 * minute)
  })

  it('does not count what was closed either when something is done before it is opened again', async () => {
    const { machine, answerRight, left, relaunch } = await sitting('practice')
    machine.pass(3 * minute)
    await answerRight(0)
    await relaunch(() => machine.pass(90 * minute))
    expect((await answerRight(1)).msLeft).toBe(17 * minute)
    machine.pass(minute)
    expect(await left()).toBe(16 * minute)
  })
})

type Step = { kind: 'show' | 'answer' | 'sleep' | 'pause' | 'close'; ms: number } | { kind: 'set'; by: number }

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('show' as const, 'answer' as const), ms: fc.nat(50_000) }),
    fc.record({
      kind: fc.constantFrom('sleep' as const, 'pause' as const, 'close' as const),
      ms: fc.nat(4 * minute),
    }),
    fc.record({ kind: fc.constant('set' as const), by: fc.constantFrom(60, -60) }),
  ),
  { minLength: 5, maxLength: 25 },
)

describe('any sitting', () => {
  it.each<Pace>(['strict', 'practice'])('has the time left that is truly left, to the second, %s', async (pace) => {
    await fc.assert(
      fc.asyncProperty(steps, async (acts) => {
        const { id, machine, show, answerRight, practice, relaunch, left } = await sitting(pace)
        let truth = 20 * minute
        const spend = (ms: number, counts: boolean) => {
          machine.pass(ms)
          if (counts) truth -= ms
        }
        const perform = async (step: Step, n: number): Promise<Pick<Output<'practice.show'>, 'msLeft'> | null> => {
          if (step.kind === 'set') {
            machine.set(step.by)
            return null
          }
          if (step.kind === 'pause') {
            await practice().pause({ attempt: id })
            spend(step.ms, pace === 'strict')
            return truth > 0 ? practice().resume({ attempt: id }) : null
          }
          if (step.kind === 'close') {
            // What was on screen since the last act is lost with the program.
            await show(n)
            await relaunch(() => spend(step.ms, pace === 'strict'))
            return truth > 0 ? practice().open({ attempt: id }) : null
          }
          spend(step.ms, true)
          if (truth <= 0 || step.kind === 'sleep') return null
          return step.kind === 'show' ? show(n) : answerRight(n)
        }
        for (const [n, step] of acts.entries()) {
          const said = await perform(step, n)
          if (truth <= 0) break
          if (said) expect(Math.abs((said.msLeft ?? Number.NaN) - truth)).toBeLessThan(1000)
        }
        const at = await left()
        if (truth > 0) expect(Math.abs((at ?? Number.NaN) - truth)).toBeLessThan(1000)
        else expect((await practice().open({ attempt: id })).attempt.finished?.reason).toBe('time')
      }),
      { numRuns: 25 },
    )
  })
})
