import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './Tabs.module.css'

type Item = { id: string; label: string; count?: number; panel: ReactNode }

/** Tabs that underline the current one. A count stands only where it is a number of things to open. */
export function Tabs({
  label,
  items,
  current,
  onChange,
}: {
  label: string
  items: readonly Item[]
  current: string
  onChange: (id: string) => void
}) {
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={current} onSelectionChange={(key) => onChange(String(key))}>
      <TabList aria-label={label} className={styles.list ?? ''}>
        {items.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            <span className={styles.text} data-text={text}>
              {text}
            </span>
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
