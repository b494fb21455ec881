import { readFileSync, statSync } from 'node:fs'
import { objectivesOf } from '../core/catalog/objectives'
import { checkPack } from '../core/practice/check-pack'
import { packLimits } from '../core/practice/pack-schema'
import { leafTopics } from '../core/topics/tree'
import { type ExitCode, type Io, json, Refusal } from './io'
import { readProgrammes, readTopics } from './resources'

type Problem = { where: string; says: string }

function readPack(file: string): unknown {
  let text: string
  try {
    const { size } = statSync(file)
    if (size > packLimits.bytes) {
      throw new Refusal(`${file} has ${size} bytes; a pack may have ${packLimits.bytes} at most.`)
    }
    // Takes a byte order mark away, and throws at bytes that are not UTF-8 instead of replacing them.
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message quotes the file, which may hold what a terminal would obey.
    const why = error instanceof Error ? error.message.replace(/[^\x20-\x7E]/g, '?') : String(error)
    throw new Refusal(`${file} is not JSON: ${why}`)
  }
}

/** `pack check`: whether a question pack can be taken, and everything that stands in the way. */
export function packCheckCommand(io: Io, options: { file: string; asJson: boolean }): ExitCode {
  const programmes = readProgrammes(io.resources)
  const objectives = new Set(programmes.flatMap(objectivesOf).map(({ id }) => id))
  const topics = new Set(leafTopics(readTopics(io.resources)))
  const { ok, problems, pack } = checkPack(readPack(options.file), { objectives, topics })
  if (options.asJson) {
    const about = pack && { id: pack.id, version: pack.version, title: pack.title, questions: pack.questions.length }
    io.out(json({ ok, problems, pack: about }))
  } else {
    const lines = problems.map(({ where, says }: Problem) => `${where}: ${says}\n`)
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    io.out(ok ? `${options.file} is sound.\n` : `${lines.join('')}${options.file} has ${count}.\n`)
  }
  return ok ? 0 : 1
}
