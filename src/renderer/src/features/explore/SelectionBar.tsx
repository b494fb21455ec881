import { useEffect } from 'react'
import { Button } from '../../components/Button'
import { isTyping, physicalKey } from '../../components/keys'
import { chooseOnly, compareAddress, useExplore } from '../../stores/explore'
import { go } from '../../stores/route'
import styles from './SelectionBar.module.css'
import type { ProgrammeSummary } from './types'

/** What is chosen, and the way to see it side by side. Quiet where the screen has a main button of its own. */
export function SelectionBar({ programmes, quiet }: { programmes: readonly ProgrammeSummary[]; quiet: boolean }) {
  const chosen = useExplore((state) => state.chosen)
  const enough = chosen.length > 1

  useEffect(() => {
    if (!enough) return
    const listen = (event: KeyboardEvent) => {
      if (physicalKey(event) !== 'c' || isTyping(event)) return
      event.preventDefault()
      go(compareAddress(chosen))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [chosen, enough])

  if (chosen.length === 0) return null
  const labels = chosen.map((id) => programmes.find((programme) => programme.id === id)?.label ?? id)
  return (
    <section className={styles.bar} aria-label="Chosen to compare">
      <div className={styles.inner}>
        <p className={styles.what} aria-live="polite">
          <strong>{chosen.length} chosen</strong> {labels.join(', ')}
          {enough ? null : <span className={styles.hint}> · one more makes a comparison</span>}
        </p>
        <Button variant="quiet" onPress={() => chooseOnly([])}>
          Clear
        </Button>
        {enough ? (
          <Button variant={quiet ? 'secondary' : 'main'} hint="C" onPress={() => go(compareAddress(chosen))}>
            Compare {chosen.length}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
