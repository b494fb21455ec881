import { useEffect } from 'react'
import type { PackView, PlanView, StudiedDay } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { usePractice } from '../../stores/practice'
import { go, useRoute } from '../../stores/route'
import { today } from '../../text/dates'
import styles from './insights.module.css'
import { Lookback } from './Lookback'
import { ProgrammeInsights } from './ProgrammeInsights'
import { programmesOf } from './programmes'
import { isScored, type Scored, sumOf } from './totals'

/** Everything a programme's insights are made of, apart from its readiness. */
export type Known = {
  packs: readonly PackView[]
  plans: readonly PlanView[]
  /** Finished attempts, oldest first. */
  history: readonly Scored[]
  days: readonly StudiedDay[]
}

export function Insights() {
  const { home, load } = usePractice()
  const { plans, load: loadPlans } = usePlans()
  const open = useCatalog((state) => state.open)
  const wanted = useRoute().query.get('programme')
  useEffect(() => {
    void load()
    void loadPlans()
  }, [load, loadPlans])
  const all = plans.state === 'ready' && home.state === 'ready' ? { plans: plans.data, ...home.data } : null
  const ids = all ? programmesOf(all.plans, all.attempts, today()) : []
  const named = ids.slice(0, 5).join()
  useEffect(() => {
    if (named !== '') open(named.split(',')).catch(notify)
  }, [open, named])

  if (!all) {
    const [first, again] = home.state === 'ready' ? [plans, loadPlans] : [home, load]
    return (
      <Page title="Insights">
        <LoadView<unknown> load={first} again={() => void again()}>
          {() => null}
        </LoadView>
      </Page>
    )
  }
  const known = { ...all, history: all.attempts.filter(isScored).reverse() }
  const programme = ids.find((id) => id === wanted) ?? ids[0]
  if (programme) return <ProgrammeInsights key={programme} id={programme} ids={ids} known={known} />
  return known.history.length === 0 ? <Nothing /> : <NoProgramme known={known} />
}

/** Where things will stand, why they are not there, and when they come. */
function Nothing() {
  return (
    <Page
      title="Nothing to look back on yet"
      lead="Once you have answered 40 questions of an exam, the score you would likely reach stands here over time, with its range. What you got right in each domain stands here from the first attempt on."
      actions={
        <Button variant="main" onPress={() => go('#/practice')}>
          Go to Practice
        </Button>
      }
    >
      <div className={styles.place} aria-hidden="true">
        {[100, 75, 50, 25, 0].map((tick) => (
          <span key={tick}>{tick === 100 ? '100 %' : tick}</span>
        ))}
      </div>
    </Page>
  )
}

/** Only vendor-neutral questions were answered, of no exam. */
function NoProgramme({ known }: { known: Known }) {
  const { right, total } = sumOf(known.history)
  return (
    <Page title={`${right.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} right so far`}>
      <Lookback known={known} />
    </Page>
  )
}
