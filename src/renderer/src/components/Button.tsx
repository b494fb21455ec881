import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { KeyCap } from './KeyCap'

type Props = Omit<ButtonProps, 'className' | 'children'> & {
  /** `main` is the one filled button in view. */
  variant: 'main' | 'secondary' | 'quiet' | 'tool' | 'icon'
  children: React.ReactNode
  /** The key that does the same. */
  hint?: string
  /** For tool buttons that stay pressed. */
  pressed?: boolean
}

export function Button({ variant, children, hint, pressed, ...rest }: Props) {
  return (
    <AriaButton
      {...rest}
      className={`${styles.button} ${styles[variant]}`}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-on': pressed })}
    >
      {children}
      {hint ? <KeyCap>{hint}</KeyCap> : null}
    </AriaButton>
  )
}
