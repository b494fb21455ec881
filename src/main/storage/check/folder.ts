/** What else lies in the data folder: damaged files that were set aside, what saves left over, and what nobody knows. */
import { join } from 'node:path'
import type { CheckLine } from '../../../shared/ipc/data-views'
import { isDeviceName, namesIn, otherJournals, ownJournal, partOf } from '../journal/files'
import { snapshotFolder } from '../journal/snapshot'
import { documentFiles } from '../kinds'
import { finishRestore } from '../restore'
import { because, type Context } from './context'
import type { Aside } from './gaps'
import { count, line, size } from './words'

const asideName = /^(.+)\.corrupt-\d{4}-[\dTZ-]+$/
const temporaryName = /^\..+\.tmp$/
const lockName = /^(lock\.json|\.lock\.json\..+\.(wait|claim))$/
const snapshotName = /^(head|(now|\d{4})\.[0-9a-f]{32})\.json$/
const stage = '.restore'

export type Contents = { asides: Aside[]; temporary: string[]; unknown: string[]; stage: boolean }

/** Every file of the data folder that is neither a document, a journal, a snapshot nor the lock. */
export async function contentsOf({ folder, ports: { disk } }: Context): Promise<Contents> {
  const found: Contents = { asides: [], temporary: [], unknown: [], stage: false }

  const sort = async (inside: string, name: string, expected: boolean) => {
    const path = inside === '' ? name : `${inside}/${name}`
    const of = asideName.exec(name)?.[1]
    if (temporaryName.test(name)) found.temporary.push(path)
    else if (of !== undefined) {
      const bytes = await disk.stat(join(folder, path)).then(
        (stats) => stats.size,
        () => 0,
      )
      found.asides.push({ of: inside === '' ? of : `${inside}/${of}`, name: path, bytes })
    } else if (!expected) found.unknown.push(path)
  }
  const sortAll = async (inside: string, isExpected: (name: string) => boolean) => {
    const names = await namesIn(disk, join(folder, inside)).catch((): string[] => [])
    for (const name of names.sort()) await sort(inside, name, isExpected(name))
    return names
  }

  const folders = new Set([ownJournal, otherJournals, snapshotFolder, stage])
  const names = await sortAll('', (name) => {
    if (name === stage) found.stage = true
    return folders.has(name) || lockName.test(name) || documentFiles.some((file) => file === name)
  })
  const isJournal = (name: string) => partOf(name) !== null
  if (names.includes(ownJournal)) await sortAll(ownJournal, isJournal)
  if (names.includes(snapshotFolder)) await sortAll(snapshotFolder, (name) => snapshotName.test(name))
  const devices = names.includes(otherJournals) ? await sortAll(otherJournals, isDeviceName) : []
  for (const device of devices.filter(isDeviceName)) await sortAll(`${otherJournals}/${device}`, isJournal)
  return found
}

/** Brings a restore to its end that was cut short; this comes first, as everything else may depend on it. */
export async function endRestore(context: Context): Promise<{ state: CheckLine['state']; detail: string } | null> {
  const { folder, repair, busy, ports } = context
  const names = await namesIn(ports.disk, join(folder, stage)).catch(() => null)
  const there = names !== null && (await namesIn(ports.disk, folder).catch((): string[] => [])).includes(stage)
  if (!there) return null
  const whole = names.includes('commit.json')
  if (!repair || busy(stage)) {
    const what = whole ? 'brings it to its end' : 'takes away what is left of it, as it had changed nothing'
    return { state: 'told', detail: `A restore was cut short; the next start ${what}.` }
  }
  try {
    await finishRestore(folder, ports)
    const what = whole ? 'and was brought to its end' : 'before it changed anything; what was left of it is gone'
    return { state: 'repaired', detail: `A restore was cut short, ${what}.` }
  } catch (error) {
    return { state: 'bad', detail: `A restore was cut short and cannot be brought to its end (${because(error)}).` }
  }
}

export function checkAsides({ asides }: Contents): CheckLine {
  if (asides.length === 0) return line('set-aside', 'fine', 'no file')
  const bytes = asides.reduce((sum, aside) => sum + aside.bytes, 0)
  const details = asides.map((aside) => `${aside.name}, ${size(aside.bytes)}.`)
  return line('set-aside', 'told', `${count(asides.length, 'file')}, ${size(bytes)}`, details)
}

/** Takes away what saves that were cut short left, and names what nobody knows. */
export async function checkLeftOver(
  { folder, repair, busy, ports }: Context,
  { temporary, unknown }: Contents,
  restore: Awaited<ReturnType<typeof endRestore>>,
): Promise<CheckLine> {
  const [gone, stays]: [string[], string[]] = [[], []]
  for (const path of temporary) {
    const removed =
      repair &&
      !busy(path) &&
      (await ports.disk.unlink(join(folder, path)).then(
        () => true,
        () => false,
      ))
    if (removed) gone.push(path)
    else stays.push(path)
  }
  const details = [
    ...(restore ? [restore.detail] : []),
    ...gone.map((path) => `${path} was left by a save that was cut short, and is taken away.`),
    ...stays.map((path) => `${path} was left by a save that was cut short.`),
    ...unknown.map((path) => `${path} is nothing that Lectern made or reads.`),
  ]
  if (details.length === 0) return line('left-over', 'fine', 'nothing')
  const tidied = gone.length > 0 || restore?.state === 'repaired'
  const left = stays.length + unknown.length
  const told = left > 0 ? count(left, 'file') : 'a restore that was cut short'
  if (restore?.state === 'bad') return line('left-over', 'bad', 'a restore that cannot end', details)
  if (!tidied) return line('left-over', 'told', told, details)
  return line(
    'left-over',
    'repaired',
    gone.length > 0 ? `${count(gone.length, 'file')} taken away` : 'tidied up',
    details,
  )
}

/** Below this, saving may fail soon. */
const scarce = 100_000_000

export async function checkSpace(folder: string, free: ((folder: string) => Promise<number | null>) | null) {
  const bytes = (await free?.(folder)) ?? null
  if (bytes === null) return line('space', 'fine', 'not known')
  const says = `${size(bytes)} free`
  if (bytes >= scarce) return line('space', 'fine', says)
  return line('space', 'told', says, ['There is so little room left that saving may fail soon.'])
}
