import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './Disclosure.module.css'

/** A line that opens what belongs to it. `aside` stands at the right end of the line, `below` under it, both always. */
export function Disclosure({
  level,
  title,
  aside,
  below,
  children,
}: {
  level: 2 | 3 | 4
  title: ReactNode
  aside?: ReactNode
  below?: ReactNode
  children: ReactNode
}) {
  return (
    <AriaDisclosure className={styles.disclosure ?? ''}>
      {({ isExpanded }) => {
        const Chevron = isExpanded ? ChevronDown : ChevronRight
        return (
          <>
            <Heading level={level} className={styles.heading ?? ''}>
              <Button slot="trigger" className={styles.trigger ?? ''} data-open={isExpanded}>
                <Chevron className={styles.chevron} size={13} strokeWidth={1.9} aria-hidden="true" />
                <span className={styles.title}>{title}</span>
                {aside}
              </Button>
            </Heading>
            {below}
            <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
          </>
        )
      }}
    </AriaDisclosure>
  )
}
