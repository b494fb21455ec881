import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../components/Button'
import { KeyCap } from '../components/KeyCap'
import { isTyping } from '../components/keys'
import styles from './KeysOverlay.module.css'
import { type Screen, screens } from './screens'

const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'

/** `?` shows the keys of the screen. */
export function KeysOverlay({ screen }: { screen: Screen }) {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const general = [
    ...screens.map(({ label, place }) => ({ keys: [modifier, String(place)], does: `go to ${label}` })),
    { keys: ['?'], does: 'show these keys' },
  ]
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen={open} onOpenChange={setOpen} isDismissable>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.heading ?? ''}>
                Keys
              </Heading>
              <div className={styles.columns}>
                {screen.keys.length > 0 ? <KeyList title={screen.label} rows={screen.keys} /> : null}
                <KeyList title="Everywhere" rows={general} />
              </div>
              <Button variant="secondary" onPress={close}>
                Close
              </Button>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeyList({ title, rows }: { title: string; rows: Screen['keys'] }) {
  return (
    <section>
      <h3 className={styles.section}>{title}</h3>
      <dl className={styles.list}>
        {rows.map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
