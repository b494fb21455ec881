import { useState } from 'react'
import type { ConflictVersion, ConflictView } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { SectionHead } from '../../../components/SectionHead'
import { useData } from '../../../stores/data'
import { count, duration, shortDate } from '../../../text/dates'
import styles from './conflicts.module.css'
import own from './data.module.css'
import { focusAgain } from './focus'
import { momentFirst } from './words'

/** Plans that were changed on two devices at once: every version is kept until one is chosen. */
export function Conflicts({ conflicts, closed }: { conflicts: readonly ConflictView[]; closed: boolean }) {
  return (
    <section aria-labelledby="conflicts" className={own.left}>
      <SectionHead id="conflicts" title="Changed in two places" note={count(conflicts.length, 'plan')} />
      <p className={own.prose}>Both versions are kept, and the newer one is in use. Choose the one to go on with.</p>
      {conflicts.map(({ plan, label, versions }) => (
        <div key={plan}>
          <h3 className={styles.plan}>{label}</h3>
          <ul>
            {versions.map((version) => (
              <Version key={version.version} plan={plan} version={version} closed={closed} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Version({ plan, version, closed }: { plan: string; version: ConflictVersion; closed: boolean }) {
  const settle = useData((state) => state.settle)
  // `back` gives the focus back to the button that asked.
  const [step, setStep] = useState<'idle' | 'asking' | 'back'>('idle')
  const { at, device, exam, sessions, minutes, current } = version
  return (
    <li className={styles.version}>
      <div>
        <p className={styles.at}>
          {momentFirst(at)} on {device}
          {current ? ' · in use' : ''}
        </p>
        <p className={styles.facts}>
          {exam
            ? `exam on ${shortDate(exam)}, ${count(sessions, 'session')}, ${duration(minutes)}`
            : 'the plan was removed'}
        </p>
      </div>
      {step === 'asking' ? (
        <div className={styles.sure}>
          <p>The other version goes, on every device.</p>
          <Button
            variant="secondary"
            autoFocus
            onPress={() => void settle(plan, version.version).then(() => focusAgain('main'))}
          >
            Use this one
          </Button>
          <Button variant="quiet" onPress={() => setStep('back')}>
            Keep both
          </Button>
        </div>
      ) : (
        <Button
          variant="secondary"
          isDisabled={closed}
          aria-label={`Use this one, ${momentFirst(at)} on ${device}`}
          autoFocus={step === 'back'}
          onPress={() => setStep('asking')}
        >
          Use this one
        </Button>
      )}
    </li>
  )
}
