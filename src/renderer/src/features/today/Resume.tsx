import type { AttemptSummary } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { useEnter } from '../../components/useEnter'
import { go } from '../../stores/route'
import { duration } from '../../text/dates'
import styles from './today.module.css'

/** An attempt that was left in the middle, when there is no plan to show it in. */
export function Resume({ attempt }: { attempt: AttemptSummary }) {
  const resume = () => go(`#/practice/attempt/${attempt.id}`)
  useEnter(resume)
  return (
    <Page title={attempt.title} lead={resumeSentence(attempt)}>
      <div className={styles.resume}>
        <Button variant="main" hint="↵" onPress={resume}>
          Go on
        </Button>
        <Button variant="quiet" onPress={() => go('#/plan/new')}>
          Make a plan
        </Button>
      </div>
    </Page>
  )
}

export function resumeSentence({ answered, questions, msLeft }: AttemptSummary): string {
  const state = `${answered} of ${questions} questions are answered, and all of it is saved.`
  return msLeft === null ? state : `${state} The clock runs on: ${duration(Math.ceil(msLeft / 60_000))} left.`
}
