/** A data folder and its backups, both real. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openBackups } from '../../../../src/main/storage/backup/index'
import { folderSource } from '../../../../src/main/storage/backup/source'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'

export const holds = { answers: 4, attempts: 1, sessions: 2, plans: 1 }

export const someData: Readonly<Record<string, string>> = {
  'settings.json': '{"theme":"dark"}',
  'plans.json': '{"plans":["Prüfung ☂"]}',
  'device.json': '{"id":"device-1"}',
  'journal/2026-10.jsonl': 'one\ntwo\n',
  'journal/2026-10.1.jsonl': 'three\n',
  'journal/2026-11.jsonl': 'four\n',
  'others/device-2/2026-11.jsonl': 'five\n',
}

export const putFile = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Relative paths, with forward slashes, of the files below a folder, and their contents. */
export function filesBelow(folder: string, below = ''): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`
    if (statSync(join(folder, path)).isDirectory())
      for (const [inside, bytes] of filesBelow(folder, path)) found.set(inside, bytes)
    else found.set(path, readFileSync(join(folder, path)))
  }
  return found
}

/** `backups` need not exist. The clock stands in the year 2100, so that no file of today is too young to be cleared. */
export function workshop(root: string, { disk = realDisk, ids = 'id' }: { disk?: Disk; ids?: string } = {}) {
  const [data, folder] = [join(root, 'data'), join(root, 'backups')]
  let at = Date.UTC(2100, 0, 1, 9)
  let count = 0
  const saved = new Map<string, number>()
  const ports = {
    disk,
    newId: () => {
      count += 1
      return `${ids}-${count}`
    },
    now: () => new Date(at).toISOString(),
    zone: () => 'Europe/Vienna',
  }
  // What is backed up is read past the disk under test, which is that of the backups.
  const source = folderSource(realDisk, data, {
    device: 'device-1',
    holds: () => holds,
    savedBytes: (path) => saved.get(path) ?? null,
  })
  return {
    data,
    folder,
    ports,
    source,
    saved,
    backups: openBackups(ports, folder),
    put: (files: Readonly<Record<string, string | Uint8Array>>) => {
      for (const [path, content] of Object.entries(files)) putFile(join(data, path), content)
    },
    remove: (path: string) => rmSync(join(data, path)),
    pass: (minutes: number) => {
      at += minutes * 60_000
    },
    setNow: (instant: string) => {
      at = Date.parse(instant)
    },
    /** Names of the contents kept. */
    objects: () => [...filesBelow(folder).keys()].filter((path) => path.startsWith('objects/')),
    manifests: () => readdirSync(folder).filter((name) => name.endsWith('.json')),
  }
}
