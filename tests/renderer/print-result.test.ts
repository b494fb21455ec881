import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreAttempt } from '../../src/core/practice/score'
import { solutionOf, viewQuestion } from '../../src/core/practice/view'
import { questionGroups } from '../../src/renderer/src/print-result/blocks'
import { figuresOf, printedTitle, ruleWords } from '../../src/renderer/src/print-result/cover-words'
import type { ResultJob } from '../../src/renderer/src/print-result/job'
import { paragraphs, runs } from '../../src/renderer/src/print-result/pieces'
import type { SolutionView } from '../../src/shared/ipc/views'
import { fold, untouched } from '../core/practice/attempt-acts'
import { matching, multiple, ordering, single } from '../core/practice/samples'

const tight = (text: string): string => text.replace(/\s+/g, '')

describe('long texts', () => {
  it('are cut into pieces a page can hold, and nothing of them is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 400 }), { maxLength: 8 }), fc.nat(9_000), (parts, more) => {
        const text = [...parts, 'x'.repeat(more)].join('. ')
        const pieces = runs(text)
        expect(pieces.every((piece) => piece.length <= 2_400)).toBe(true)
        expect(tight(pieces.join(''))).toBe(tight(text))
        expect(tight(paragraphs(text).join(''))).toBe(tight(text))
      }),
      { numRuns: 30 },
    )
  })

  it('are cut between sentences where there are any', () => {
    const sentence = `${'word '.repeat(300)}end.`
    expect(runs(`${sentence} ${sentence}`)).toEqual([sentence, sentence])
  })

  it('come apart between paragraphs, and never within a block of code', () => {
    expect(paragraphs('One.\n\nTwo,\nstill two.\n```yaml\na: 1\n\nb: 2\n```\nThree.\n')).toEqual([
      'One.',
      'Two,\nstill two.',
      '```yaml\na: 1\n\nb: 2\n```',
      'Three.',
    ])
  })

  it('of code that no page can hold go on as code', () => {
    const pieces = paragraphs(`\`\`\`\n${'key: value\n'.repeat(500)}\`\`\``)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.every((piece) => piece.startsWith('```\n') && piece.endsWith('\n```'))).toBe(true)
    expect(pieces.join('\n').match(/key: value/g)).toHaveLength(500)
  })
})

const bank = [single({ case: 'shop', stem: 'One.\n\nTwo.' }), multiple({ case: 'shop' }), ordering(), matching()]

function aJob(): ResultJob {
  const items = bank.map(({ id }) => ({ ...untouched(id), seen: true }))
  const [first, ...others] = items
  const answered = { ...first, answer: { type: 'single', option: 'batch' }, ms: 61_000, confidence: 'sure' } as const
  const attempt = {
    ...fold(),
    items: first ? [{ ...first, ...answered, note: 'Look again.' }, ...others] : [],
    finished: { at: '2026-11-28T12:00:00.000Z', reason: 'learner' as const },
  }
  const score = scoreAttempt(attempt, new Map(bank.map((question) => [question.id, question])), null)
  const solutions = bank.map((question): [string, SolutionView] => {
    const answer = attempt.items.find((item) => item.question === question.id)?.answer ?? null
    return [question.id, { ...solutionOf(question, answer), objectives: [], topics: [] }]
  })
  return {
    result: { attempt, score, rules: null, misses: { 'single-1': 'misread' } },
    view: {
      attempt,
      notice: 'Practice material.',
      questions: bank.map((question) => viewQuestion(question, 1)),
      cases: { shop: { id: 'shop', title: 'A shop', scenario: 'It sells.\n\nA lot.', image: null } },
      solutions: Object.fromEntries(solutions),
      msLeft: null,
    },
    name: '',
    printed: '2026-11-29',
    paper: 'a4',
  }
}

describe('a result on paper', () => {
  const groups = questionGroups(aJob())
  const blocks = groups.flatMap((group) => group.blocks)

  it('holds every question with all its options and reasons, its takeaway and its sources', () => {
    const of = (is: string) => blocks.filter((block) => block.is === is).length
    expect(['head', 'ask', 'takeaway', 'source'].map(of)).toEqual([4, 4, 4, 4])
    // Four options each; a matching question has its two prompts and the two options left over.
    expect(of('option')).toBe(16)
    for (const option of bank.flatMap(({ options }) => options)) {
      const reason = option.rationale.replace(/^Secret/, '')
      expect(JSON.stringify(blocks)).toContain(reason)
    }
  })

  it('tells a case once, before the first question of its own', () => {
    expect(groups[0]?.blocks.map(({ is }) => is)).toEqual(['case', 'text', 'text'])
    expect(blocks.filter(({ is }) => is === 'case')).toHaveLength(1)
  })

  it('says how each question was answered', () => {
    const heads = blocks.flatMap((block) => (block.is === 'head' ? [block] : []))
    expect(heads[0]).toMatchObject({
      number: 1,
      mark: 'wrong',
      facts: ['Wrong', 'choose one', '1 min 01', 'sure', 'case study: A shop', 'missed: misread'],
    })
    expect(heads[1]?.facts[0]).toBe('No answer')
    expect(blocks.find(({ is }) => is === 'note')).toMatchObject({ text: 'Look again.' })
  })

  it('has a cover with the counts and the rule', () => {
    const job = aJob()
    expect(printedTitle(job)).toBe('Sample, study session, 28 November 2026')
    expect(figuresOf(job)).toMatchObject([
      { label: 'Right', value: '0 of 4' },
      { label: 'Finished', value: '28 November 2026' },
      { label: 'Range, 95 %', value: '0–49 %' },
      { label: 'No answer', value: '3' },
      { label: 'Time', value: '1 min' },
    ])
    expect(ruleWords(job)).toBe('A study session, so no line is drawn.')
  })
})
