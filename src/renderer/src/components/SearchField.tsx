import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components'
import styles from './SearchField.module.css'

/** A field to search in. Esc empties it. */
export function SearchField({
  label,
  placeholder,
  inputRef,
  ...rest
}: {
  label: string
  placeholder: string
  /** Inside an Autocomplete the value is the Autocomplete's. */
  value?: string
  onChange?: (value: string) => void
  onSubmit?: () => void
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <AriaSearchField {...rest} className={styles.field ?? ''}>
      <Label className="sr-only">{label}</Label>
      <Search className={styles.icon} size={15} strokeWidth={1.75} aria-hidden="true" />
      <Input className={styles.input ?? ''} placeholder={placeholder} ref={inputRef ?? null} />
      <Button className={styles.clear ?? ''} aria-label="Empty the search">
        <X size={14} strokeWidth={1.9} aria-hidden="true" />
      </Button>
    </AriaSearchField>
  )
}
