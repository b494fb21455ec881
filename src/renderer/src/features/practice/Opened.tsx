import type { ReactNode } from 'react'
import { Button } from '../../components/Button'
import { LoadView } from '../../components/LoadView'
import { Page } from '../../components/Page'
import { idle, type Load } from '../../stores/load'
import { go } from '../../stores/route'
import { sentenceFor } from '../../text/errors'
import styles from './Opened.module.css'

const crumbs = [{ label: 'Practice', to: '#/practice' }]

/** Something of an attempt, once it is here; what could not be opened says why and leads back. */
export function Opened<T extends { attempt: { id: string } }>({
  id,
  load,
  again,
  children,
}: {
  /** The attempt wanted; one that was looked at before is not shown in its place. */
  id: string
  load: Load<T>
  again: () => void
  children: (data: T) => ReactNode
}) {
  if (load.state !== 'failed') {
    const wanted = load.state === 'ready' && load.data.attempt.id !== id ? idle : load
    return (
      <LoadView load={wanted} again={again}>
        {children}
      </LoadView>
    )
  }
  return (
    <Page title="This could not be opened" lead={sentenceFor(load.error)} crumbs={crumbs}>
      <div className={styles.ways}>
        <Button variant="main" onPress={() => go('#/practice')}>
          Go to Practice
        </Button>
        <Button variant="secondary" onPress={again}>
          Try again
        </Button>
      </div>
    </Page>
  )
}

/** Score and rationales of an attempt that is still running stay closed, though some answers may be checked. */
export function NotFinished({ attempt }: { attempt: string }) {
  return (
    <Page
      title="Not finished yet"
      lead="The score and every rationale open when this attempt is finished."
      crumbs={crumbs}
    >
      <Button variant="main" onPress={() => go(`#/practice/attempt/${attempt}`)}>
        Resume
      </Button>
    </Page>
  )
}
