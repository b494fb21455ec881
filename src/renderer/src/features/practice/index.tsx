import { useRoute } from '../../stores/route'
import { AttemptScreen } from './attempt/AttemptScreen'
import { Home } from './home/Home'
import { ResultScreen } from './result/ResultScreen'
import { ReviewScreen } from './review/ReviewScreen'

export default function PracticeScreen() {
  const { parts } = useRoute()
  const [, place, id, part] = parts
  if (place === 'attempt' && id) return <AttemptScreen key={id} id={id} />
  if (place === 'result' && id) return part === 'review' ? <ReviewScreen id={id} /> : <ResultScreen id={id} />
  return <Home />
}
