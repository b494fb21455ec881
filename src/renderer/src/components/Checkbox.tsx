import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components'
import styles from './Checkbox.module.css'

type Props = Omit<CheckboxProps, 'className' | 'children'> & { children?: ReactNode }

export function Checkbox({ children, ...rest }: Props) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Minus size={12} strokeWidth={3} aria-hidden="true" /> : null}
            {isSelected && !isIndeterminate ? <Check size={12} strokeWidth={3} aria-hidden="true" /> : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
