import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { catalogIndex } from '../../../../../core/catalog/search'
import { Button } from '../../../components/Button'
import menu from '../../../components/MenuFilter.module.css'
import { SearchField } from '../../../components/SearchField'
import { useCatalog } from '../../../stores/catalog'
import { rowsOf } from '../table/rows'
import { everything } from '../table/view'
import type { ProgrammeSummary } from '../types'
import styles from './AddOne.module.css'

type Props = {
  programmes: readonly ProgrammeSummary[]
  /** Ids that are there already. */
  present: readonly string[]
  full: boolean
  onAdd: (id: string) => void
}

/** A button that opens the catalog as a searchable menu. */
export function AddOne({ programmes, present, full, onAdd }: Props) {
  const topics = useCatalog((state) => state.topics)
  const index = useMemo(() => catalogIndex(programmes, topics), [programmes, topics])
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const rows = rowsOf(programmes, { ...everything, q: query }, index).filter(({ id }) => !present.includes(id))
  return (
    <MenuTrigger
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next)
        setQuery('')
      }}
    >
      <Button id="compare-add" variant="tool" isDisabled={full}>
        <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
        Add one
      </Button>
      <Popover className={`${menu.popover} ${styles.popover}`} placement="bottom end" offset={4}>
        <div className={styles.inside}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField label="Programme to add" placeholder="Name, code or topic" autoFocus />
            <Menu
              className={styles.menu ?? ''}
              aria-label="Programmes"
              items={rows}
              onAction={(key) => {
                setOpen(false)
                onAdd(String(key))
              }}
              renderEmptyState={() => <p className={styles.empty}>Nothing found.</p>}
            >
              {({ id, shortName, provider, label }) => (
                <MenuItem id={id} textValue={shortName} className={menu.item ?? ''}>
                  <span>
                    {shortName}
                    <span className={styles.meta}>{provider === label ? provider : `${provider} · ${label}`}</span>
                  </span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </div>
      </Popover>
    </MenuTrigger>
  )
}
