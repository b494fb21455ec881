/** Runs the cases of a range of seeds, `<first> <count>`, and writes what came of them as JSON. */
import { runCases } from './run'

const [first = 1, count = 1000] = process.argv.slice(2).map(Number)

runCases(first, count).then(
  (tally) => void process.stdout.write(`\n${JSON.stringify(tally)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  },
)
