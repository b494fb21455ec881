import { Button } from '../components/Button'
import { DialogBox } from '../components/DialogBox'
import { KeyCap } from '../components/KeyCap'
import styles from './KeysDialog.module.css'
import { type Screen, screens } from './screens'

const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'

/** The keys of a screen and those that work everywhere. */
export default function KeysDialog({ screen, onClose }: { screen: Screen; onClose: () => void }) {
  const general = [
    ...screens.map(({ label, place }) => ({ keys: [modifier, String(place)], does: `go to ${label}` })),
    { keys: ['?'], does: 'show these keys' },
  ]
  return (
    <DialogBox title="Keys" wide onClose={onClose}>
      <div className={styles.columns}>
        {screen.keys.length > 0 ? <KeyList title={screen.label} rows={screen.keys} /> : null}
        <KeyList title="Everywhere" rows={general} />
      </div>
      <Button variant="secondary" onPress={onClose}>
        Close
      </Button>
    </DialogBox>
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
