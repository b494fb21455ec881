/**
 * Devices of one learner that meet in a folder some other program carries between them. Each writes only to
 * `devices/<its id>/` there and takes in what the others wrote; what counts is always the own data folder.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { SharedDevice, SharedStatus } from '../../shared/ipc/data-views'
import { readSealed } from './document'
import { replaceFile } from './durable'
import { seal } from './envelope'
import { errnoOf } from './errors'
import {
  isDeviceName,
  type JournalFile,
  journalFiles,
  namesIn,
  otherJournals,
  ownJournal,
  partOf,
} from './journal/files'
import { readLine } from './journal/line'
import { eventsIn, type ReadPorts } from './journal/read'
import { type Device, plansKind } from './kinds'
import { appendLines, takeIn, takeInPlans } from './merge'
import type { Store } from './store'

const devicesFolder = 'devices'
/** Events a device has of others that are not in the shared folder themselves, such as those of an archive. */
const carriedFolder = 'carried'
const card = z.strictObject({ id: z.string().min(1).max(80), name: z.string().max(120) })
const cardKind = { format: 'lectern-shared-device', migrations: [], schema: card, defaults: { id: '-', name: '' } }

/** Larger files are not of this program. */
const largest = 64 * 1024 * 1024

export type Exchange = { status: Omit<SharedStatus, 'folder' | 'at'>; changed: boolean }

type Ports = ReadPorts & { deviceName: string }

/** What a device's folder held when it was last looked at, so that only what changed is read again. */
export type Memory = Map<string, string>

const stampOf = ({ size, mtimeMs }: { size: number; mtimeMs: number }): string => `${size} ${mtimeMs}`

const journalLike = (name: string): boolean => name.endsWith('.jsonl') && !name.startsWith('.')
const plansLike = (name: string): boolean => /^plans.*\.json$/.test(name)

/** Replaces a sealed document of ours in the shared folder when it says something else. */
async function publish(path: string, text: string, { disk, newId }: Ports): Promise<void> {
  const known = await disk.readFile(path).catch(() => null)
  if (known?.toString('utf8') !== text) await replaceFile(disk, path, text, newId())
}

/**
 * Adds to the shared copy what it has not of `file`. @returns false when it holds events that are not in the file, and
 * nothing was added
 */
async function pushFile(
  store: Store,
  file: JournalFile,
  target: string,
  memory: Memory,
  ports: Ports,
): Promise<boolean> {
  const { disk } = ports
  const saved = store.savedBytes(file.path) ?? 0
  const stampOfBoth = async (): Promise<string> => `${saved} ${stampOf(await disk.stat(target))}`
  const known = memory.get(file.path)
  if (known !== undefined && known === (await stampOfBoth().catch(() => ''))) return true
  const there = await disk.readFile(target).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return new Uint8Array()
    throw error
  })
  const here = (await disk.readFile(join(store.folder, file.path))).subarray(0, saved)
  const [mine, theirs] = [await eventsIn(here), await eventsIn(there)]
  const ids = new Set(mine.lines.map(({ event }) => event.id))
  if (theirs.lines.some(({ event }) => !ids.has(event.id))) return false
  const shared = new Set(theirs.lines.map(({ event }) => event.id))
  const missing = mine.lines.filter(({ event }) => !shared.has(event.id)).map(({ line }) => line)
  if (missing.length > 0) await appendLines(target, missing, ports)
  if (saved > 0) memory.set(file.path, await stampOfBoth())
  return true
}

/**
 * Adds what this device's journals have and the shared copies have not. @returns false when the copy of its own holds
 * events this device never wrote: another copy of the same profile is at work under its name.
 */
async function push(store: Store, root: string, own: string, memory: Memory, ports: Ports): Promise<boolean> {
  const present = new Set(await namesIn(ports.disk, root))
  for (const file of await journalFiles(ports.disk, store.folder)) {
    const [folder = '', device = '', name = ''] = file.path.split('/')
    if (folder === ownJournal) {
      if (!(await pushFile(store, file, join(own, device), memory, ports))) return false
    } else if (folder === otherJournals && !present.has(device)) {
      await pushFile(store, file, join(own, carriedFolder, device, name), memory, ports)
    }
  }
  return true
}

/** Takes in what one device's folder holds. */
async function pull(store: Store, folder: string, device: string, memory: Memory, ports: Ports) {
  const { disk } = ports
  let [changed, unread] = [false, 0]
  const odd: string[] = []
  for (const name of await namesIn(disk, folder)) {
    const path = join(folder, name)
    if (!journalLike(name) && !plansLike(name)) continue
    const stats = await disk.stat(path)
    if (journalLike(name) ? !partOf(name) : name !== 'plans.json') odd.push(`${device}/${name}`)
    if (memory.get(path) === stampOf(stats) || stats.size > largest) continue
    const bytes = await disk.readFile(path)
    let left = 0
    if (journalLike(name)) {
      const taken = await takeIn(store.folder, device, name, bytes, ports)
      changed = changed || taken.added.length > 0
      left = taken.unread
    } else {
      const found = readSealed(bytes.toString('utf8'), plansKind)
      if (found === null || found === 'newer') left = 1
      else changed = (await takeInPlans(store.plans, found.value)) || changed
    }
    unread += left
    if (left === 0) memory.set(path, stampOf(stats))
  }
  return { changed, unread, odd }
}

/** How many lines a journal has, and the instant of its last one; only that one is read. */
function glance(bytes: Buffer): { events: number; lastAt: string | null } {
  let events = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) events += 1
  const end = bytes.lastIndexOf(0x0a)
  const last = readLine(bytes.subarray(bytes.lastIndexOf(0x0a, end - 1) + 1, Math.max(0, end)).toString('utf8'))
  return { events, lastAt: last.state === 'good' ? last.event.at : null }
}

async function describe(folder: string, device: string, own: string, { disk }: Ports): Promise<SharedDevice> {
  const names = await namesIn(disk, folder).catch((): string[] => [])
  const text = await disk.readFile(join(folder, 'device.json')).catch(() => null)
  const found = text && readSealed(text.toString('utf8'), cardKind)
  let [events, lastAt] = [0, null as string | null]
  for (const name of names.filter(journalLike)) {
    const seen = glance(await disk.readFile(join(folder, name)).catch(() => Buffer.alloc(0)))
    events += seen.events
    if (seen.lastAt !== null && (lastAt === null || seen.lastAt > lastAt)) lastAt = seen.lastAt
  }
  const name = found && found !== 'newer' ? found.value.name : ''
  return { id: device, name: name === '' ? device.slice(0, 8) : name, events, lastAt, thisOne: device === own }
}

/** One exchange with the shared folder. What is not there, or cannot be written, is a state and no error. */
export async function exchange(store: Store, shared: string, memory: Memory, ports: Ports): Promise<Exchange> {
  const { disk, newId } = ports
  const nothing = { devices: [], oddFiles: [] }
  const root = join(shared, devicesFolder)
  const isThere = await disk.stat(shared).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isThere) return { status: { state: 'absent', ...nothing }, changed: false }

  let writable = store.readOnly === null
  const write = async () => {
    const own = join(root, store.device.value.id)
    await disk.mkdir(own)
    if (!(await push(store, root, own, memory, ports))) {
      memory.clear()
      await store.device.update((): Device => ({ id: newId() }))
      return write()
    }
    const { id } = store.device.value
    await publish(join(own, 'device.json'), seal(cardKind.format, 1, { id, name: ports.deviceName }), ports)
    await publish(
      join(own, 'plans.json'),
      seal(plansKind.format, plansKind.migrations.length + 1, store.plans.value),
      ports,
    )
  }
  let [changed, unread] = [false, 0]
  const oddFiles: string[] = []
  if (writable) {
    await write().catch(() => {
      writable = false
    })
  }
  const devices = (await namesIn(disk, root).catch((): string[] => [])).filter(isDeviceName).sort()
  if (store.readOnly === null) {
    for (const device of devices) {
      if (device === store.device.value.id) continue
      const carried = join(root, device, carriedFolder)
      const others = (await namesIn(disk, carried).catch((): string[] => [])).filter(isDeviceName)
      const sources = [[join(root, device), device], ...others.map((other) => [join(carried, other), other])]
      for (const [folder = '', name = ''] of sources) {
        const pulled = await pull(store, folder, name, memory, ports).catch(() => null)
        changed = changed || (pulled?.changed ?? false)
        unread += pulled?.unread ?? 1
        oddFiles.push(...(pulled?.odd ?? []))
      }
    }
    if (changed) await store.absorb()
  }
  const described: SharedDevice[] = []
  for (const device of devices) described.push(await describe(join(root, device), device, store.device.value.id, ports))
  const state = !writable ? 'read-only' : unread > 0 ? 'waiting' : 'in-step'
  return { status: { state, devices: described, oddFiles }, changed }
}
