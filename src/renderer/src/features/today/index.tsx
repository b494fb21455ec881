import { useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { usePlans } from '../../stores/plans'
import { usePractice } from '../../stores/practice'
import { today } from '../../text/dates'
import { FirstRun } from './FirstRun'
import { Resume } from './Resume'
import { TodayView } from './TodayView'

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
    <LoadView load={plans} again={() => void load()}>
      {(views) => {
        const [next = views[0], ...others] = views
          .filter(({ plan }) => plan.input.exam >= today())
          .sort((a, b) => a.plan.input.exam.localeCompare(b.plan.input.exam))
        if (next) return <TodayView view={next} others={others} running={running} attempts={attempts} packs={packs} />
        return running ? <Resume attempt={running} /> : <FirstRun />
      }}
    </LoadView>
  )
}
