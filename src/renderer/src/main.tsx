import './no-eval'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { useSettings } from './stores/settings'
import './theme'

const root = document.getElementById('root')
if (root) {
  // The theme must be known before the first paint; a failure to read it must not keep the app shut.
  await useSettings
    .getState()
    .load()
    .catch(() => undefined)
  createRoot(root).render(<App />)
}
