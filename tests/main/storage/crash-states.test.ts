import { expect, it } from 'vitest'
import { type Lie, lyingDisk } from './disks/lying'
import { cutPower, record } from './disks/power-cuts'
import { dailyTraces, type Trace } from './disks/traces'
import { tracesOfChange } from './disks/traces-of-change'

/** Files of states seen so far, over all traces. */
const seen = new Set<string>()

it.each([...dailyTraces, ...tracesOfChange].map((trace) => ({ name: trace.name, trace })))(
  'a power cut loses nothing that was acknowledged: $name',
  async ({ trace }) => {
    const { hashes, problems } = await cutPower(trace, await record(trace))
    expect(problems).toEqual([])
    for (const hash of hashes) seen.add(hash)
  },
)

it('that was more than five thousand different states', () => {
  expect(seen.size).toBeGreaterThanOrEqual(5000)
})

const traceOf = (name: RegExp): Trace => {
  const trace = dailyTraces.find((one) => name.test(one.name))
  if (!trace) throw new Error(`no trace is called ${name}`)
  return trace
}

it.each<{ lie: Lie; trace: RegExp; loses: RegExp }>([
  { lie: 'sync of files', trace: /^saving documents/, loses: /lost: .*(settings|plans)|wrongly told: set-aside/ },
  { lie: 'sync of folders', trace: /^saving documents/, loses: /lost: .*(settings|plans)/ },
  { lie: 'datasync', trace: /^appending events/, loses: /lost: event/ },
])('finds out a store that leaves out the $lie', async ({ lie, trace: name, loses }) => {
  const trace = traceOf(name)
  const log = await record(trace, (disk) => lyingDisk(disk, lie))
  const { problems } = await cutPower(trace, log, 300)
  expect(problems.some((problem) => loses.test(problem))).toBe(true)
})
