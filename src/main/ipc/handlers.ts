/** Every channel's handler: the service that does it, and nothing else. */
import type { AppService } from '../services/app'
import type { catalogService } from '../services/catalog'
import type { DataService } from '../services/data'
import type { planService } from '../services/plan'
import type { PracticeService } from '../services/practice'
import type { ReadinessService } from '../services/readiness'
import type { Notices } from '../storage/notices'
import type { Store } from '../storage/store'
import type { Handlers } from './router'

export type Services = {
  app: AppService
  catalog: ReturnType<typeof catalogService>
  data: DataService
  plan: ReturnType<typeof planService>
  practice: PracticeService
  readiness: ReadinessService
  store: Store
  notices: Notices
}

export const createHandlers = ({
  app,
  catalog,
  data,
  plan,
  practice,
  readiness,
  store,
  notices,
}: Services): Handlers => ({
  'app.info': () => app.info(),
  'app.ready': (_input, sender) => app.ready(sender),
  'app.openLink': ({ url }) => app.openLink(url),
  'catalog.list': () => catalog.list(),
  'catalog.get': ({ ids }) => catalog.get(ids),
  'catalog.topics': () => catalog.topics(),
  'plan.list': () => plan.list(),
  'plan.save': (request) => plan.save(request),
  'plan.remove': ({ plan: id }) => plan.remove(id),
  'plan.restore': ({ plan: id }) => plan.restore(id),
  'plan.tick': (tick) => plan.tick(tick),
  'plan.spend': (spent) => plan.spend(spent),
  'plan.skip': (skip) => plan.skip(skip),
  'plan.move': (move) => plan.move(move),
  'plan.pin': (pin) => plan.pin(pin),
  'plan.replan': (request) => plan.replan(request),
  'plan.undo': ({ plan: id }) => plan.undo(id),
  'plan.readDaysOff': () => plan.readDaysOff(),
  'plan.export': (request) => plan.export(request),
  'practice.packs': () => practice.packs(),
  'practice.attempts': () => practice.attempts(),
  'practice.start': (request) => practice.start(request),
  'practice.open': (request) => practice.open(request),
  'practice.show': (about) => practice.show(about),
  'practice.answer': (answer) => practice.answer(answer),
  'practice.flag': (flag) => practice.flag(flag),
  'practice.strike': (strike) => practice.strike(strike),
  'practice.check': (about) => practice.check(about),
  'practice.finish': (request) => practice.finish(request),
  'practice.result': (request) => practice.result(request),
  'practice.days': () => practice.days(),
  'practice.pool': (request) => practice.pool(request),
  'practice.daily': (request) => practice.daily(request),
  'practice.confide': (request) => practice.confide(request),
  'practice.note': (request) => practice.note(request),
  'practice.highlight': (request) => practice.highlight(request),
  'practice.scratch': (request) => practice.scratch(request),
  'practice.closeSection': (request) => practice.closeSection(request),
  'practice.pause': (request) => practice.pause(request),
  'practice.resume': (request) => practice.resume(request),
  'practice.explain': (request) => practice.explain(request),
  'practice.keep': (request) => practice.keep(request),
  'practice.kept': () => practice.kept(),
  'practice.discard': (request) => practice.discard(request),
  'practice.export': (request) => practice.export(request),
  'practice.report': (request) => practice.report(request),
  'readiness.get': (request) => readiness.get(request),
  'readiness.record': (request) => readiness.record(request),
  'settings.get': () => store.settings.value,
  'settings.update': (patch) => store.settings.update((settings) => ({ ...settings, ...defined(patch) })),
  'data.notices': () => notices.all(),
  'data.openFolder': () => app.openFolder(),
  'data.overview': () => data.overview(),
  'data.backups': () => data.backups(),
  'data.backUp': () => data.backUp(),
  'data.previewRestore': ({ backup }) => data.previewRestore(backup),
  'data.restore': ({ backup }) => data.restore(backup),
  'data.check': () => data.check(),
  'data.exportAll': () => data.exportAll(),
  'data.openArchive': () => data.openArchive(),
  'data.import': ({ archive, how }) => data.take(archive, how),
  'data.moveFolder': () => data.moveFolder(),
  'data.removePrevious': () => data.removePrevious(),
  'data.chooseBackupFolder': () => data.chooseBackupFolder(),
  'data.chooseSharedFolder': () => data.chooseSharedFolder(),
  'data.leaveSharedFolder': () => data.leaveSharedFolder(),
  'data.syncNow': () => data.syncNow(),
  'data.conflicts': () => data.conflicts(),
  'data.settleConflict': ({ plan: id, version }) => data.settleConflict(id, version),
})

/** The keys of a patch that are there; one that is `undefined` changes nothing. */
function defined<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
