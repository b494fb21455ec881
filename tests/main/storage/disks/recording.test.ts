import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { crashStates } from './crash-states'
import { fastFolder } from './fast-folder'
import { materialise } from './materialise'
import { recordingDisk } from './recording'

/** Every file below a folder, and every folder as null. */
function contentOf(folder: string, below = ''): Record<string, string | null> {
  const found: Record<string, string | null> = {}
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`
    if (statSync(join(folder, path)).isDirectory()) Object.assign(found, { [path]: null }, contentOf(folder, path))
    else found[path] = readFileSync(join(folder, path)).toString('hex')
  }
  return found
}

const names = fc.constantFrom('a', 'b', 'in/c', 'in/d')
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 })
const anyWork = fc.oneof(
  fc.record({ do: fc.constant('create' as const), path: names, bytes }),
  fc.record({ do: fc.constant('append' as const), path: names, bytes }),
  fc.record({ do: fc.constant('overwrite' as const), path: names, bytes, position: fc.nat(20) }),
  fc.record({ do: fc.constant('truncate' as const), path: names, size: fc.nat(30) }),
  fc.record({ do: fc.constant('rename' as const), path: names, to: names }),
  fc.record({ do: fc.constant('unlink' as const), path: names }),
)
type Work = typeof anyWork extends fc.Arbitrary<infer T> ? T : never

async function perform(disk: Disk, root: string, work: Work): Promise<void> {
  const path = join(root, work.path)
  if (work.do === 'unlink') return disk.unlink(path)
  if (work.do === 'rename') return disk.rename(path, join(root, work.to))
  const file = await disk.open(path, work.do === 'create' ? 'wx' : work.do === 'append' ? 'a' : 'r+')
  if (work.do === 'truncate') await file.truncate(work.size)
  else await file.write(work.bytes, 0, work.bytes.length, work.do === 'overwrite' ? work.position : 0)
  await file.close()
}

async function sync(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'r')
  await file.sync()
  await file.close()
}

it('what is recorded says the same as the real folder, whatever was done and whatever failed', async () => {
  const base = fastFolder()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyWork, { maxLength: 12 }), async (works) => {
      run += 1
      const root = join(base, `${run}`)
      mkdirSync(root)
      const { disk, log } = await recordingDisk(realDisk, root)
      await disk.mkdir(join(root, 'in'))
      for (const work of works) await perform(disk, root, work).catch(() => undefined)
      for (const path of ['', ...Object.keys(contentOf(root))]) await sync(disk, join(root, path))
      const last = [...crashStates(log)].filter(({ at }) => at === log.ops.length)
      expect(last).toHaveLength(1)
      for (const state of last) materialise(state, join(base, 'state'))
      expect(contentOf(join(base, 'state'))).toEqual(contentOf(root))
    }),
    { numRuns: 100 },
  )
})

it('takes what lies in the folder as safe, and starts after it', async () => {
  const root = fastFolder()
  mkdirSync(join(root, 'in'))
  writeFileSync(join(root, 'in', 'old'), 'kept')
  const { disk, log, mark } = await recordingDisk(realDisk, root)
  expect([...crashStates(log)].map(({ files }) => [...files.keys()])).toEqual([['in/old']])
  await disk.mkdir(join(root, 'in', 'deep', 'deeper'))
  mark('made', 1)
  mark('made', 2)
  expect(log.ops.slice(log.start).map((op) => (op.kind === 'entries' ? op.what : op.kind))).toEqual([
    'mkdir in/deep',
    'mkdir in/deep/deeper',
    'mark',
    'mark',
  ])
  expect(log.ops.at(-1)).toEqual({ kind: 'mark', name: 'made', n: 2 })
})

it('counts for a sync only what was done before it began', async () => {
  const root = fastFolder()
  const { disk, log } = await recordingDisk(realDisk, root)
  const file = await disk.open(join(root, 'a'), 'wx')
  await Promise.all([file.sync(), file.write(Buffer.from('late'), 0, 4, 0)])
  await file.close()
  await sync(disk, root)
  const left = [...crashStates(log)].filter(({ at }) => at === log.ops.length)
  expect(left.map(({ files }) => Buffer.from(files.get('a') ?? []).toString())).toContain('')
})
