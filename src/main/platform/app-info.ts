import { app } from 'electron'
import type { AppInfo } from '../../shared/ipc/views'

/** What the About page says of this program. */
export const appInfo = (): AppInfo => ({
  version: app.getVersion(),
  electron: process.versions.electron ?? '',
  chromium: process.versions.chrome ?? '',
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  packaged: app.isPackaged,
})
