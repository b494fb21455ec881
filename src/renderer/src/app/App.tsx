import { useEffect } from 'react'
import { api } from '../api'
import { Messages } from '../components/Messages'
import { go, useRoute } from '../stores/route'
import { useSettings } from '../stores/settings'
import { applyAppearance } from '../theme'
import styles from './App.module.css'
import { ErrorBoundary } from './ErrorBoundary'
import { KeysOverlay } from './KeysOverlay'
import { Rail } from './Rail'
import { ScreenView } from './ScreenView'
import { StoreNotices } from './StoreNotices'
import { isImmersive, screenOf } from './screens'

export function App() {
  const settings = useSettings()
  const { parts } = useRoute()
  const screen = screenOf(parts[0])
  const immersive = isImmersive(parts)

  useEffect(() => applyAppearance(settings), [settings])
  useEffect(() => api.on('navigate', ({ to }) => go(to)), [])
  useEffect(() => {
    void api.app.ready()
  }, [])
  useEffect(() => {
    document.title = `${screen.label} · Lectern`
  }, [screen])

  return (
    <div className={styles.app} data-immersive={immersive}>
      {immersive ? null : <Rail current={screen.id} />}
      <main className={styles.main} id="main">
        <StoreNotices />
        <ErrorBoundary key={parts.join('/')}>
          <ScreenView screen={screen} />
        </ErrorBoundary>
      </main>
      <Messages />
      <KeysOverlay screen={screen} />
    </div>
  )
}
