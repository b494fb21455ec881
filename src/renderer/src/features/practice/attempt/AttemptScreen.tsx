import { useEffect } from 'react'
import { useAttempt } from '../../../stores/attempt'
import { Opened } from '../Opened'
import { Sitting } from './Sitting'

/** An attempt, opened where it was left. */
export function AttemptScreen({ id }: { id: string }) {
  const { view, open, leave, resync, tryNow } = useAttempt()

  useEffect(() => {
    void open(id)
    const lookAgain = () => {
      void tryNow()
      void resync()
    }
    window.addEventListener('focus', lookAgain)
    return () => {
      window.removeEventListener('focus', lookAgain)
      void leave()
    }
  }, [id, open, leave, resync, tryNow])

  return (
    <Opened id={id} load={view} again={() => void open(id)}>
      {(data) => <Sitting view={data} />}
    </Opened>
  )
}
