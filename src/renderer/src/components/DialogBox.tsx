import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './DialogBox.module.css'

type Props = {
  title: string
  /** An alert wants an answer before anything else is done. */
  alert?: boolean
  /** `full` takes the whole window, for what cannot be made smaller. */
  wide?: boolean | 'full'
  onClose: () => void
  children: ReactNode
}

/** A dialog over the screen; Escape and a press beside it close it. */
export function DialogBox({ title, alert = false, wide = false, onClose, children }: Props) {
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen onOpenChange={onClose} isDismissable>
      <Modal className={styles.modal ?? ''} data-wide={wide}>
        <Dialog className={styles.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={styles.heading ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
