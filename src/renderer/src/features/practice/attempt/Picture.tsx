import { useState } from 'react'
import type { ImageView } from '../../../../../core/practice/view'
import { DialogBox } from '../../../components/DialogBox'
import styles from './Picture.module.css'

/** A picture as wide as the text at most, and never larger than it is; a press shows it at its full size. */
export function Picture({ image }: { image: ImageView }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.picture} title="See it at full size" onClick={() => setOpen(true)}>
        <img {...image} className={styles.fitted} alt={image.alt} />
      </button>
      {open ? (
        <DialogBox title="The picture at full size" wide="full" onClose={() => setOpen(false)}>
          <img {...image} className={styles.full} alt={image.alt} />
        </DialogBox>
      ) : null}
    </>
  )
}
