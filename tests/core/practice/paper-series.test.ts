/** Paper after paper from one bank, as a learner meets them: shares, repeats and cases over a thousand seeds. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { programme } from '../../../src/core/catalog/schema'
import { domainOf, drawPaper } from '../../../src/core/practice/paper'

const mla = programme.parse(JSON.parse(readFileSync('resources/catalog/programmes/aws-mla-c02.json', 'utf8')))
/** As its guide gives them. */
const weights = [28, 24, 24, 24]

type Drawn = Parameters<typeof drawPaper>[0]
type One = Drawn['questions'][number]

const inDomain = (domain: number, id: string): One => ({ id, objectives: [`aws-mla-c02/${domain}.1.1`] })
const singles = (counts: number[]): One[] =>
  counts.flatMap((count, d) => Array.from({ length: count }, (_, i) => inDomain(d + 1, `d${d + 1}-${i}`)))
const caseOf = (name: string, domains: number[]): One[] =>
  domains.map((domain, i) => ({ ...inDomain(domain, `${name}-${i}`), case: name }))

/** Fifty questions in the exam's proportion: fourteen in domain 1, twelve in each other. */
const plain = singles([14, 12, 12, 12])
/** The same, ten of them in cases of two. */
const cased = [
  ...singles([11, 10, 10, 9]),
  ...caseOf('bank', [1, 2]),
  ...caseOf('shop', [3, 4]),
  ...caseOf('farm', [1, 2]),
  ...caseOf('port', [3, 4]),
  ...caseOf('mill', [1, 4]),
]

/** Papers one after the other until all questions were asked for, each with what was met before it. */
function* series(about: Pick<Drawn, 'questions' | 'count' | 'cases'>, seed: number) {
  const seen = new Set<string>()
  for (let n = 0; n < about.questions.length / about.count; n += 1) {
    const paper = drawPaper({ ...about, programme: mla, seen, seed: 31 * seed + n })
    yield { paper, seen: new Set(seen) }
    for (const id of paper) seen.add(id)
  }
}

const seeds = Array.from({ length: 1000 }, (_, seed) => seed)
const pick = (questions: readonly One[], ids: readonly string[]) =>
  ids.flatMap((id) => questions.find((one) => one.id === id) ?? [])

/** How far the domain that is farthest from its exact share is from it, in questions. */
const farthest = (questions: readonly One[], paper: readonly string[]): number => {
  const drawn = pick(questions, paper)
  const off = weights.map((weight, i) => {
    const own = drawn.filter((one) => domainOf(one) === `${i + 1}`).length
    return Math.abs(own - (weight * paper.length) / 100)
  })
  return Math.max(...off)
}

/** The parts of a paper: each case in one piece, unless it is torn. */
function pieces(questions: readonly One[], paper: readonly string[]): One[][] {
  return pick(questions, paper).reduce<One[][]>((parts, one) => {
    const last = parts.at(-1)
    if (one.case !== undefined && last?.[0]?.case === one.case) last.push(one)
    else parts.push([one])
    return parts
  }, [])
}

const ids = (questions: readonly One[]) => questions.map(({ id }) => id)
const ofCases = (parts: readonly One[][]) => parts.filter(([first]) => first?.case !== undefined)

describe('papers in a row', () => {
  it.each<[string, One[], number, Drawn['cases']]>([
    ['of ten, without cases', plain, 10, 'whole'],
    ['of 25, without cases', plain, 25, 'whole'],
    ['of ten, cases whole', cased, 10, 'whole'],
    ['of ten, cases apart', cased, 10, 'apart'],
  ])(
    '%s: shares within one question, and nothing twice before everything was met',
    (_name, questions, count, cases) => {
      const rows = seeds.slice(0, 200).flatMap((seed) => [...series({ questions, count, cases }, seed)])
      expect(rows.filter(({ paper }) => paper.length !== count || new Set(paper).size !== count)).toEqual([])
      expect(rows.filter(({ paper, seen }) => paper.some((id) => seen.has(id)))).toEqual([])
      expect(rows.filter(({ paper }) => farthest(questions, paper) > 1.001)).toEqual([])
    },
  )

  it('begin again once all was met, and some cases are met again', () => {
    const seen = new Set(cased.map(({ id }) => id))
    for (const seed of seeds.slice(0, 50)) {
      const paper = drawPaper({ questions: cased, programme: mla, count: 10, seen, seed, cases: 'whole' })
      expect(paper).toHaveLength(10)
      expect(ofCases(pieces(cased, paper))).toHaveLength(1)
    }
  })
})

/** A bank out of proportion, with cases of two to six in one domain or across. */
const uneven = [
  ...singles([30, 12, 20, 9]),
  ...caseOf('bank', [1, 1, 2, 4]),
  ...caseOf('shop', [3, 3]),
  ...caseOf('farm', [2, 2, 2, 2, 2, 2]),
  ...caseOf('port', [4, 1, 3]),
]

describe('cases drawn whole', () => {
  const papers = seeds.map((seed) => {
    const seen = new Set(uneven.filter((_, i) => (i * 7 + seed) % 11 < seed % 9).map(({ id }) => id))
    const count = 8 + (seed % 40)
    return { count, seen, paper: drawPaper({ questions: uneven, programme: mla, count, seen, seed, cases: 'whole' }) }
  })

  it('are never torn, and keep their order, whatever was met', () => {
    for (const { paper } of papers) {
      for (const part of ofCases(pieces(uneven, paper))) {
        expect(part.map(({ id }) => id)).toEqual(uneven.filter((one) => one.case === part[0]?.case).map(({ id }) => id))
      }
      expect(new Set(paper).size).toBe(paper.length)
    }
  })

  it('are at most a quarter of the paper, and at least one where one fits and is not all met', () => {
    for (const { count, seen, paper } of papers) {
      const drawn = ofCases(pieces(uneven, paper)).flat().length
      expect(drawn).toBeLessThanOrEqual(count / 4)
      const fits = ofCases(pieces(uneven, ids(uneven))).some(
        (one) => one.length <= count / 4 && one.some(({ id }) => !seen.has(id)),
      )
      expect(drawn > 0 || !fits).toBe(true)
    }
    expect(papers.filter(({ paper }) => ofCases(pieces(uneven, paper)).length > 1).length).toBeGreaterThan(100)
  })

  it('leave the shares within one question', () => {
    for (const { count, paper } of papers) {
      expect(paper).toHaveLength(count)
      // Domain 4 has no more than eleven questions, eleven being 24 percent of 46.
      if (count <= 40) expect(farthest(uneven, paper)).toBeLessThan(1.001)
    }
  })

  it('stand anywhere in the paper', () => {
    const places = papers
      .map(({ paper }) => paper.findIndex((id) => /^[a-z]{4}-/.test(id)) / paper.length)
      .filter((place) => place >= 0)
    expect(Math.min(...places)).toBe(0)
    expect(Math.max(...places)).toBeGreaterThan(0.6)
  })

  it('come with most unmet first, and not at all where every question was met but others are not', () => {
    const questions = [...plain, ...caseOf('old', [1, 2]), ...caseOf('half', [1, 2]), ...caseOf('new', [3, 4])]
    const casesIn = (seen: string[], seed: number) =>
      ofCases(
        pieces(
          questions,
          drawPaper({ questions, programme: mla, count: 8, seen: new Set(seen), seed, cases: 'whole' }),
        ),
      ).map(([first]) => first?.case)
    const old = ['old-0', 'old-1']
    for (const seed of seeds.slice(0, 50)) {
      expect(casesIn([...old, 'half-0'], seed)).toEqual(['new'])
      expect(casesIn([...old, 'half-0', 'new-0', 'new-1'], seed)).toEqual(['half'])
      expect(casesIn([...old, 'half-0', 'half-1', 'new-0', 'new-1'], seed)).toEqual([])
    }
  })

  it('fill the paper where there is not enough else', () => {
    const questions = [...singles([2, 0, 0, 0]), ...caseOf('bank', [1, 2, 3, 4]), ...caseOf('shop', [1, 2, 3, 4])]
    for (const seed of seeds.slice(0, 50)) {
      const paper = drawPaper({ questions, programme: mla, count: 10, seen: new Set(), seed, cases: 'whole' })
      expect([...paper].sort()).toEqual(questions.map(({ id }) => id).sort())
      expect(ofCases(pieces(questions, paper)).map((part) => part.length)).toEqual([4, 4])
    }
  })
})

describe('cases drawn apart', () => {
  it('may come in parts, and what comes stands together in the order of the pack', () => {
    let parts = 0
    for (const seed of seeds.slice(0, 300)) {
      const paper = drawPaper({ questions: uneven, programme: mla, count: 15, seen: new Set(), seed, cases: 'apart' })
      const drawn = ofCases(pieces(uneven, paper))
      expect(new Set(drawn.map(([first]) => first?.case)).size).toBe(drawn.length)
      for (const part of drawn) {
        const places = part.map((one) => uneven.indexOf(one))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        if (part.length < uneven.filter((one) => one.case === part[0]?.case).length) parts += 1
      }
    }
    expect(parts).toBeGreaterThan(30)
  })
})
