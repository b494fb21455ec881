/**
 * The question pack format, version 1. One JSON file is one pack; it is taken whole or refused whole.
 * `docs/pack-format.md` describes it for authors.
 */
import { z } from 'zod'
import { isoDate, programmeId, topicId } from '../catalog/schema'

/** Caps on what a pack may hold, so that a hostile file is refused before it costs anything. */
export const packLimits = {
  bytes: 64 * 1024 * 1024,
  questions: 50_000,
  optionsPerQuestion: 12,
  text: 8_000,
  /** What the program opens in a browser. */
  url: 2_048,
  /** More than one question is what makes a case; more than twelve are a paper of their own. */
  questionsPerCase: { least: 2, most: 12 },
  /** Of an image, once it is decoded. */
  imageBytes: 1024 * 1024,
  imagePixels: 4_096,
} as const

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
  .max(80)
const text = z.string().trim().min(1).max(packLimits.text)
const objectiveId = z.string().regex(/^[a-z0-9-]+\/\d+\.\d+\.\d+$/)

export const option = z.strictObject({
  id,
  text,
  /** Why this option is right or wrong here. */
  rationale: text,
})

const reference = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https$/ }).max(packLimits.url),
  /** Day the page was last looked up; `root` marks an address that could only be confirmed to the documentation's root. */
  checked: isoDate,
  root: z.boolean().optional(),
})

export const imageMime = z.enum(['image/png', 'image/jpeg', 'image/webp'])

const side = z.int().min(1).max(packLimits.imagePixels)

/** A picture inside the pack; what its bytes really are is checked by `image.ts`. */
export const packImage = z.strictObject({
  mime: imageMime,
  /** Pixels, as the bytes say too. */
  width: side,
  height: side,
  /** What somebody who cannot see it needs to answer equally well. */
  alt: text,
  data: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/, 'base64 in one line'),
})

/** A scenario that several questions share. They name it, and stand together in the pack. */
export const packCase = z.strictObject({
  id,
  title: z.string().trim().min(3).max(90),
  /** Markdown. */
  scenario: text,
  image: packImage.optional(),
})

const common = {
  /** Never reused for another question. */
  id,
  /** A few words for lists: "Approvals have slipped from 61 to 54 percent". */
  title: z.string().trim().min(3).max(90),
  /** The scenario, Markdown; null for a question that needs none. */
  stem: text.nullable(),
  /** Shown between stem and ask. */
  image: packImage.optional(),
  /** Id of the case whose scenario is read before the stem. */
  case: id.optional(),
  /** What is asked: one sentence. */
  ask: text,
  /** The one sentence to remember. */
  takeaway: text,
  objectives: z.array(objectiveId),
  topics: z.array(topicId).min(1),
  /** 1 easiest, 5 hardest. */
  difficulty: z.int().min(1).max(5),
  level: z.enum(['recall', 'apply', 'analyse']),
  references: z.array(reference).min(1),
  written: isoDate,
  /** Day somebody who did not write it solved it without the key and agreed; null until then. */
  reviewed: isoDate.nullable(),
}

const options = z.array(option).min(2).max(packLimits.optionsPerQuestion)

export const singleQuestion = z.strictObject({ ...common, type: z.literal('single'), options, key: id })
/** The number of options to choose is the length of `key`, and is told to the learner. */
export const multipleQuestion = z.strictObject({
  ...common,
  type: z.literal('multiple'),
  options,
  key: z.array(id).min(2),
})
/** `key` is every option id in the right order. */
export const orderingQuestion = z.strictObject({
  ...common,
  type: z.literal('ordering'),
  options,
  key: z.array(id).min(2),
})
/** `key` gives each prompt its option. An option is used at most once; some may be left over. */
export const matchingQuestion = z.strictObject({
  ...common,
  type: z.literal('matching'),
  prompts: z.array(z.strictObject({ id, text })).min(2).max(packLimits.optionsPerQuestion),
  options,
  key: z.record(id, id),
})

export const question = z.discriminatedUnion('type', [
  singleQuestion,
  multipleQuestion,
  orderingQuestion,
  matchingQuestion,
])

export const pack = z.strictObject({
  schema: z.literal(1),
  id,
  /** Part of the title of every attempt. */
  title: z.string().trim().min(3).max(120),
  /** `major.minor.patch`; attempts remember it. */
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .max(80),
  licence: text.min(2),
  /** Said wherever its questions are shown: that it is practice material, not taken from any exam. */
  notice: text,
  authors: z.array(text).min(1),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  /** The programme it serves; null for vendor-neutral material. */
  programme: programmeId.nullable(),
  examVersion: text.min(2).nullable(),
  cases: z.array(packCase).optional(),
  questions: z.array(question).min(1).max(packLimits.questions),
})

export type PackImage = z.infer<typeof packImage>
export type Case = z.infer<typeof packCase>
export type Option = z.infer<typeof option>
export type Question = z.infer<typeof question>
export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>
export type Pack = z.infer<typeof pack>
