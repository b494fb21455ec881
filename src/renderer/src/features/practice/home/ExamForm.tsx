import { useState } from 'react'
import { type ExamRules, sessionMinutes } from '../../../../../core/practice/exam-rules'
import { timeFactors } from '../../../../../core/practice/terms'
import type { PackView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { SectionHead } from '../../../components/SectionHead'
import { usePractice } from '../../../stores/practice'
import { count, duration } from '../../../text/dates'
import styles from './home.module.css'
import { Planned } from './Planned'
import type { Wish } from './wish'

const paces = [
  { id: 'strict', label: 'As in the exam' },
  { id: 'practice', label: 'With pauses' },
] as const

type Pace = (typeof paces)[number]['id']

const paceWords: Record<Pace | 'untimed', string> = {
  strict: 'The time runs on whatever happens, also while Lectern is closed.',
  practice: 'The time runs only while the exam is on screen, and you can stop it.',
  untimed: 'As long as you like, on as many days as you like.',
}

/** An exam-like session with its rules in words; what is assumed is said before it begins. */
export function ExamForm({
  pack,
  exam,
  wish,
  filled,
}: {
  pack: PackView
  exam: ExamRules
  wish: Wish | null
  filled: boolean
}) {
  const { start, starting } = usePractice()
  const [time, setTime] = useState('1')
  const [pace, setPace] = useState<Pace>('strict')
  const factor = time === 'untimed' ? null : Number(time)
  const minutes = (times: number) => duration(sessionMinutes(exam, exam.questions, times))
  const times = [
    ...timeFactors.map((n) => ({ id: String(n), label: n === 1 ? minutes(n) : `${n} ×, ${minutes(n)}` })),
    { id: 'untimed', label: 'Untimed' },
  ]

  return (
    <section aria-labelledby="exam">
      <SectionHead id="exam" title="Practice exam" />
      <p className={styles.text}>
        {count(exam.questions, 'question')} in {minutes(1)}, in the proportions of the exam’s domains
        {exam.cases.drawn ? ', case studies among them' : ''}. No feedback before the end; rationales open then.{' '}
        {exam.passRule}
      </p>
      <p className={styles.assumptions}>{exam.assumptions.join(' ')}</p>
      <p id="exam-time" className={styles.label}>
        Time
      </p>
      <Choice labelledBy="exam-time" value={time} options={times} onChange={setTime} />
      {factor === null ? null : (
        <>
          <p id="exam-pace" className={styles.label}>
            Pace
          </p>
          <Choice labelledBy="exam-pace" value={pace} options={paces} onChange={setPace} />
        </>
      )}
      <p className={styles.note}>{paceWords[factor === null ? 'untimed' : pace]}</p>
      <div className={styles.start}>
        <Button
          variant={filled ? 'main' : 'secondary'}
          isDisabled={starting}
          aria-label={`Start the practice exam, ${pack.title}`}
          onPress={() =>
            void start({
              pack: pack.id,
              mode: 'exam',
              count: exam.questions,
              planned: wish?.planned ?? null,
              factor,
              // Without a time there is nothing that could run out.
              pace: factor === null ? 'practice' : pace,
            })
          }
        >
          Start the practice exam
        </Button>
      </div>
      <Planned wish={wish} />
    </section>
  )
}
