import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { crashStates } from './crash-states'
import { fastFolder } from './fast-folder'
import { recordingDisk } from './recording'

type Steps = {
  write(name: string, text: string, sync: boolean): Promise<void>
  append(name: string, text: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  syncFolder(): Promise<void>
}

function stepsOn(disk: Disk, root: string): Steps {
  const put = async (name: string, flags: 'wx' | 'a', text: string, sync: boolean) => {
    const file = await disk.open(join(root, name), flags)
    await file.write(Buffer.from(text), 0, text.length, 0)
    if (sync) await file.sync()
    await file.close()
  }
  return {
    write: (name, text, sync) => put(name, 'wx', text, sync),
    append: (name, text) => put(name, 'a', text, false),
    rename: (from, to) => disk.rename(join(root, from), join(root, to)),
    async syncFolder() {
      const folder = await disk.open(root, 'r')
      await folder.sync()
      await folder.close()
    },
  }
}

/** The states after `work`, on a folder where `a` holds `old`: what of every file is there. */
async function statesAfter(work: (steps: Steps) => Promise<void>): Promise<Record<string, string>[]> {
  const root = fastFolder()
  const first = stepsOn(realDisk, root)
  await first.write('a', 'old', true)
  const { disk, log } = await recordingDisk(realDisk, root)
  await work(stepsOn(disk, root))
  return [...crashStates(log)].map(({ files }) =>
    Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
  )
}

const ofFile = (states: Record<string, string>[], name: string) => new Set(states.map((state) => state[name]))

it('a rename of a file that was not synced may leave it empty, cut or zeroed under its new name', async () => {
  const states = await statesAfter(async ({ write, rename }) => {
    await write('b', 'the new', false)
    await rename('b', 'a')
  })
  const found = ofFile(states, 'a')
  for (const text of ['old', '', 't', 'the', 'the ne', 'the new', '\0'.repeat(7)]) expect(found).toContain(text)
  expect(found).not.toContain(undefined)
})

it('a file synced before its rename is the old one or the new one, and the new one once the folder is synced', async () => {
  const replace = async ({ write, rename }: Steps) => {
    await write('b', 'the new', true)
    await rename('b', 'a')
  }
  expect(ofFile(await statesAfter(replace), 'a')).toEqual(new Set(['old', 'the new']))
  const states = await statesAfter(async (steps) => {
    await replace(steps)
    await steps.syncFolder()
    await steps.write('later', '', false)
  })
  expect(states.filter((state) => 'later' in state)).toEqual([{ a: 'the new', later: '' }])
})

it('a new file may be missing, whole or not, until its folder is synced', async () => {
  const states = await statesAfter(({ write }) => write('b', 'new', true))
  expect(states).toContainEqual({ a: 'old' })
  expect(states).toContainEqual({ a: 'old', b: 'new' })
})

it('names may reach the disk in another order than they were given', async () => {
  const states = await statesAfter(async ({ write, syncFolder, rename }) => {
    await write('b', 'b', true)
    await write('c', 'c', true)
    await syncFolder()
    await rename('b', 'first')
    await rename('c', 'second')
  })
  expect(states).toContainEqual({ a: 'old', b: 'b', second: 'c' })
  expect(states).toContainEqual({ a: 'old', first: 'b', c: 'c' })
})

it('of a long append single sectors may be missing, before ones that are there', async () => {
  const states = await statesAfter(({ append }) => append('a', 'x'.repeat(1200)))
  const found = [...ofFile(states, 'a')]
  expect(found).toContain(`old${'\0'.repeat(1200)}`)
  expect(found).toContain(`old${'x'.repeat(509)}`)
  expect(found.some((text) => text?.includes('\0x'))).toBe(true)
  expect(found.every((text) => text?.startsWith('old'))).toBe(true)
})
