import { useEffect } from 'react'
import { Button } from '../../components/Button'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { type Finished, useInsights } from '../../stores/insights'
import { go } from '../../stores/route'
import { count } from '../../text/dates'
import type from '../../theme/type.module.css'
import { Attempts } from './Attempts'
import { ByDomain } from './ByDomain'
import { History, Signs } from './History'
import styles from './insights.module.css'

export default function InsightsScreen() {
  const { history, load } = useInsights()
  const again = () => void load()
  useEffect(() => {
    void load()
  }, [load])

  if (history.state !== 'ready') {
    return (
      <Page title="Insights">
        <LoadView load={history} again={again}>
          {() => null}
        </LoadView>
      </Page>
    )
  }
  return history.data.length === 0 ? <Nothing /> : <Seen history={history.data} />
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

function Seen({ history }: { history: readonly Finished[] }) {
  const right = history.reduce((sum, { result }) => sum + result.score.right, 0)
  const total = history.reduce((sum, { result }) => sum + result.score.total, 0)
  return (
    <Page
      title={`${right} of ${total} right so far`}
      lead={`Over ${count(history.length, 'finished attempt')}. Whether you would pass is not shown here: a share right says how these questions went, and an honest forecast needs answers spread over the whole blueprint and over time.`}
    >
      <div className={styles.columns}>
        <section aria-labelledby="history">
          <div className={styles.head}>
            <h2 id="history" className={type.section}>
              Share right, attempt by attempt
            </h2>
            <Signs history={history} />
          </div>
          <History history={history} />
        </section>
        <ByDomain history={history} />
      </div>
      <Attempts history={history} />
    </Page>
  )
}
