import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PlanView } from '../../../../shared/ipc/views'
import menu from '../../components/Menu.module.css'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { useSettings } from '../../stores/settings'
import { PaperDialog } from './PaperDialog'
import { ReminderDialog } from './ReminderDialog'

const names = { a4: 'A4', letter: 'US Letter' }

/** Hands the plan out as a file, at once or after a few choices. */
export function ExportMenu({ view }: { view: PlanView }) {
  const { plan } = view
  const { exportAs, exporting } = usePlans()
  const { programmes, open } = useCatalog()
  const paper = useSettings((settings) => settings.paper)
  const [asked, setAsked] = useState<'paper' | 'reminder' | null>(null)
  const other = paper === 'a4' ? 'letter' : 'a4'
  const as = (format: 'pdf' | 'ics' | 'csv', size = paper) => void exportAs({ plan: plan.id, format, paper: size })
  const programme = programmes[plan.programme]
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setAsked(null)
  // The menu a dialog was opened from is gone when it closes, so the focus is brought back to its button.
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current && asked === null) button.current?.focus()
    opened.current = asked !== null
  }, [asked])
  const choosePaper = () => void open([plan.programme]).then(() => setAsked('paper'), notify)
  return (
    <>
      <MenuTrigger>
        <Button ref={button} className={menu.trigger ?? ''} isPending={exporting}>
          <FileDown size={15} strokeWidth={1.75} aria-hidden="true" />
          {exporting ? 'Exporting…' : 'Export'}
        </Button>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu className={menu.menu ?? ''}>
            <MenuItem className={menu.item ?? ''} onAction={() => as('pdf')}>
              PDF, {names[paper]}
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => as('pdf', other)}>
              PDF, {names[other]}
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={choosePaper}>
              PDF with choices and a preview…
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => as('csv')}>
              Table (CSV)
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => setAsked('reminder')}>
              Calendar that reminds…
            </MenuItem>
            <MenuItem className={menu.item ?? ''} onAction={() => as('ics')}>
              Calendar file (ICS)
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked === 'paper' && programme ? <PaperDialog view={view} programme={programme} onClose={close} /> : null}
      {asked === 'reminder' ? <ReminderDialog plan={plan} onClose={close} /> : null}
    </>
  )
}
