/** Use cases of the program itself. What only Electron can do comes in as ports. */
import { DomainError } from '../../core/base/errors'
import type { AppInfo } from '../../shared/ipc/views'

export type AppPorts = {
  info: AppInfo
  /** The address as it will be opened, or null when it must not be. */
  safeLink: (url: string) => string | null
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
      const link = ports.safeLink(url)
      if (link === null) throw new DomainError('LINK_REFUSED', 'Only https addresses are opened.', { url })
      const confirmed = await ports.confirmLink(link)
      if (confirmed) await ports.openLink(link)
      return { opened: confirmed }
    },

    async openFolder(): Promise<null> {
      await ports.openFolder()
      return null
    },
  }
}
