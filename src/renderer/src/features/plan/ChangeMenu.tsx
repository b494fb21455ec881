import { Settings2 } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PlanView } from '../../../../shared/ipc/views'
import menu from '../../components/Menu.module.css'
import { say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { go } from '../../stores/route'

/** Changes what the plan was made from, takes the last change back, or plans something else. */
export function ChangeMenu({ view: { plan } }: { view: PlanView }) {
  const { undo, remove, restore } = usePlans()
  const takeBack = async () => {
    if (await undo(plan.id)) say('The plan is as it was before its last change.')
  }
  const takeAway = async () => {
    if (!(await remove(plan.id))) return
    go('#/plan')
    const back = async () => {
      if (await restore(plan.id)) go(`#/plan/${plan.id}`)
    }
    say('The plan is removed, with its sessions.', 'done', { label: 'Undo', act: () => void back() })
  }
  return (
    <MenuTrigger>
      <Button className={menu.trigger ?? ''}>
        <Settings2 size={15} strokeWidth={1.75} aria-hidden="true" />
        Change
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''}>
          <MenuItem className={menu.item ?? ''} onAction={() => go(`#/plan/new?programme=${plan.programme}`)}>
            Date, minutes and days off
          </MenuItem>
          <MenuItem className={menu.item ?? ''} onAction={() => go(`#/plan/${plan.id}/replan`)}>
            Four ways to re-plan
          </MenuItem>
          {plan.previous ? (
            <MenuItem className={menu.item ?? ''} onAction={() => void takeBack()}>
              Undo the last change
            </MenuItem>
          ) : null}
          <MenuItem className={menu.item ?? ''} onAction={() => go('#/plan/new')}>
            Plan another exam
          </MenuItem>
          <MenuItem className={menu.item ?? ''} onAction={() => void takeAway()}>
            Remove this plan
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
