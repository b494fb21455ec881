/** Where things are: the only caller of `app.getPath`. */
import { join } from 'node:path'
import { app } from 'electron'

/** In development and tests a folder of one's own may be named, so that no two runs share data. */
export function chooseProfileFolder(): void {
  const folder = process.env.LECTERN_DATA_DIR
  if (folder && !app.isPackaged) app.setPath('userData', folder)
}

export const paths = {
  /** Holds everything of this profile that is not elsewhere by the learner's choice. */
  profile: () => app.getPath('userData'),
  places: () => join(app.getPath('userData'), 'places.json'),
  windowState: () => join(app.getPath('userData'), 'window.json'),
  logs: () => app.getPath('logs'),
  resources: () => join(app.getAppPath(), 'resources'),
  pages: () => join(app.getAppPath(), 'out', 'renderer'),
  preload: () => join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
  documents: () => app.getPath('documents'),
}
