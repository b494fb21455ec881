/**
 * The names of every channel, apart from their schemas so that the sandboxed preload stays small.
 * `contract.ts` does not compile when a name has no schema.
 */
export const channelNames = [
  'app.info',
  'app.ready',
  'app.openLink',
  'catalog.list',
  'catalog.get',
  'catalog.topics',
  'plan.list',
  'plan.save',
  'plan.remove',
  'plan.tick',
  'plan.export',
  'practice.packs',
  'practice.attempts',
  'practice.start',
  'practice.open',
  'practice.show',
  'practice.answer',
  'practice.flag',
  'practice.strike',
  'practice.check',
  'practice.finish',
  'practice.result',
  'practice.days',
  'settings.get',
  'settings.update',
  'data.notices',
  'data.openFolder',
  'data.overview',
  'data.backups',
  'data.backUp',
  'data.previewRestore',
  'data.restore',
  'data.check',
  'data.exportAll',
  'data.openArchive',
  'data.import',
  'data.moveFolder',
  'data.removePrevious',
  'data.chooseBackupFolder',
  'data.chooseSharedFolder',
  'data.leaveSharedFolder',
  'data.syncNow',
  'data.conflicts',
  'data.settleConflict',
] as const

export type ChannelName = (typeof channelNames)[number]

/** What main tells the page without being asked. */
export const eventNames = ['navigate', 'store-notice', 'data-progress', 'data-changed'] as const

export type EventName = (typeof eventNames)[number]
