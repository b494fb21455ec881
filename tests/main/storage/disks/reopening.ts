/** Whether a folder still holds what was promised, as the real store sees it on a healthy disk. */
import { readdirSync } from 'node:fs'
import { realDisk } from '../../../../src/main/storage/disk'
import { openStore } from '../../../../src/main/storage/store'
import type { StoreNotice } from '../../../../src/shared/ipc/views'
import { dataIn, type Found, foundIn, type Saved, sessionPorts } from './session'

export type Promised = Readonly<{ what: Saved; n: number }>

export type Reopened = Readonly<{ found: Found; told: readonly StoreNotice[]; problems: readonly string[] }>

async function open(root: string, who: string) {
  const { ports, told } = sessionPorts(realDisk, who)
  const store = await openStore(dataIn(root), ports)
  const found = foundIn(store, await store.study())
  const { readOnly } = store
  await store.close()
  // What a snapshot knows must not hide what the journals have lost.
  return { found, journals: foundIn(store, await store.refold()), told: told(), readOnly }
}

const leftOver = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tmp$|\.restore/.test(path))

const missing = (found: Found, { what, n }: Promised): boolean =>
  what === 'event' ? !found.events.has(n) : found[what] < n

const asText = (found: Found): string => JSON.stringify({ ...found, events: [...found.events].sort() })

/** Opens the data in `root` twice; `mayTell` are the notices that are right to be told of the first time. */
export async function reopen(
  root: string,
  promised: readonly Promised[],
  mayTell: readonly StoreNotice['kind'][] = ['torn-tail'],
): Promise<Reopened> {
  const first = await open(root, 'first')
  const second = await open(root, 'second')
  const lost = promised.filter((one) => missing(first.found, one)).map(({ what, n }) => `${what} ${n}`)
  const wrongly = first.told.filter(({ kind }) => !mayTell.includes(kind))
  const problems = [
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...wrongly.map(({ kind, file }) => `wrongly told: ${kind} ${file}`),
    ...second.told.map(({ kind, file }) => `told again: ${kind} ${file}`),
    ...leftOver(dataIn(root)).map((path) => `left over: ${path}`),
    ...(second.readOnly ? [`read-only: ${second.readOnly}`] : []),
    ...(asText(first.found) === asText(second.found) ? [] : ['the second opening shows something else']),
    ...(asText(first.found) === asText(second.journals) ? [] : ['the journals hold something else than is shown']),
  ]
  return { found: first.found, told: first.told, problems }
}
