import { useRoute } from '../../stores/route'
import { Insights } from './Insights'
import { Method } from './Method'

/** `#/insights?programme=…&tab=…`, and `#/insights/method`, which says how readiness is computed. */
export default function InsightsScreen() {
  const { parts } = useRoute()
  return parts[1] === 'method' ? <Method /> : <Insights />
}
