import { useEffect } from 'react'
import { MasteryLine } from '../../components/MasteryLine'
import { usePractice } from '../../stores/practice'
import { useKnownReadiness, useReadiness } from '../../stores/readiness'
import { practiseRoute } from '../../text/readiness'
import type from '../../theme/type.module.css'
import { weakest } from './least'
import styles from './plan.module.css'

/** The domain that is mastered least, with a way to practise it; nothing before there are answers. */
export function Weakest({ programme }: { programme: string }) {
  const { home, load: loadPractice } = usePractice()
  const load = useReadiness((state) => state.load)
  useEffect(() => {
    void load({ programme, chart: false })
    void loadPractice()
  }, [load, loadPractice, programme])
  const domain = weakest(useKnownReadiness(programme))
  const packs = home.state === 'ready' ? home.data.packs : []
  const pack = packs.find((one) => one.programme === programme)
  if (!domain || !pack) return null
  return (
    <div className={styles.weakest}>
      <h3 className={type.section}>Mastered least</h3>
      <p className={type.small}>
        {domain.title}. <a href={practiseRoute(pack.id, { domain: domain.id })}>Practise it</a>
      </p>
      <MasteryLine mastery={domain.mastery} />
    </div>
  )
}
