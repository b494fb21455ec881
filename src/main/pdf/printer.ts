/** Pages made for paper: a hidden, sandboxed window that is asked for its PDF once it says it is ready. */
import { BrowserWindow } from 'electron'
import { appOrigin } from '../app/protocol'
import { securePage } from '../app/window'
import { nameDocument } from './metadata'

export type Paper = 'a4' | 'letter'

// Generous: a plan of half a year is ready in well under two seconds.
const patience = 30_000

/** What is printed, by its id; of a plan also what of it, as JSON. */
export type Printed = { plan: string; options: string } | { attempt: string }

export type Printer = {
  /** The PDF of a plan, or of a finished attempt, on the given paper. */
  print(what: Printed, paper: Paper): Promise<Uint8Array>
  /** Told when a page is ready to be printed. */
  pageReady(id: number): void
}

export function createPrinter({ preload }: { preload: string }): Printer {
  const waiting = new Map<number, () => void>()
  return {
    pageReady: (id) => waiting.get(id)?.(),
    async print(what, paper) {
      const window = new BrowserWindow({ show: false, webPreferences: securePage(preload) })
      const { id } = window.webContents
      try {
        const ready = new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('the page was not ready in time')), patience)
          const settle = (how: () => void) => {
            clearTimeout(timer)
            how()
          }
          waiting.set(id, () => settle(resolve))
          // A page that cannot be laid out closes itself; a crashed one is gone too.
          const gone = () => settle(() => reject(new Error('the page could not be laid out')))
          window.once('closed', gone)
          window.webContents.once('render-process-gone', gone)
        })
        const query = new URLSearchParams({ ...what, paper })
        await Promise.all([window.loadURL(`${appOrigin}/print.html?${query}`), ready])
        const pdf = await window.webContents.printToPDF({
          pageSize: paper === 'a4' ? 'A4' : 'Letter',
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        return nameDocument(pdf, { title: window.webContents.getTitle(), language: 'en' })
      } finally {
        waiting.delete(id)
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}
