import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import type from '../../../theme/type.module.css'
import { useShortcuts } from '../useShortcuts'
import { savingWords } from '../words'
import styles from './frame.module.css'
import { Unsaved } from './Unsaved'

/** In the question's place while the time stands still: nobody reads on the quiet. */
export function PausedPage() {
  return (
    <section className={styles.column} aria-labelledby="paused">
      <h1 id="paused" className={type.title} tabIndex={-1}>
        Paused. The time stands still.
      </h1>
      <p className={`${type.lead} ${styles.lead}`}>
        The question is put away meanwhile. What you answered, marked and wrote is saved.
      </p>
    </section>
  )
}

export function PausedFooter() {
  const { resume, saving } = useAttempt()
  useShortcuts((key) => {
    if (key !== 'Enter') return false
    void resume()
    return true
  })
  return (
    <footer className={styles.footer}>
      <Unsaved />
      <div className={styles.ways}>
        <span className={styles.state}>{savingWords(saving)}</span>
        <Button variant="main" hint="P" onPress={() => void resume()}>
          Resume
        </Button>
      </div>
    </footer>
  )
}
