import { useEffect } from 'react'
import type { PackView, StudiedDay } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { usePractice } from '../../stores/practice'
import { go } from '../../stores/route'
import { count } from '../../text/dates'
import type from '../../theme/type.module.css'
import { Attempts } from './Attempts'
import { ByDomain } from './ByDomain'
import { studiedDays } from './days'
import { History, Signs } from './History'
import styles from './insights.module.css'
import { isScored, type Scored, sumOf } from './totals'

export default function InsightsScreen() {
  const { home, load } = usePractice()
  const again = () => void load()
  useEffect(() => {
    void load()
  }, [load])

  if (home.state !== 'ready') {
    return (
      <Page title="Insights">
        <LoadView load={home} again={again}>
          {() => null}
        </LoadView>
      </Page>
    )
  }
  const history = home.data.attempts.filter(isScored).reverse()
  return history.length === 0 ? <Nothing /> : <Seen history={history} packs={home.data.packs} days={home.data.days} />
}

/** Where things will stand, why they are not there, and when they come. */
function Nothing() {
  return (
    <Page
      title="Nothing to look back on yet"
      lead="After your first finished attempt, the share you got right stands here over time, with the range that few answers leave open, and below it your total in every domain."
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

type SeenProps = { history: readonly Scored[]; packs: readonly PackView[]; days: readonly StudiedDay[] }

/** `history` is oldest first. */
function Seen({ history, packs, days }: SeenProps) {
  const { right, total } = sumOf(history)
  return (
    <Page
      title={`${right.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} right so far`}
      lead={`Over ${count(history.length, 'finished attempt')}; you studied ${studiedDays(days)}. Whether you would pass is not shown here: a share right says how these questions went, and an honest forecast needs answers spread over the whole blueprint and over time.`}
    >
      <div className={styles.columns}>
        <section aria-labelledby="history">
          <div className={styles.head}>
            <h2 id="history" className={type.section}>
              Share right, attempt by attempt
            </h2>
            <Signs history={history} packs={packs} />
          </div>
          <History history={history} packs={packs} />
        </section>
        <ByDomain history={history} />
      </div>
      <Attempts history={history} />
    </Page>
  )
}
