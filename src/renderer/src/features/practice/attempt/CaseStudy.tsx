import { ChevronDown, ChevronRight } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { CaseView } from '../../../../../core/practice/view'
import { Prose } from '../../../components/Prose'
import styles from './CaseStudy.module.css'
import { Picture } from './Picture'

/** The scenario that several questions share, folded away once it was read. */
export function CaseStudy({
  study: { title, scenario, image },
  place,
  open,
  setOpen,
}: {
  study: CaseView
  place: { number: number; of: number }
  open: boolean
  setOpen: (on: boolean) => void
}) {
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <Disclosure className={styles.case ?? ''} isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={2} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <Chevron size={14} strokeWidth={1.9} aria-hidden="true" />
          <span>
            Case study: {title}
            {place.of > 1 ? (
              <span className={styles.place}>
                , question {place.number} of {place.of}
              </span>
            ) : null}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div data-part="scenario">
          <Prose>{scenario}</Prose>
        </div>
        {image ? <Picture image={image} /> : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
