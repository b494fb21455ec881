import { useRef, useState } from 'react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { QuestionView } from '../../../../../core/practice/view'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Prose } from '../../../components/Prose'
import { CaseStudy } from '../attempt/CaseStudy'
import { Marks } from '../attempt/Marks'
import { Picture } from '../attempt/Picture'
import { placeInCase } from '../marks'
import styles from './review.module.css'

type Props = { view: AttemptView; question: QuestionView; item: AttemptItem }

/** What the question says, after the scenario it shares with others, with what the learner marked in it. */
export function QuestionText({ view, question, item }: Props) {
  const { stem, image, ask } = question
  const study = question.case === null ? undefined : view.cases[question.case]
  const place = placeInCase(view.attempt, view.questions, question)
  const [open, setOpen] = useState(place?.number === 1)
  const text = useRef<HTMLDivElement>(null)
  return (
    <div ref={text}>
      {study && place ? <CaseStudy study={study} place={place} open={open} setOpen={setOpen} /> : null}
      {stem === null ? null : (
        <div className={styles.stem} data-part="stem">
          <Prose>{stem}</Prose>
        </div>
      )}
      {image ? <Picture image={image} /> : null}
      <p className={styles.ask} data-part="ask">
        <Prose within="text">{ask}</Prose>
      </p>
      <Marks root={text} marks={item.highlights} />
    </div>
  )
}
