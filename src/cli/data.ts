import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { openBackups } from '../main/storage/backup/index'
import { checkData, devicesOf, type Installed, lookingOnly } from '../main/storage/check/index'
import { freeBytes, realDisk } from '../main/storage/disk'
import { acquireLock } from '../main/storage/lock'
import { realProbes } from '../main/storage/lock-probes'
import { backupFolder, dataFolder, openPlaces } from '../main/storage/places'
import type { CheckLine, CheckReport } from '../shared/ipc/data-views'
import { type ExitCode, type Io, json, Refusal } from './io'
import { readPacks, readProgrammes } from './resources'
import { columns } from './text'

const places = 'places.json'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What makes a folder a data folder: without any of it, a check would call a mistyped name sound. */
const marks = ['device.json', 'settings.json', 'plans.json', 'journal', 'others']

type Place = { data: string; backups: string; shared: boolean }

/** The data folder that is meant, and where its backups are; a profile folder holds the first as `data`. */
async function placeOf(given: string, now: () => string): Promise<Place> {
  const folder = resolve(given)
  if (!isFolder(folder)) throw new Refusal(`${given} is not a folder.`)
  const isProfile = readdirSync(folder).includes(places) || isFolder(join(folder, 'data'))
  const profile = isProfile ? folder : dirname(folder)
  const { value: known } = await openPlaces(join(profile, places), {
    disk: lookingOnly(realDisk),
    newId: randomUUID,
    now,
    notices: { report: () => undefined, all: () => [] },
  })
  const data = isProfile ? dataFolder(known, profile) : folder
  const holds = isFolder(data) ? readdirSync(data) : []
  if (!marks.some((mark) => holds.includes(mark))) throw new Refusal(`There is no data of Lectern in ${data}.`)
  return { data, backups: backupFolder(known, profile), shared: known.backups !== null }
}

function installed(resources: string): Installed {
  const packs = readPacks(resources).map(({ id, questions }): [string, Set<string>] => [
    id,
    new Set(questions.map((question) => question.id)),
  ])
  return { programmes: new Set(readProgrammes(resources).map(({ id }) => id)), packs: new Map(packs) }
}

const words: Record<CheckLine['state'], string> = {
  fine: 'fine',
  repaired: 'repaired',
  told: 'to know',
  bad: 'BAD',
}

// Names and ids come out of files, which may hold what a terminal would obey.
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '?')

function page({ sound, lines }: CheckReport, folder: string): string {
  const table = columns(lines.map(({ part, state, says }) => [part, words[state], says]))
  const rows = table.trimEnd().split('\n')
  const body = lines.flatMap(({ details }, i) => [rows[i] ?? '', ...details.map((detail) => `  - ${detail}`)])
  const verdict = sound ? `${folder} is sound.` : `${folder} is not sound.`
  return `${[...body, verdict].map(printable).join('\n')}\n`
}

/** `data check`: whether a data folder is as it should be. What can be put in order is, unless that is not wanted. */
export async function dataCheckCommand(
  io: Io,
  options: { folder: string; asJson: boolean; dryRun: boolean },
): Promise<ExitCode> {
  const { data, backups: folder, shared } = await placeOf(options.folder, io.now)
  const base = { disk: realDisk, newId: randomUUID, now: io.now }
  const backups = openBackups({ ...base, zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone }, folder)
  // A place of the learner's choice may hold backups of other devices too.
  const device = shared ? (await devicesOf(realDisk, data))[0] : undefined
  const lock = options.dryRun ? null : await acquireLock(data, { ...base, probes: realProbes() })
  if (lock?.state === 'taken') {
    io.err(
      `A running Lectern has this folder open (${printable(lock.by.host)}, process ${lock.by.pid}): only looking.\n`,
    )
  }
  if (lock?.state === 'unwritable') io.err('Nothing can be written to this folder: only looking.\n')
  try {
    const report = await checkData({
      ...base,
      folder: data,
      backups,
      recover: (path) => backups.newestGood(path, device),
      repair: lock?.state === 'held',
      // What a running Lectern writes at this moment is not damaged.
      busy: () => lock?.state === 'taken',
      library: installed(io.resources),
      freeBytes,
    })
    io.out(options.asJson ? json(report) : page(report, data))
    return report.sound ? 0 : 1
  } finally {
    if (lock?.state === 'held') await lock.release()
  }
}
