import { HardDrive, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { Button } from '../components/Button'
import { Wordmark } from '../components/Wordmark'
import { useData } from '../stores/data'
import { useSettings } from '../stores/settings'
import styles from './Rail.module.css'
import { screens } from './screens'

const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+'

export function Rail({ current }: { current: string }) {
  const collapsed = useSettings((settings) => settings.railCollapsed)
  const change = useSettings((settings) => settings.change)
  const saved = useData(({ overview }) => overview.state !== 'ready' || overview.data.readOnly === null)
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <nav className={styles.rail} data-collapsed={collapsed} aria-label="Screens">
      <div className={styles.head}>
        <Wordmark short={collapsed} />
      </div>
      <ul className={styles.list}>
        {screens.map(({ id, label, place, icon: Icon }) => (
          <li key={id}>
            <a
              className={styles.item}
              href={`#/${id}`}
              aria-current={id === current ? 'page' : undefined}
              aria-label={label}
              title={`${label} (${modifier}${place})`}
            >
              <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
              <span className={styles.label}>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <p className={styles.offline} title="Lectern never uses a network">
          <HardDrive size={14} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.label}>{saved ? 'Offline. All saved.' : 'Offline. Not saved.'}</span>
        </p>
        <Button
          variant="icon"
          aria-label={collapsed ? 'Widen the rail' : 'Narrow the rail'}
          onPress={() => void change({ railCollapsed: !collapsed })}
        >
          <Toggle size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </nav>
  )
}
