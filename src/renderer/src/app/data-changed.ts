/** What main changed under the page: shows it, and says what was done, with a way back. */
import { api } from '../api'
import { useData } from '../stores/data'
import { type Done, lastDone } from '../stores/data-done'
import { say } from '../stores/messages'
import { parseRoute } from '../stores/route'
import { isImmersive } from './screens'

const sentences: Record<Done['why'], string> = {
  restored: 'Restored. What was here before is kept as a backup.',
  imported: 'Imported. What was here before is kept as a backup.',
  undone: 'Undone. Everything is as it was before.',
}

function tellWhatWasDone(): void {
  const done = lastDone()
  if (!done) return
  const { why, undo } = done
  const back = undo ? { label: 'Undo', act: () => void useData.getState().restore(undo, 'undone') } : null
  say(sentences[why], 'done', back)
}

let offered = false

/** Nothing is taken from under the learner's hands: the page starts again when asked to, or on the way elsewhere. */
function offerToShow(): void {
  void useData.getState().load()
  if (offered) return
  offered = true
  const show = () => window.location.reload()
  say('Study from another device has come in.', 'done', { label: 'Show it', act: show })
  window.addEventListener('hashchange', () => {
    const busy = useData.getState().busy !== null || isImmersive(parseRoute(window.location.hash).parts)
    if (!busy) show()
  })
}

/** Begins when the page starts; the result ends it. */
export function watchData(): () => void {
  tellWhatWasDone()
  return api.on('data-changed', ({ why }) => {
    const { busy, load } = useData.getState()
    if (why === 'merged') offerToShow()
    else if (why === 'moved') void load()
    // Whoever asked for it starts the page again with the answer in hand.
    else if (busy === null) window.location.reload()
  })
}
