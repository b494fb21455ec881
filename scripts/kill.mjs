import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bench/bundle.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { root } from './lib/paths.mjs'
import { main, say, seconds, Trouble } from './lib/say.mjs'

/** What can be killed: the folder of its harness, the program there, and how often it is killed when nothing is said. */
const victims = {
  store: { folder: 'tests/integration/kill', program: 'writer', often: 2000 },
  attempt: { folder: 'tests/integration/attempt-kill', program: 'sitter', often: 300 },
}

/**
 * `npm run test:kill`: kills a program that writes to a profile 2,000 times, or as often as the first argument says, and
 * looks each time whether anything is torn or lost. A second argument is another seed. `npm run test:kill -- attempt`
 * kills a program in the midst of an exam of 65 questions 300 times instead, and looks whether every acknowledged act
 * is there and the right time is left; a number of rounds and a seed may follow.
 */
main(async () => {
  await ensurePackages()
  const [first, ...others] = process.argv.slice(2)
  const named = first === 'attempt' ? first : 'store'
  const { folder, program, often } = victims[named]
  const [rounds = often, seed = 1] = (named === first ? others : process.argv.slice(2)).map(Number)
  if (![rounds, seed].every((number) => Number.isSafeInteger(number) && number > 0)) {
    throw new Trouble(
      'npm run test:kill takes a number of rounds and a seed, such as `npm run test:kill -- 200 7`; before them may ' +
        'stand `attempt`.',
    )
  }
  // On a disk most of the time is its own; in memory the program's own steps are what is cut.
  const places = [tmpdir(), ...['/dev/shm'].filter(existsSync)]
  const folders = places.map((place) => mkdtempSync(join(place, 'lectern-kill-')))
  const programs = await bundle(folder, ['harness', program], join(folders[0] ?? '', 'programs'))
  const { killAndLook, summary } = await import(pathToFileURL(programs.harness ?? '').href)
  const started = performance.now()
  let said = started
  /** @param {{ rounds: number }} report */
  const progress = (report) => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    say(`  ${report.rounds}/${rounds} after ${seconds(said - started)}`)
  }
  const shipped = join(root, 'resources')
  const report = await killAndLook({ program: programs[program], folders, shipped, rounds, seed, progress })
  for (const problem of report.problems) say(problem)
  if (report.problems.length > 0) say(`The profiles with problems are in ${folders.join(' and ')}.`)
  else for (const folder of folders) rmSync(folder, { recursive: true, maxRetries: 5 })
  say(summary(report))
  return report.problems.length === 0 ? 0 : 1
})
