import { lazy, Suspense, useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { usePlans } from '../../stores/plans'
import { usePractice } from '../../stores/practice'
import { today } from '../../text/dates'
import { Resume } from './Resume'

// Either is seldom needed with the other, and both are heavy.
const FirstRun = lazy(() => import('./FirstRun'))
const TodayView = lazy(() => import('./TodayView'))

export default function Today() {
  const { plans, load } = usePlans()
  const { home, load: loadPractice } = usePractice()
  useEffect(() => {
    void load()
    void loadPractice()
  }, [load, loadPractice])
  const attempts = home.state === 'ready' ? home.data.attempts : []
  const running = attempts.find(({ finishedAt }) => finishedAt === null)
  const packs = home.state === 'ready' ? home.data.packs : []

  return (
    <Suspense fallback={null}>
      <LoadView load={plans} again={() => void load()}>
        {(views) => {
          const [next = views[0], ...others] = views
            .filter(({ plan }) => plan.input.exam >= today())
            .sort((a, b) => a.plan.input.exam.localeCompare(b.plan.input.exam))
          if (next) return <TodayView view={next} others={others} running={running} attempts={attempts} packs={packs} />
          return running ? <Resume attempt={running} /> : <FirstRun />
        }}
      </LoadView>
    </Suspense>
  )
}
