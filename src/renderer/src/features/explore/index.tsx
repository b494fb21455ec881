import { useEffect } from 'react'
import { useCatalog } from '../../stores/catalog'
import { useRoute } from '../../stores/route'
import { CompareScreen } from './compare/CompareScreen'
import { DetailScreen } from './detail/DetailScreen'
import { TableScreen } from './table/TableScreen'

/** `#/explore`, `#/explore/<id>` and `#/explore/compare?ids=…`. */
export default function ExploreScreen() {
  const [, place] = useRoute().parts
  const load = useCatalog((state) => state.load)
  useEffect(() => void load(), [load])
  if (place === undefined) return <TableScreen />
  return place === 'compare' ? <CompareScreen /> : <DetailScreen id={place} />
}
