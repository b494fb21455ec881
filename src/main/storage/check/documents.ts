/** Settings, plans and the device's name: readable, whole, of a shape that is known. */
import { join } from 'node:path'
import type { PlanDocument } from '../../../core/plan/types'
import type { CheckLine } from '../../../shared/ipc/data-views'
import { type DocumentKind, openDocument, readSealed } from '../document'
import { errnoOf } from '../errors'
import { deviceKind, plansKind, settingsKind } from '../kinds'
import { because, type Context } from './context'
import { count, gravest, line, moment } from './words'

/** What became of one document; `value` is null where there is none to believe. */
type Look<T> = { state: CheckLine['state']; value: T | null; detail: string | null; there: boolean }

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')

/** The newest copy of a document that can be read. */
async function goodCopy<T>({ copies }: Context, file: string, kind: DocumentKind<T>) {
  for await (const copy of copies(file)) {
    const found = readSealed(textOf(copy.bytes), kind)
    if (found && found !== 'newer') return { ...copy, value: found.value }
  }
  return null
}

async function replace<T>(context: Context, file: string, kind: DocumentKind<T>): Promise<Look<T>> {
  const { folder, ports, repair, busy, told } = context
  const copy = await goodCopy(context, file, kind)
  if (!repair || busy(file)) {
    const hope = copy ? `the backup of ${moment(copy.at)} has it` : 'no backup has it'
    return { state: 'bad', value: copy?.value ?? null, there: true, detail: `${file} is damaged; ${hope}.` }
  }
  told()
  const migrate = { beforeMigration: () => Promise.reject(new Error('a check changes no schema')) }
  const document = await openDocument(join(folder, file), kind, { ...ports, ...migrate, recover: async () => copy })
  const notice = told().find((one) => one.file === file)
  const kept = notice?.keptAs ? ` What it was is kept as ${notice.keptAs}.` : ''
  if (notice?.kind !== 'set-aside') {
    return { state: 'bad', value: document.value, there: true, detail: `${file} is damaged and cannot be replaced.` }
  }
  if (!copy) {
    const detail = `${file} was damaged, and no backup has it; it starts anew.${kept}`
    return { state: 'bad', value: null, there: false, detail }
  }
  const detail = `${file} was damaged; the one of the backup of ${moment(copy.at)} took its place.${kept}`
  return { state: 'repaired', value: copy.value, there: true, detail }
}

async function look<T>(context: Context, file: string, kind: DocumentKind<T>): Promise<Look<T>> {
  const { folder, ports } = context
  let text: string
  try {
    text = textOf(await ports.disk.readFile(join(folder, file)))
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') {
      return { state: 'bad', value: null, there: true, detail: `${file} cannot be read (${because(error)}).` }
    }
    const copy = await goodCopy(context, file, kind)
    const detail = copy && `${file} is not there; the backup of ${moment(copy.at)} has one.`
    return { state: copy ? 'told' : 'fine', value: kind.defaults, there: false, detail }
  }
  const found = readSealed(text, kind)
  if (found === null) return replace(context, file, kind)
  if (found === 'newer') {
    const detail = `${file} was written by a newer Lectern and is left alone.`
    return { state: 'told', value: null, there: true, detail }
  }
  const { value, schema } = found
  if (schema <= kind.migrations.length) {
    const detail = `${file} has the form of an older Lectern; the next start brings it up to date.`
    return { state: 'told', value, there: true, detail }
  }
  return { state: 'fine', value, there: true, detail: null }
}

/** @returns also the plans; null where they cannot be read */
export async function checkDocuments(context: Context): Promise<{ line: CheckLine; plans: PlanDocument | null }> {
  const plans = await look(context, 'plans.json', plansKind)
  const looks = [
    await look(context, 'settings.json', settingsKind),
    plans,
    await look(context, 'device.json', deviceKind('-')),
  ]
  context.step()
  const there = looks.filter((one) => one.there).length
  const state = gravest(looks.map((one) => one.state))
  const damaged = looks.filter((one) => one.state === 'bad' || one.state === 'repaired').length
  const says = {
    fine: there === 0 ? 'none yet' : `${count(there, 'file')}, all readable`,
    told: count(there, 'file'),
    repaired: `${damaged} of ${there} from a backup`,
    bad: `${count(damaged, 'damaged file')}`,
  }[state]
  const details = looks.flatMap(({ detail }) => detail ?? [])
  return { line: line('documents', state, says, details), plans: plans.value }
}
