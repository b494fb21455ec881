/** The rules of the exam and the sources behind them, as the catalog has them. */
import type { Fact, Programme } from '../../../core/catalog/schema'
import type { Plan } from '../../../core/plan/types'
import { count, shortDate } from '../text/dates'
import type { Group, Row, Section } from './model'
import { capital, seen } from './words'

const typeWords: Record<NonNullable<Programme['questionTypes']['value']>[number], string> = {
  single: 'one answer',
  multiple: 'several answers',
  ordering: 'ordering',
  matching: 'matching',
  case: 'case study',
  lab: 'tasks in a lab',
}

const number = (n: number): string => n.toLocaleString('en-GB')

/** Every value in words, each by its own rule. */
function valuesOf(programme: Programme) {
  const { questions, minutes, questionTypes, passMark, price, validityYears } = programme
  const say = <T>({ value }: Fact<T>, words: (value: T) => string): string | null =>
    value === null ? null : words(value)
  return [
    {
      label: 'Questions',
      fact: questions,
      value: say(questions, ({ min, max, scored }) => {
        const many = min === max ? number(max) : `${number(min)} to ${number(max)}`
        return scored === null ? many : `${many}, of which ${scored} count`
      }),
    },
    { label: 'Time', fact: minutes, value: say(minutes, (n) => `${number(n)} minutes`) },
    {
      label: 'Question types',
      fact: questionTypes,
      value: say(questionTypes, (types) => capital(types.map((type) => typeWords[type]).join(', '))),
    },
    {
      label: 'To pass',
      fact: passMark,
      value: say(passMark, (m) => `${number(m.score)} on a scale of ${number(m.scaleMin)} to ${number(m.scaleMax)}`),
    },
    { label: 'After a fail', fact: programme.retake, value: programme.retake.value },
    {
      label: 'Delivery',
      fact: programme.delivery,
      value: say(programme.delivery, (ways) => capital(ways.join(', '))),
    },
    {
      label: 'Languages',
      fact: programme.languages,
      value: say(programme.languages, (languages) => languages.join(', ')),
    },
    {
      label: 'Fee',
      fact: price,
      value: say(price, ({ amount }) => (amount === 0 ? 'Free' : `${number(amount)} US dollars`)),
    },
    { label: 'Valid for', fact: validityYears, value: say(validityYears, (years) => count(years, 'year')) },
  ]
}

/** What the sources say where they disagree, each with who and when. */
const claimsOf = ({ claims }: Fact<unknown>): string[] =>
  claims.map(({ who, says, date }) => `${capital(who)}${date === null ? '' : `, ${shortDate(date)}`}: ${says}`)

const alone = (row: Row): Group => ({ id: row.id, label: null, weight: 'plain', rows: [row] })

/** The rules of the exam, and with them what the plan assumes where nothing is published. */
export function factsSection(programme: Programme, plan: Plan): Section {
  const numbers = new Map(programme.sources.map(({ id }, i) => [id, i + 1]))
  const { blueprint } = programme
  const facts = valuesOf(programme).map(
    ({ label, fact, value }): Row => ({
      id: label,
      is: 'fact',
      label,
      value: value === null ? { text: fact.missing ?? 'not found', known: false } : { text: value, known: true },
      notes: [...(fact.detail === null ? [] : [capital(fact.detail)]), ...claimsOf(fact)],
      seen: seen(fact, numbers),
    }),
  )
  const exam: Row = {
    id: 'exam',
    is: 'fact',
    label: 'Exam',
    value: { text: programme.name, known: true },
    notes: blueprint ? [`Blueprint: ${blueprint.version}`] : [],
    seen: blueprint ? seen({ source: blueprint.source, checked: blueprint.checked }, numbers) : '',
  }
  const assumed: Row = {
    id: 'assumed',
    is: 'fact',
    label: 'Assumed',
    value: null,
    notes: plan.assumptions,
    seen: '',
  }
  return {
    id: 'facts',
    kind: 'facts',
    title: 'Rules of the exam',
    aside: null,
    theme: 'With the day each was read and the number of its source',
    total: null,
    groups: [exam, ...facts, ...(plan.assumptions.length > 0 ? [assumed] : [])].map(alone),
    fold: null,
    opensLast: false,
    whole: true,
  }
}

/** The address of the source at `index`, or the number of an earlier source with the same one. */
function addressOf(sources: Programme['sources'], index: number): string | null {
  const url = sources[index]?.url ?? null
  const first = sources.findIndex((other) => other.url === url)
  return url === null || first === index ? url : `Address as in [${first + 1}]`
}

/** Where the facts come from, numbered as the rules cite them. */
export function sourcesSection(programme: Programme): Section {
  return {
    id: 'sources',
    kind: 'sources',
    title: 'Sources',
    aside: null,
    theme: `Researched on ${shortDate(programme.researched)}`,
    total: null,
    groups: programme.sources.map((source, i) =>
      alone({
        id: source.id,
        is: 'source',
        number: i + 1,
        title: source.title,
        nature: capital(source.nature),
        seen: source.checked === null ? 'undated' : shortDate(source.checked),
        address: addressOf(programme.sources, i),
      }),
    ),
    fold: null,
    opensLast: false,
    whole: false,
  }
}
