import type { Programme } from '../catalog/schema'
import type { Plan } from '../plan/types'

export function planToIcs(_options: { plan: Plan; programme: Programme; zone: string; stamp: string }): string {
  throw new Error('being written')
}
