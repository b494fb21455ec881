import type { PlanView } from '../../../../shared/ipc/views'
import { ChangeMenu } from './ChangeMenu'
import { ExportMenu } from './ExportMenu'

/** Hand the plan out, or change it. */
export function PlanMenu({ view }: { view: PlanView }) {
  return (
    <>
      <ExportMenu view={view} />
      <ChangeMenu view={view} />
    </>
  )
}
