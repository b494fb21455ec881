/** Questions to the learner that only the system may ask. */
import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

type Kind = { name: string; extension: string }

/** Where to save a file; null when the learner thought better of it. */
export async function askWhereToSave(window: BrowserWindow, suggested: string, kind: Kind): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  })
  if (canceled || !filePath) return null
  // Some systems leave out the extension when the learner does.
  return extname(filePath) === '' ? `${filePath}.${kind.extension}` : filePath
}

/** Which file to read; null when the learner thought better of it. */
export async function askForFile(window: BrowserWindow, kind: Kind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Which folder to use; null when the learner thought better of it. */
export async function askForFolder(window: BrowserWindow, question: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: question,
    message: question,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Whether an address may be opened in the system's browser. */
export async function confirmLink(window: BrowserWindow, url: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this page in your browser?',
    detail: `${url}\n\nLectern itself stays offline; your browser will go online.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
