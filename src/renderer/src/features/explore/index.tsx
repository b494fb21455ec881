import { useEffect } from 'react'
import { useCatalog } from '../../stores/catalog'
import { TableScreen } from './table/TableScreen'

/** `#/explore`, `#/explore/<id>` and `#/explore/compare?ids=…`. */
export default function ExploreScreen() {
  const load = useCatalog((state) => state.load)
  useEffect(() => void load(), [load])
  return <TableScreen />
}
