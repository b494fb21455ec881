/** The catalog that ships: sound, and every exam in it can be planned. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../../src/core/catalog/check-references'
import { programme as programmeSchema } from '../../../src/core/catalog/schema'
import { makePlan } from '../../../src/core/plan/make-plan'
import { planDefaults, plan as planSchema } from '../../../src/core/plan/schema'
import { topicTree } from '../../../src/core/topics/schema'
import { topicWeights } from '../../../src/core/topics/weights'

const catalog = new URL('../../../resources/catalog/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalog), 'utf8'))

const files = readdirSync(new URL('programmes', catalog)).filter((name) => name.endsWith('.json'))
const programmes = files.map((name) => programmeSchema.parse(read(`programmes/${name}`)))
const { topics } = topicTree.parse(read('topics.json'))

describe('the shipped catalog', () => {
  it('keeps every programme in a file of its name, and has no dangling reference', () => {
    expect(programmes.map(({ id }) => `${id}.json`)).toEqual(files)
    expect(checkReferences(programmes, topics)).toEqual([])
  })

  it('has the exams people come for', () => {
    const ids = new Set(programmes.map(({ id }) => id))
    for (const id of ['aws-mla-c02', 'gcp-pmle', 'ms-ai-300', 'databricks-ml-professional']) expect(ids).toContain(id)
  })

  const exams = programmes.filter(({ blueprint }) => blueprint !== null)

  it.each(exams.map((exam) => [exam.id, exam] as const))('plans %s in three months of weekday evenings', (id, exam) => {
    const input = {
      ...planDefaults,
      programme: id,
      start: '2027-01-04',
      exam: '2027-04-05',
      minutes: { mon: 90, tue: 90, wed: 90, thu: 90, fri: 90, sat: 150, sun: 0 },
      daysOff: [],
      buffer: 2,
      studyMinutes: 3600,
    }
    const made = makePlan({ id: 'p', createdAt: '2027-01-04T00:00:00Z', revision: 0, input, programme: exam })
    // 13 weeks of 600 minutes, without Saturday 3 April, which lies in the buffer.
    expect(made.capacityMinutes).toBe(13 * 600 - 150)
    expect(made.feasible).toBe(true)
    expect(planSchema.parse(made)).toEqual(made)
    const all = (exam.blueprint?.domains ?? []).flatMap(({ tasks }) => tasks.flatMap(({ objectives }) => objectives))
    const learnt = made.sessions.filter(({ kind }) => kind === 'learn').flatMap(({ objectives }) => objectives)
    expect(new Set(learnt)).toEqual(new Set(all.map((objective) => objective.id)))
    expect(topicWeights(exam).size).toBeGreaterThan(0)
  })
})
