/**
 * The shape of a programme as it ships in `resources/catalog/programmes/<id>.json`.
 *
 * Every fact carries where it was read, on which day and how sure we are; a fact nobody
 * could find is `null` together with the reason, so that a screen can say so in words.
 */
import { z } from 'zod'

export const isoDate = z.iso.date('a date that exists, as YYYY-MM-DD')
export const confidence = z.enum(['high', 'medium', 'low'])
export const topicId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const programmeId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What somebody says of a fact, when sources disagree. The first claim of a fact is the one Lectern uses. */
export const claim = z.strictObject({
  says: z.string().min(1),
  date: isoDate.nullable(),
  who: z.string().min(1),
})

/** A value with its provenance. Exactly one of `value` and `missing` is not null. */
const fact = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value: value.nullable(),
      /** Why there is no value: the vendor says nothing, or nothing was found. */
      missing: z.enum(['not published', 'not found']).nullable(),
      /** One short line shown under the value. */
      detail: z.string().min(1).nullable(),
      /** Id of an entry of `sources`. */
      source: z.string().nullable(),
      /** Day the source was last read; null when the source is undated. */
      checked: isoDate.nullable(),
      confidence: confidence.nullable(),
      claims: z.array(claim),
    })
    .refine((f) => ('value' in f && f.value === null) !== (f.missing === null), {
      message: 'a fact has either a value or the reason why it is missing',
    })

export const status = z.enum(['active', 'beta', 'retired', 'unverified'])
export const kind = z.enum(['certification', 'course', 'specialization', 'nanodegree', 'badge'])
export const level = z.enum(['foundational', 'associate', 'intermediate', 'professional', 'specialty', 'expert'])
export const questionType = z.enum(['single', 'multiple', 'ordering', 'matching', 'case', 'lab'])

/** US list price. `basis` says what one payment buys. `amount` 0 means free. */
export const price = z.strictObject({
  amount: z.number().nonnegative(),
  currency: z.literal('USD'),
  basis: z.enum(['exam', 'once', 'month', 'free']),
})

export const passMark = z.strictObject({
  score: z.number(),
  scaleMin: z.number(),
  scaleMax: z.number(),
})

export const questionCount = z.strictObject({
  min: z.int().positive(),
  max: z.int().positive(),
  scored: z.int().positive().nullable(),
  unscored: z.int().nonnegative().nullable(),
})

/** Hours in all, or weeks and hours a week; any of them may be unknown. */
export const effort = z.strictObject({
  hoursMin: z.number().positive().nullable(),
  hoursMax: z.number().positive().nullable(),
  weeks: z.number().positive().nullable(),
})

export const objective = z.strictObject({
  /** `<programme id>/<domain>.<task>.<n>`; never changes its meaning once shipped. */
  id: z.string().regex(/^[a-z0-9-]+\/\d+\.\d+\.\d+$/),
  text: z.string().min(3),
  /** Leaves of the topic tree; what overlap and transfer stand on. */
  topics: z.array(topicId),
})

export const task = z.strictObject({
  id: z.string().regex(/^\d+\.\d+$/),
  title: z.string().min(2),
  objectives: z.array(objective),
})

/** Percent of the exam. Vendors publish one number (`min` = `max`), a range, or nothing. */
export const weight = z.strictObject({ min: z.number().positive(), max: z.number().positive() })

export const domain = z.strictObject({
  id: z.string().regex(/^\d+$/),
  title: z.string().min(2),
  /** Two to four words for charts and rows. */
  shortTitle: z.string().min(2),
  weight: weight.nullable(),
  /** Topics of the domain as a whole, for blueprints that publish no objectives. */
  topics: z.array(topicId),
  tasks: z.array(task),
})

export const blueprint = z.strictObject({
  version: z.string().min(1),
  published: isoDate.nullable(),
  note: z.string().nullable(),
  source: z.string().nullable(),
  checked: isoDate.nullable(),
  confidence: confidence.nullable(),
  domains: z.array(domain).min(1),
})

/** What a course teaches, module by module. */
export const syllabus = z.strictObject({
  note: z.string().nullable(),
  source: z.string().nullable(),
  checked: isoDate.nullable(),
  confidence: confidence.nullable(),
  modules: z.array(
    z.strictObject({
      id: z.string().regex(/^\d+$/),
      title: z.string().min(2),
      items: z.array(z.string().min(2)),
      topics: z.array(topicId),
    }),
  ),
})

export const resource = z.strictObject({
  title: z.string().min(2),
  url: z.url({ protocol: /^https$/ }).nullable(),
  official: z.boolean(),
  free: z.boolean().nullable(),
  hours: z.number().positive().nullable(),
  note: z.string().nullable(),
})

export const source = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(2),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** What kind of evidence it is, in plain words. */
  nature: z.string().min(2),
  checked: isoDate.nullable(),
  confidence: confidence.nullable(),
})

/** What was replaced by what. `programme` is null when the other one is not in the catalog. */
export const successor = z.strictObject({ programme: programmeId.nullable(), name: z.string().min(2) })

export const programme = z.strictObject({
  schema: z.literal(1),
  id: programmeId,
  kind,
  /** Official name in full. */
  name: z.string().min(3),
  /** The name in a table row, without the provider: "ML Engineer, Associate". */
  shortName: z.string().min(2),
  /** The exam's own code, such as MLA-C02; null where the exam has none. */
  code: z.string().min(2).nullable(),
  /** What a chip, chart or calendar calls it: the code, or two or three words. */
  label: z.string().min(2),
  /** Former and alternative names and codes, for search. */
  aliases: z.array(z.string().min(2)),
  provider: z.string().min(2),
  platform: z.string().min(2).nullable(),
  vendorNeutral: z.boolean(),
  /** One plain paragraph: what it is and what became of it. */
  summary: z.string().min(20),
  level: fact(level),
  status: fact(status),
  replaces: z.array(successor),
  replacedBy: z.array(successor),
  /** Dated turns in its life, oldest first. */
  history: z.array(z.strictObject({ date: isoDate.nullable(), event: z.string().min(3) })),
  price: fact(price),
  /** Minutes of the exam. */
  minutes: fact(z.int().positive()),
  questions: fact(questionCount),
  questionTypes: fact(z.array(questionType).min(1)),
  passMark: fact(passMark),
  delivery: fact(z.array(z.string().min(2)).min(1)),
  languages: fact(z.array(z.string().min(2)).min(1)),
  prerequisites: fact(z.string().min(2)),
  experience: fact(z.string().min(2)),
  validityYears: fact(z.number().positive()),
  renewal: fact(z.string().min(2)),
  retake: fact(z.string().min(2)),
  /** What a learner holds at the end of a course, and on which condition. */
  certificate: fact(z.string().min(2)),
  effort: fact(effort),
  url: z.url({ protocol: /^https$/ }).nullable(),
  guideUrl: z.url({ protocol: /^https$/ }).nullable(),
  blueprint: blueprint.nullable(),
  syllabus: syllabus.nullable(),
  resources: z.array(resource),
  /** Where sources disagree about something that is not one of the facts above. */
  conflicts: z.array(
    z.strictObject({ about: z.string().min(2), claims: z.array(claim).min(2), resolution: z.string() }),
  ),
  /** What was looked for and not found. */
  gaps: z.array(z.string().min(2)),
  sources: z.array(source).min(1),
  /** Newest day on which evidence about this entry's status was read. */
  checked: isoDate,
  /** Day the entry was last researched, also when nothing was found. */
  researched: isoDate,
})

type IsoDate = z.infer<typeof isoDate>
export type Confidence = z.infer<typeof confidence>
export type Status = z.infer<typeof status>
export type ProgrammeKind = z.infer<typeof kind>
export type Level = z.infer<typeof level>
export type Claim = z.infer<typeof claim>
export type Objective = z.infer<typeof objective>
export type Task = z.infer<typeof task>
export type Domain = z.infer<typeof domain>
export type Weight = z.infer<typeof weight>
export type Blueprint = z.infer<typeof blueprint>
export type Syllabus = z.infer<typeof syllabus>
export type Source = z.infer<typeof source>
export type Programme = z.infer<typeof programme>
export type Price = z.infer<typeof price>

/** A value with its provenance, as a type for code that works on any fact. */
export type Fact<T> = {
  value: T | null
  missing: 'not published' | 'not found' | null
  detail: string | null
  source: string | null
  checked: IsoDate | null
  confidence: Confidence | null
  claims: Claim[]
}
