import type { AttemptSummary } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { go } from '../../stores/route'
import { duration } from '../../text/dates'

/** An attempt that was left in the middle, when there is no plan to show it in. */
export function Resume({ attempt }: { attempt: AttemptSummary }) {
  return (
    <Page title={attempt.title} lead={resumeSentence(attempt)}>
      <Button variant="main" hint="↵" onPress={() => go(`#/practice/attempt/${attempt.id}`)}>
        Go on
      </Button>
    </Page>
  )
}

export function resumeSentence({ answered, questions, msLeft }: AttemptSummary): string {
  const state = `${answered} of ${questions} questions are answered, and all of it is saved.`
  return msLeft === null
    ? state
    : `${state} ${duration(Math.ceil(msLeft / 60_000))} are left on the clock, which keeps running.`
}
