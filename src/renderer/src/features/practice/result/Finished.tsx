import { type ReactNode, useEffect } from 'react'
import { type Result, stillRuns, useResult } from '../../../stores/result'
import { NotFinished, Opened } from '../Opened'

/** A finished attempt, once it is here; one that still runs leads back into it. */
export function Finished({ id, children }: { id: string; children: (result: Result) => ReactNode }) {
  const { result, load } = useResult()
  useEffect(() => {
    void load(id)
  }, [id, load])
  if (stillRuns(result)) return <NotFinished attempt={id} />
  return (
    <Opened id={id} load={result} again={() => void load(id)}>
      {children}
    </Opened>
  )
}
