import { useRoute } from '../../stores/route'
import { AttemptScreen } from './attempt/AttemptScreen'
import { Builder } from './home/Builder'
import { Home } from './home/Home'
import { Kept } from './home/Kept'
import { asksForStudy, wishOf } from './home/wish'
import { ResultScreen } from './result/ResultScreen'
import { ReviewScreen } from './review/ReviewScreen'

export default function PracticeScreen() {
  const { parts, query } = useRoute()
  const [, place, id, part] = parts
  if (place === 'attempt' && id) return <AttemptScreen key={id} id={id} />
  if (place === 'result' && id) return part === 'review' ? <ReviewScreen id={id} /> : <ResultScreen id={id} />
  if (place === 'kept') return <Kept />
  const wish = wishOf(query)
  // A link that asks for a certain session finds it ready to start.
  if (wish && (place === 'build' || asksForStudy(wish))) return <Builder wish={wish} />
  return <Home />
}
