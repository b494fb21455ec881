import { useEffect } from 'react'
import { useCatalog } from '../../stores/catalog'
import { useRoute } from '../../stores/route'
import { DetailScreen } from './detail/DetailScreen'
import { TableScreen } from './table/TableScreen'

/** `#/explore`, `#/explore/<id>` and `#/explore/compare?ids=…`. */
export default function ExploreScreen() {
  const [, place] = useRoute().parts
  const load = useCatalog((state) => state.load)
  useEffect(() => void load(), [load])
  return place === undefined ? <TableScreen /> : <DetailScreen id={place} />
}
