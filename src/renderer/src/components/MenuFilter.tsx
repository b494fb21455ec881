import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './MenuFilter.module.css'

type Option<T> = { id: T; label: string; count: number }

/** A filter in a bar: a button that opens a menu in which any number can be ticked, or `one` only. */
export function MenuFilter<T extends string>({
  id,
  label,
  options,
  chosen,
  one = false,
  onChange,
}: {
  id: string
  label: string
  options: readonly Option<T>[]
  chosen: readonly T[]
  one?: boolean
  onChange: (next: T[]) => void
}) {
  return (
    <MenuTrigger>
      <Button id={id} className={styles.trigger ?? ''}>
        {label}
        <ChevronDown size={13} strokeWidth={1.9} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          selectionMode={one ? 'single' : 'multiple'}
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(options.map((option) => option.id).filter((option) => keys === 'all' || keys.has(option)))
          }
        >
          {options.map((option) => (
            <MenuItem key={option.id} id={option.id} textValue={option.label} className={styles.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>
                    {isSelected ? <Check size={14} strokeWidth={2.25} aria-hidden="true" /> : null}
                  </span>
                  {option.label}
                  <span className={styles.count}>{option.count}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
