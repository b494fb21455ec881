import { FileDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import menu from '../../../components/Menu.module.css'
import { useResult } from '../../../stores/result'
import { useSettings } from '../../../stores/settings'
import styles from './result.module.css'

const names = { a4: 'A4', letter: 'US Letter' }

/** The result as a file: every question on paper, or a table. */
export function Export() {
  const { exportAs, exporting } = useResult()
  const paper = useSettings((settings) => settings.paper)
  const other = paper === 'a4' ? 'letter' : 'a4'
  return (
    <li className={styles.action}>
      <FileDown size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <MenuTrigger>
          <Button className={styles.actionTitle ?? ''} isPending={exporting}>
            {exporting ? 'Exporting…' : 'Export the result'}
          </Button>
          <Popover className={menu.popover ?? ''} placement="bottom start">
            <Menu className={menu.menu ?? ''}>
              <MenuItem className={menu.item ?? ''} onAction={() => void exportAs('pdf', paper)}>
                PDF, {names[paper]}
              </MenuItem>
              <MenuItem className={menu.item ?? ''} onAction={() => void exportAs('pdf', other)}>
                PDF, {names[other]}
              </MenuItem>
              <MenuItem className={menu.item ?? ''} onAction={() => void exportAs('csv', paper)}>
                Table (CSV)
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <p className={styles.actionNote}>Every question as PDF, or a table as CSV.</p>
      </div>
    </li>
  )
}
