import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components'
import styles from './SearchField.module.css'

/** A field to search in. Esc empties it. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  inputRef,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <AriaSearchField className={styles.field ?? ''} value={value} onChange={onChange}>
      <Label className="sr-only">{label}</Label>
      <Search className={styles.icon} size={15} strokeWidth={1.75} aria-hidden="true" />
      <Input className={styles.input ?? ''} placeholder={placeholder} ref={inputRef ?? null} />
      {value === '' ? null : (
        <Button className={styles.clear ?? ''} aria-label="Empty the search">
          <X size={14} strokeWidth={1.9} aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  )
}
