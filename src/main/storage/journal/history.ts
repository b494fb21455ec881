/** What the journals of all devices say: the last snapshot, what came after it, and what is being added. */
import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Attempt } from '../../../core/practice/attempt'
import type { StudyEvent } from '../../../core/progress/events'
import { compareInstants, comparePlaces, inOrder, type PlacedEvent, withoutRepeats } from '../../../core/progress/order'
import { nowPart, partNames, yearPartOf } from '../../../core/progress/snapshot'
import { emptyStudy, foldEvent, foldOneAttempt, ofAttempt, type Study } from '../../../core/progress/study'
import { studyDay } from '../../../core/progress/study-day'
import { type JournalFile, journalFiles, ownJournal, toldAs } from './files'
import { heal } from './heal'
import { type ReadPorts, readJournalFile } from './read'
import { damagedBelow, type Head, readHead, readStudy, writeSnapshot } from './snapshot'
import type { Appended, Last } from './writer'

type FileEvents = { folder: string; events: StudyEvent[] }

/** Everything folded so far. */
type Folded = { study: Study; head: Head; dirty: Set<string>; since: number }

export type History = {
  /** Where this device's journal ends. */
  last(): Last
  /** Why nothing may be appended: the journal is of a newer Lectern, or cannot be read or put in order. */
  readonly closed: 'newer-version' | 'not-writable' | null
  study(): Promise<Study>
  /** Folds in an event that has just been appended. */
  add(appended: Appended): Promise<void>
  /** Takes in what has come since into the journals of other devices. @returns whether anything did */
  absorb(): Promise<boolean>
  /** An attempt with all its answers; undefined when there is none. */
  attempt(id: string): Promise<Attempt | undefined>
  /** Keeps the fold for the next opening. @throws {StoreError} */
  snapshot(): Promise<void>
  /** The files that changed below the last snapshot, which opening does not read. */
  damaged(): Promise<string[]>
  /** Bytes of a file that are folded in; null when none are. */
  savedBytes(path: string): number | null
  journalBytes(): number
  /** Folds everything anew from the journals, without changing anything. */
  refold(): Promise<{ study: Study; head: Head }>
}

const noHead: Head = { covers: {}, sums: {}, place: null, seq: 0, part: null, latest: {}, parts: {} }

/** Events folded before main looks at its windows again. */
const foldedAtOnce = 2000

function fold(folded: Folded, placed: PlacedEvent): void {
  const { event, place } = placed
  // An attempt is kept with the year it began in, also when this event ends it, and a finished one with that of its end.
  const running = ofAttempt(event) ? folded.study.running.get(event.attempt) : undefined
  const finished = ofAttempt(event) ? folded.study.finished.get(event.attempt) : undefined
  foldEvent(folded.study, placed)
  folded.head.place = place
  folded.dirty.add(yearPartOf(place.order)).add(yearPartOf(running?.from ?? finished?.to ?? place.order))
  if (event.kind === 'question-answered') folded.dirty.add(yearPartOf(studyDay(event.at, event.zone)))
  folded.since += 1
}

const isOwn = ({ path }: JournalFile): boolean => path.startsWith(`${ownJournal}/`)

const cover = (head: Head, file: JournalFile, end: number, events: readonly StudyEvent[]): void => {
  const { path, month, part } = file
  head.covers[path] = end
  if (!isOwn(file)) return
  head.part = { month, part }
  for (const { seq } of events) head.seq = Math.max(head.seq, seq)
}

export async function openHistory(data: string, mayWrite: boolean, ports: ReadPorts): Promise<History> {
  const { disk, notices } = ports
  let closed: History['closed'] = null

  const close = (why: NonNullable<History['closed']>, path: string) => {
    closed = closed ?? why
    // Of a folder that is closed as a whole it was said already.
    if (!mayWrite && why === 'not-writable') return
    notices.report({ kind: why === 'newer-version' ? why : 'read-only', file: toldAs(path), keptAs: null })
  }

  /** What a file has from `from` on; one that cannot be read closes the journal when it is this device's own. */
  const read = async (file: JournalFile, from: number, mend: boolean, to?: number) => {
    const own = isOwn(file)
    const found = await readJournalFile(data, file.path, from, mend, ports, to).catch(() => null)
    if (found?.newer && mend) {
      if (own) close('newer-version', file.path)
      else notices.report({ kind: 'newer-version', file: toldAs(file.path), keptAs: null })
    } else if (mend && !found?.mended) {
      if (own) close('not-writable', file.path)
      else notices.report({ kind: 'read-only', file: toldAs(file.path), keptAs: null })
    }
    return found ?? { events: [], end: from }
  }

  const nothingReadable = (): Folded => {
    close('not-writable', ownJournal)
    return { study: emptyStudy(), head: structuredClone(noHead), dirty: new Set(), since: 0 }
  }

  /**
   * Folds all journals from the beginning, a month at a time. `saved` is given while the journal is open: of this
   * device's files only so much is read then, and none is mended, since the writer is at them.
   */
  const foldAll = async (mend: boolean, saved?: Head['covers']): Promise<Folded> => {
    const folded: Folded = { study: emptyStudy(), head: structuredClone(noHead), dirty: new Set(), since: 0 }
    const latest = new Map<string, string>()
    const files = await journalFiles(disk, data)
    for (const month of new Set(files.map((file) => file.month))) {
      const lists: FileEvents[] = []
      for (const file of files.filter((other) => other.month === month)) {
        const open = saved && isOwn(file)
        const found = open ? await read(file, 0, false, saved[file.path] ?? 0) : await read(file, 0, mend)
        cover(folded.head, file, found.end, found.events)
        lists.push({ folder: dirname(file.path), events: found.events })
      }
      for (const [i, placed] of inOrder(withoutRepeats(lists), latest).entries()) {
        if (i % foldedAtOnce === foldedAtOnce - 1) await breathe()
        fold(folded, placed)
      }
    }
    folded.head.latest = Object.fromEntries(latest)
    for (const name of partNames(folded.study)) folded.dirty.add(name)
    return folded
  }

  /**
   * What the files hold beyond `head`; null when they no longer hold what it says, or something belongs before its end.
   * While the journal is open, what this device adds comes from the writer and not from here.
   */
  const beyond = async (
    head: Head,
    mend: boolean,
    open: boolean,
  ): Promise<{ head: Head; placed: PlacedEvent[] } | null> => {
    const next = structuredClone(head)
    const files = await journalFiles(disk, data)
    const there = new Set(files.map(({ path }) => path))
    if (Object.keys(head.covers).some((path) => !there.has(path))) return null
    const lists: FileEvents[] = []
    const sizes = await Promise.all(files.map(async ({ path }) => (await disk.stat(join(data, path))).size))
    for (const [i, file] of files.entries()) {
      const known = head.covers[file.path] ?? 0
      const size = sizes[i] ?? 0
      if (open && isOwn(file)) continue
      if (size < known) return null
      if (size === known && known > 0) continue
      const found = await read(file, known, mend)
      if (found.end < known) return null
      cover(next, file, found.end, found.events)
      lists.push({ folder: dirname(file.path), events: found.events })
    }
    const latest = new Map(Object.entries(next.latest))
    const placed = inOrder(withoutRepeats(lists), latest)
    const first = placed[0]
    if (first && head.place && comparePlaces(first.place, head.place) <= 0) return null
    next.latest = Object.fromEntries(latest)
    return { head: next, placed }
  }

  /** The fold of a snapshot and of what came after it; everything anew when a part of it is damaged. */
  const foldBeyond = async (head: Head, tail: { head: Head; placed: PlacedEvent[] }): Promise<Folded> => {
    const study = await readStudy(disk, data, head)
    if (!study) return foldAll(mayWrite)
    const folded: Folded = { study, head: tail.head, dirty: new Set(), since: 0 }
    for (const placed of tail.placed) fold(folded, placed)
    return folded
  }

  const started = await readHead(disk, data)
  if (started && mayWrite) await heal(data, started, ports).catch(() => undefined)
  const tail = started ? await beyond(started, mayWrite, false).catch(() => null) : null
  let known: Head
  let loading: Promise<Folded> | null = null
  if (!started || !tail) loading = foldAll(mayWrite).catch(nothingReadable)
  known = started && tail ? tail.head : (await foldNow()).head

  /** What is folded; read when it is first asked for, since opening itself needs only where the journals end. */
  function foldNow(): Promise<Folded> {
    loading ??= started && tail ? foldBeyond(started, tail).catch(nothingReadable) : foldAll(mayWrite)
    return loading
  }

  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act)
    turn = mine.catch(() => undefined)
    return mine
  }

  const eventsAround = async (from: string, to: string | null, id: string): Promise<PlacedEvent[]> => {
    const files = await journalFiles(disk, data)
    const wanted = files.filter(({ month }) => month >= from.slice(0, 7) && (to === null || month <= to.slice(0, 7)))
    const lists: FileEvents[] = []
    for (const file of wanted) {
      // Opening has told of a file that cannot be read; what the others have of the attempt is shown.
      const { events } = await readJournalFile(data, file.path, 0, false, ports).catch(() => ({ events: [] }))
      const own = events.filter((event) => ofAttempt(event) && event.attempt === id)
      lists.push({ folder: dirname(file.path), events: own })
    }
    return inOrder(withoutRepeats(lists), new Map())
  }

  return {
    last: () => {
      const order = Object.values(known.latest).reduce<string | null>(
        (latest, one) => (latest !== null && compareInstants(latest, one) > 0 ? latest : one),
        null,
      )
      return { seq: known.seq, order, part: known.part }
    },
    get closed() {
      return closed
    },
    study: async () => (await foldNow()).study,

    add: ({ event, path, end }) =>
      inTurn(async () => {
        const now = await foldNow()
        // Whoever read the files since it was appended has folded it in already.
        if (now.head.seq >= event.seq && (now.head.covers[path] ?? 0) >= end) return
        const [placed] = inOrder([event], new Map())
        if (!placed) return
        fold(now, placed)
        now.head.covers[path] = end
        now.head.seq = event.seq
        now.head.latest[event.device] = placed.place.order
        const month = path.slice(ownJournal.length + 1, ownJournal.length + 8)
        now.head.part = { month, part: Number(/\.(\d+)\.jsonl$/.exec(path)?.[1] ?? 0) }
        known = now.head
      }),

    absorb: () =>
      inTurn(async () => {
        const now = await foldNow()
        const more = await beyond(now.head, mayWrite, true)
        if (more?.placed.length === 0) {
          now.head = more.head
          return false
        }
        if (more) {
          now.head = more.head
          for (const placed of more.placed) fold(now, placed)
        } else {
          loading = Promise.resolve(await foldAll(mayWrite, now.head.covers))
        }
        known = (await foldNow()).head
        return true
      }),

    async attempt(id) {
      const { study } = await foldNow()
      const running = study.running.get(id)
      if (running) return running.attempt
      const row = study.finished.get(id)
      return row ? foldOneAttempt(await eventsAround(row.from, row.to, id), id) : undefined
    },

    snapshot: () =>
      inTurn(async () => {
        const now = await foldNow()
        if (!mayWrite || closed !== null || now.since === 0) return
        const { parts, ...about } = now.head
        const dirty = new Set([...now.dirty, nowPart])
        now.head = await writeSnapshot(ports, data, now.study, structuredClone(about), parts, dirty)
        now.dirty.clear()
        now.since = 0
        known = now.head
      }),

    damaged: () => damagedBelow(disk, data, known),
    savedBytes: (path) => known.covers[path] ?? null,
    journalBytes: () => Object.values(known.covers).reduce((sum, bytes) => sum + bytes, 0),

    refold: () => inTurn(async () => foldAll(false, (await foldNow()).head.covers)),
  }
}
