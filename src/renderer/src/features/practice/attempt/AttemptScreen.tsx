import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { useAttempt } from '../../../stores/attempt'
import { Sitting } from './Sitting'

/** An attempt, opened where it was left. */
export function AttemptScreen({ id }: { id: string }) {
  const { view, open, settle, resync } = useAttempt()
  const again = () => void open(id)

  useEffect(() => {
    void open(id)
    window.addEventListener('focus', resync)
    return () => {
      window.removeEventListener('focus', resync)
      void settle()
    }
  }, [id, open, settle, resync])

  if (view.state === 'failed') {
    return (
      <Page title="This attempt could not be opened" crumbs={[{ label: 'Practice', to: '#/practice' }]}>
        <LoadView load={view} again={again}>
          {() => null}
        </LoadView>
      </Page>
    )
  }
  return (
    <LoadView load={view} again={again}>
      {(data) => <Sitting view={data} />}
    </LoadView>
  )
}
