/** A pack of 65 questions of all types, some of them of two case studies, and an exam of 130 minutes that locks its parts. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programme } from '../../../src/core/catalog/schema'
import type { Question } from '../../../src/core/practice/pack-schema'
import { matching, multiple, ordering, packOf, single } from '../../core/practice/samples'

export const packId = 'sixty-five'
export const count = 65
export const limitMs = 130 * 60_000

const cases = ['shop', 'bank'].map((id) => ({ id, title: `About a ${id}`, scenario: `A ${id} has *many* models.` }))

/** The last eight belong to a case, four to each. */
function questionOf(n: number): Question {
  const of = n < count - 8 ? {} : { case: n < count - 4 ? 'shop' : 'bank' }
  const about = { id: `q-${n}`, objectives: [`aws-mla-c01/${(n % 4) + 1}.1.1`], ...of }
  return [single, multiple, ordering, matching].map((make) => make(about))[n % 4] ?? single(about)
}

/** Puts all of it into `folder`, from the `shipped` resources where the program's own will do. */
export function makeResources(folder: string, shipped: string): void {
  for (const path of [join('catalog', 'programmes'), 'packs']) mkdirSync(join(folder, path), { recursive: true })
  cpSync(join(shipped, 'catalog', 'topics.json'), join(folder, 'catalog', 'topics.json'))
  const path = join('catalog', 'programmes', 'aws-mla-c01.json')
  const programme: Programme = JSON.parse(readFileSync(join(shipped, path), 'utf8'))
  const types = ['single', 'multiple', 'ordering', 'matching', 'case'] as const
  const locking: Programme = {
    ...programme,
    provider: 'Microsoft',
    questionTypes: { ...programme.questionTypes, value: [...types] },
  }
  writeFileSync(join(folder, path), JSON.stringify(locking))
  const questions = Array.from({ length: count }, (_, n) => questionOf(n))
  const pack = packOf(questions, { id: packId, programme: programme.id, cases })
  writeFileSync(join(folder, 'packs', `${packId}.json`), JSON.stringify(pack))
}
