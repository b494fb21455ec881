import { useEffect, useLayoutEffect, useRef } from 'react'
import { api } from '../api'
import { Messages } from '../components/Messages'
import { go, useRoute } from '../stores/route'
import { useSettings } from '../stores/settings'
import { applyAppearance } from '../theme'
import styles from './App.module.css'
import { watchData } from './data-changed'
import { ErrorBoundary } from './ErrorBoundary'
import { KeysOverlay } from './KeysOverlay'
import { Rail } from './Rail'
import { ScreenView } from './ScreenView'
import { StoreNotices } from './StoreNotices'
import { isImmersive, screenOf } from './screens'

/** Calls `then` once a screen with its heading stands in the window; the result calls it off. */
function whenShown(then: () => void): () => void {
  const seen = () => document.querySelector('h1') !== null
  const watch = new MutationObserver(() => {
    if (!seen()) return
    watch.disconnect()
    then()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  return () => watch.disconnect()
}

export function App() {
  const settings = useSettings()
  const { parts } = useRoute()
  const screen = screenOf(parts[0])
  const immersive = isImmersive(parts)

  useEffect(() => applyAppearance(settings), [settings])
  useEffect(() => api.on('navigate', ({ to }) => go(to)), [])
  useEffect(watchData, [])
  useEffect(() => whenShown(() => void api.app.ready()), [])
  useEffect(() => {
    document.title = `${screen.label} · Lectern`
  }, [screen])

  // Every place begins at its top. When what had the focus is gone with its screen, the keyboard goes on in the new one
  // and not at the top of the rail.
  const path = parts.join('/')
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (path !== '') main.current?.scrollTo(0, 0)
  }, [path])
  useEffect(() => {
    if (path !== '' && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [path])

  return (
    <div className={styles.app} data-immersive={immersive}>
      {immersive ? null : <Rail current={screen.id} />}
      <main className={styles.main} ref={main} tabIndex={-1}>
        <StoreNotices />
        <ErrorBoundary place={path}>
          <ScreenView screen={screen} />
        </ErrorBoundary>
      </main>
      <Messages />
      <KeysOverlay screen={screen} />
    </div>
  )
}
