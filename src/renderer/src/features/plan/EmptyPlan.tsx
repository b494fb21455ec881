import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { go } from '../../stores/route'

export function EmptyPlan() {
  return (
    <Page
      title="No plan yet"
      lead="A plan turns an exam date and the minutes you have into dated sessions, and says at once whether it fits. It will stand here as a week and as a list, to tick off, print and take into your calendar."
    >
      <Button variant="main" onPress={() => go('#/plan/new')}>
        Make a plan
      </Button>
    </Page>
  )
}
