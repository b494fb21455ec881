/** Use cases of the program itself. What only Electron can do comes in as ports. */
import { DomainError } from '../../core/base/errors'
import type { AppInfo } from '../../shared/ipc/views'

export type AppPorts = {
  info: AppInfo
  isSafeLink: (url: string) => boolean
  confirmLink: (url: string) => Promise<boolean>
  openLink: (url: string) => Promise<void>
  openFolder: () => Promise<void>
  /** Told which page is interactive. */
  ready: (page: { id: number }) => void
}

export type AppService = ReturnType<typeof appService>

export function appService(ports: AppPorts) {
  return {
    info: (): AppInfo => ports.info,

    ready(page: { id: number }): null {
      ports.ready(page)
      return null
    },

    async openLink(url: string): Promise<{ opened: boolean }> {
      if (!ports.isSafeLink(url)) throw new DomainError('LINK_REFUSED', 'Only https addresses are opened.', { url })
      const confirmed = await ports.confirmLink(url)
      if (confirmed) await ports.openLink(url)
      return { opened: confirmed }
    },

    async openFolder(): Promise<null> {
      await ports.openFolder()
      return null
    },
  }
}
