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
        const now = views.find(({ plan }) => plan.input.exam >= today()) ?? views[0]
        if (now) return <TodayView view={now} running={running} packs={packs} />
        return running ? <Resume attempt={running} /> : <FirstRun />
      }}
    </LoadView>
  )
}
