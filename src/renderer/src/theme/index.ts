/** Fonts, tokens and base rules; imported once by each page. */
import './mono'
import './fonts'
import './tokens.css'
import './base.css'
import type { Settings } from '../../../shared/settings'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts the learner's choices on the page; "system" follows the computer while it is chosen. */
export function applyAppearance({ theme, readingSize, reduceMotion }: Settings): () => void {
  const root = document.documentElement
  const paint = () => {
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  root.dataset.motion = reduceMotion ? 'reduced' : 'full'
  root.style.setProperty('--reading-size', `${readingSize}px`)
  paint()
  dark.addEventListener('change', paint)
  return () => dark.removeEventListener('change', paint)
}
