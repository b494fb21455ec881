/** From the command line to a command and an exit code. */
import { parseArgs } from 'node:util'
import { DomainError } from '../core/base/errors'
import { catalogCommand } from './catalog'
import { compareCommand } from './compare'
import { dataCheckCommand } from './data'
import { type ExitCode, type Io, json, Refusal, UsageError } from './io'
import { packCheckCommand } from './pack-check'
import { planCommand } from './plan'

const usage = `Usage:
  catalog [--id ID] [--json]
  compare ID ID… [--json]
  plan --exam ID --date YYYY-MM-DD --minutes mon=60,tue=0,… [--start YYYY-MM-DD]
       [--off YYYY-MM-DD,…] [--buffer DAYS] [--study MINUTES] [--level 1=good,2=some,…]
       [--mock YYYY-MM-DD,…] [--longest MINUTES] [--cards MINUTES] [--pace FACTOR] [--json | --ics | --csv]
  pack check FILE [--json]
  data check DIR [--json] [--dry-run]

plan: weekdays that --minutes does not name have none; --start is today unless given, --buffer 2;
--study is the study time wanted in all, without mock exams; --level is what is known of each domain (new, some, good);
--mock are fixed dates of mock exams; --longest limits sessions but mock exams; --cards are minutes of each study day
kept for cards; --pace is how long you need against the estimate, from 0.5 to 2.
data check: DIR is a data folder, or a profile folder with one in it; what can be repaired is repaired,
unless --dry-run is given.
Exit code: 0 done, 1 refused, not found or not sound, 2 not understood.
`

const flags = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
const text = { type: 'string' } as const
/** May be given again, which adds to it. */
const list = { type: 'string', multiple: true } as const

/** Errors of a date or number that was typed wrong are errors of the command line, not of the plan. */
const mistyped = new Set(['PLAN_DATE_INVALID', 'PLAN_INPUT_INVALID'])

function one(words: readonly string[], missing: string): string {
  const [word, ...more] = words
  if (word === undefined) throw new UsageError(missing)
  if (more.length > 0) throw new UsageError(`"${more[0]}" is one word too many.`)
  return word
}

function dispatch(verb: string, args: string[], io: Io): ExitCode | Promise<ExitCode> {
  switch (verb) {
    case 'catalog': {
      const { values } = parseArgs({ args, options: { ...flags, id: text } })
      return catalogCommand(io, { id: values.id, asJson: values.json === true })
    }
    case 'compare': {
      const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true })
      return compareCommand(io, { ids: positionals, asJson: values.json === true })
    }
    case 'plan': {
      const dates = { date: text, start: text, off: list, mock: list }
      const sizes = { minutes: list, buffer: text, study: text, longest: text, cards: text, pace: text }
      const forms = { ics: { type: 'boolean' }, csv: { type: 'boolean' } } as const
      const { values } = parseArgs({
        args,
        options: { ...flags, exam: text, level: list, ...dates, ...sizes, ...forms },
      })
      const { json: asJson = false, ics: asIcs = false, csv: asCsv = false, help: _help, ...options } = values
      const joined = Object.entries(options).map(([name, value]) => [name, Array.isArray(value) ? value.join() : value])
      return planCommand(io, Object.fromEntries(joined), { asJson, asIcs, asCsv })
    }
    case 'pack': {
      const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true })
      if (positionals[0] !== 'check') throw new UsageError('pack knows one command: pack check FILE.')
      return packCheckCommand(io, {
        file: one(positionals.slice(1), 'pack check needs a file.'),
        asJson: values.json === true,
      })
    }
    case 'data': {
      const options = { ...flags, 'dry-run': { type: 'boolean' } } as const
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
      if (positionals[0] !== 'check') throw new UsageError('data knows one command: data check DIR.')
      return dataCheckCommand(io, {
        folder: one(positionals.slice(1), 'data check needs a folder.'),
        asJson: values.json === true,
        dryRun: values['dry-run'] === true,
      })
    }
    default:
      throw new UsageError(`There is no command "${verb}".`)
  }
}

/**
 * Runs one command; those that wait for something give a promise. Results go to `io.out`, sentences about what went
 * wrong to `io.err`; with `--json` a refusal is also printed as `{ "error": { "code", "message", "data" } }`.
 */
export function run(argv: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
  const [verb, ...args] = argv
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(usage)
    return 0
  }
  const fail = (exit: ExitCode, code: string, message: string, data: DomainError['data'] = {}): ExitCode => {
    if (argv.includes('--json')) io.out(json({ error: { code, message, data } }))
    io.err(`${message}\n`)
    return exit
  }
  const explain = (error: unknown): ExitCode => {
    if (error instanceof Refusal) return fail(1, 'REFUSED', error.message)
    if (error instanceof DomainError)
      return fail(mistyped.has(error.code) ? 2 : 1, error.code, error.message, error.data)
    const parsing = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!(error instanceof UsageError) && !parsing) throw error
    const exit = fail(2, 'USAGE', error.message)
    io.err(`\n${usage}`)
    return exit
  }
  try {
    if (verb === undefined) throw new UsageError('Say what to do.')
    const exit = dispatch(verb, args, io)
    return typeof exit === 'number' ? exit : exit.catch(explain)
  } catch (error) {
    return explain(error)
  }
}
