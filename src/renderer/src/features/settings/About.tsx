import { useEffect } from 'react'
import { LoadView } from '../../components/LoadView'
import { useAppInfo } from '../../stores/app-info'
import { Section } from './Section'
import styles from './settings.module.css'

export function About() {
  const { load, ask } = useAppInfo()
  useEffect(() => void ask(), [ask])
  return (
    <Section title="Lectern">
      <p className={styles.prose} style={{ marginTop: 16 }}>
        An offline companion for choosing, planning and passing an MLOps certification. No account, no network, no
        subscription: nothing you write leaves this computer.
      </p>
      <LoadView load={load} again={() => void ask()}>
        {(info) => (
          <dl style={{ marginTop: 16 }}>
            {[
              ['Version', info.version],
              ['Runtime', `Electron ${info.electron}, Chromium ${info.chromium}, Node ${info.node}`],
              ['System', info.platform],
              ['Program licence', 'MIT'],
              ['Content licence', 'CC BY 4.0: questions, catalog texts and topic tree'],
            ].map(([term, value]) => (
              <div key={term} className={styles.row}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </LoadView>
    </Section>
  )
}
