import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import type { PackView } from '../../../../../shared/ipc/views'
import { ProviderMark } from '../../../components/ProviderMark'
import { useCatalog } from '../../../stores/catalog'
import { count } from '../../../text/dates'
import { typeNames, typeOrder } from '../words'
import styles from './pack.module.css'

/** Which pack everything below is about, with what it is in a line. */
export function PackChooser({
  packs,
  pack,
  onChange,
}: {
  packs: readonly PackView[]
  pack: PackView
  onChange: (id: string) => void
}) {
  const kinds = typeOrder.filter((kind) => pack.types.includes(kind)).map((kind) => typeNames[kind].toLowerCase())
  return (
    <div className={styles.chooser}>
      <Select
        className={styles.select ?? ''}
        value={pack.id}
        onChange={(id) => {
          if (typeof id === 'string') onChange(id)
        }}
      >
        <Label className="sr-only">Question pack</Label>
        <Button className={styles.trigger ?? ''}>
          <SelectValue className={styles.value ?? ''} />
          <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
          <ListBox className={styles.list ?? ''}>
            {packs.map((one) => (
              <ListBoxItem key={one.id} id={one.id} textValue={one.title} className={styles.item ?? ''}>
                <PackName pack={one} />
                <span className={styles.end}>
                  {one.questions}
                  <Check className={styles.tick} size={14} strokeWidth={2.25} aria-hidden="true" />
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <p className={styles.about}>
        {count(pack.questions, 'question')}
        {pack.cases > 0 ? `, ${count(pack.cases, 'case study', 'case studies')}` : ''}: {kinds.join(', ')}
        <br />
        Version {pack.version} · {pack.licence}
      </p>
    </div>
  )
}

/** The title, with the programme it is for. */
function PackName({ pack }: { pack: PackView }) {
  const programme = useCatalog(({ programmes }) => (pack.programme === null ? undefined : programmes[pack.programme]))
  return (
    <span className={styles.name}>
      <span className={styles.title}>{pack.title}</span>
      <span className={styles.programme}>
        {programme ? (
          <>
            <ProviderMark provider={programme.provider} />
            {programme.provider} · {pack.examVersion ?? programme.label}
          </>
        ) : (
          'Vendor-neutral'
        )}
      </span>
    </span>
  )
}
