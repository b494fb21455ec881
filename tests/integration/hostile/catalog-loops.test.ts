import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCatalog } from '../../../src/core/catalog/check-catalog'
import { programme } from '../../../src/core/catalog/schema'
import { makePlan } from '../../../src/core/plan/make-plan'
import { planDefaults } from '../../../src/core/plan/schema'
import { topicTree } from '../../../src/core/topics/schema'

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/catalog/${name}.json`, 'utf8'))
const tree = topicTree.parse(read('topics'))
const exam = programme.parse(read('programmes/aws-mla-c02'))

const said = (entry: unknown, topics: unknown = tree) =>
  checkCatalog([{ name: exam.id, content: entry }], topics, { programmes: 1, objectives: {} }).problems.map(
    ({ where, says }) => `${where} ${says}`,
  )

describe('a catalog that goes round in circles', () => {
  it('is refused where topics lie under each other', () => {
    const [topic] = exam.blueprint?.domains.flatMap(({ topics }) => topics) ?? []
    const parent = tree.topics.find(({ id }) => id === topic)?.parent
    const topics = tree.topics.map((one) => (one.id === parent ? { ...one, parent: topic ?? null } : one))
    expect(said(exam, { ...tree, topics }).join('\n')).toContain(`names ${topic}, which is no leaf of the topic tree`)
  })

  it('harms nothing where a programme replaces itself: nobody follows these names', () => {
    const itself = [{ programme: exam.id, name: exam.name }]
    const round = { ...exam, replaces: itself, replacedBy: itself }
    expect(said(round).filter((one) => /replace|successor/.test(one))).toEqual([])
  })

  it('is refused where one id stands for two domains, tasks or objectives', () => {
    const { blueprint } = exam
    if (!blueprint) throw new Error('no blueprint')
    const twice = { ...blueprint, domains: [...blueprint.domains, ...blueprint.domains.slice(0, 1)] }
    const problems = said({ ...exam, blueprint: twice }).join('\n')
    for (const what of ['domains', 'tasks', 'objectives']) expect(problems).toContain(`is the id of two ${what}`)
  })

  it('cannot come into a plan: each session comes after what it builds on, or the plan is not made', () => {
    const minutes = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 120, sun: 0 }
    const input = { programme: exam.id, start: '2026-11-23', exam: '2027-03-01', minutes, daysOff: [], buffer: 2 }
    const plan = makePlan({
      id: 'p',
      createdAt: '2026-11-22T10:00:00Z',
      revision: 0,
      input: { ...planDefaults, ...input, studyMinutes: null },
      programme: exam,
    })
    const firsts = new Map<string, string>()
    for (const { kind, date, objectives } of plan.sessions) {
      for (const objective of objectives) {
        if (kind === 'learn' && !firsts.has(objective)) firsts.set(objective, date)
        if (kind === 'drill') expect((firsts.get(objective) ?? '9999') <= date, objective).toBe(true)
      }
    }
    expect(firsts.size).toBeGreaterThan(50)
  })
})
