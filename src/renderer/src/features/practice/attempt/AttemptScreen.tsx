import { useEffect } from 'react'
import { useAttempt } from '../../../stores/attempt'
import { Opened } from '../Opened'
import { Sitting } from './Sitting'

/** An attempt, opened where it was left. */
export function AttemptScreen({ id }: { id: string }) {
  const { view, open, settle, resync } = useAttempt()

  useEffect(() => {
    void open(id)
    window.addEventListener('focus', resync)
    return () => {
      window.removeEventListener('focus', resync)
      void settle()
    }
  }, [id, open, settle, resync])

  return (
    <Opened id={id} load={view} again={() => void open(id)}>
      {(data) => <Sitting view={data} />}
    </Opened>
  )
}
