/** What only the system can ask about the window: its page has stopped, or holds something unsaved. */
import { type BrowserWindow, dialog } from 'electron'

/** What to do with a window whose page stopped twice in a row. */
export async function askAfterCrashes(window: BrowserWindow): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Lectern’s window stopped twice in a row. What you saved is safe.',
    detail: 'Reload shows the same screen again. If it stops once more, quit Lectern and start it anew.',
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1 ? 'quit' : 'reload'
}

/** Whether the page may go with what it could not save. The system wants to know at once, so everything waits. */
export function mayGoUnsaved(window: BrowserWindow): boolean {
  const response = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Leave before your last answer is saved?',
    detail:
      'What you last chose or marked is not on the disk yet, and it would be lost. Everything before it is saved.',
    buttons: ['Stay', 'Leave without it'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
