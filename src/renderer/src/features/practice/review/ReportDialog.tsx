import { useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { writingLimits } from '../../../../../core/progress/events'
import { Button } from '../../../components/Button'
import { DialogBox } from '../../../components/DialogBox'
import { useResult } from '../../../stores/result'
import styles from './ReportDialog.module.css'

/** Asks what is wrong with a question and saves it as a file for its author. */
export function ReportDialog({ question, onClose }: { question: string; onClose: () => void }) {
  const report = useResult((state) => state.report)
  const [says, setSays] = useState('')
  const save = async () => {
    if (await report(question, says)) onClose()
  }
  return (
    <DialogBox title="Report this question" onClose={onClose}>
      <p className={styles.about}>
        Lectern sends nothing. It saves a file with the question, the version of its pack, your answer and what you
        write here; nothing else of you is in it. Send it to the author of the pack.
      </p>
      <TextField
        className={styles.field ?? ''}
        value={says}
        onChange={setSays}
        maxLength={writingLimits.note}
        autoFocus
      >
        <Label>What is wrong with it?</Label>
        <TextArea rows={5} className={styles.text ?? ''} />
      </TextField>
      <div className={styles.ways}>
        <Button variant="main" onPress={() => void save()}>
          Save the report
        </Button>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </DialogBox>
  )
}
