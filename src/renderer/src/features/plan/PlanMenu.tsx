import { FileDown, Settings2 } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Plan } from '../../../../core/plan/types'
import menu from '../../components/Menu.module.css'
import { usePlans } from '../../stores/plans'
import { go } from '../../stores/route'
import { useSettings } from '../../stores/settings'

/** Hand the plan out, or change what it was made from. */
export function PlanMenu({ plan }: { plan: Plan }) {
  const { exportAs, exporting } = usePlans()
  const paper = useSettings((settings) => settings.paper)
  const other = paper === 'a4' ? 'letter' : 'a4'
  const names = { a4: 'A4', letter: 'US Letter' }
  return (
    <>
      <MenuTrigger>
        <AriaButton className={menu.trigger ?? ''} isPending={exporting}>
          <FileDown size={15} strokeWidth={1.75} aria-hidden="true" />
          {exporting ? 'Exporting…' : 'Export'}
        </AriaButton>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu className={menu.menu ?? ''}>
            <MenuItem className={menu.item ?? ''} onAction={() => void exportAs(plan.id, 'pdf', paper)}>
              PDF, {names[paper]}
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => void exportAs(plan.id, 'pdf', other)}>
              PDF, {names[other]}
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => void exportAs(plan.id, 'ics', paper)}>
              Calendar file (ICS)
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <AriaButton className={menu.trigger ?? ''}>
          <Settings2 size={15} strokeWidth={1.75} aria-hidden="true" />
          Change
        </AriaButton>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu className={menu.menu ?? ''}>
            <MenuItem className={menu.item ?? ''} onAction={() => go(`#/plan/new?programme=${plan.programme}`)}>
              Date, minutes and days off
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => go('#/plan/new')}>
              Plan another exam
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}
