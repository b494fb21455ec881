import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { useCatalog } from '../../../stores/catalog'
import { chooseOnly, compareAddress, mostCompared, tableAddress, useExplore } from '../../../stores/explore'
import { go, useRoute } from '../../../stores/route'
import type { ProgrammeSummary } from '../types'
import { useProgrammes } from '../useProgrammes'
import { ComparePage } from './ComparePage'

/** Two to five programmes side by side, as `ids` of the address names them. */
export function CompareScreen() {
  const { list, load } = useCatalog()
  return (
    <LoadView load={list} again={() => void load()}>
      {(programmes) => <Compared programmes={programmes} />}
    </LoadView>
  )
}

function Compared({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const { query } = useRoute()
  const back = tableAddress(useExplore((state) => state.query))
  const asked = query.get('ids')?.split(',') ?? []
  const ids = [...new Set(asked)].filter((id) => programmes.some((one) => one.id === id)).slice(0, mostCompared)
  const key = ids.join(',')
  const { load, again } = useProgrammes(ids)
  const only = query.has('only')

  useEffect(() => {
    const compared = key === '' ? [] : key.split(',')
    chooseOnly(compared)
    useExplore.setState({ opened: compared.at(-1) ?? null })
  }, [key])
  const show = (next: readonly string[], differences: boolean) =>
    go(`${compareAddress(next)}${differences ? '&only' : ''}`, true)

  return (
    <LoadView load={load} again={again}>
      {(whole) => (
        <ComparePage
          programmes={whole}
          catalog={programmes}
          back={back}
          only={only}
          onOnly={(on) => show(ids, on)}
          onIds={(next) => show(next, only)}
        />
      )}
    </LoadView>
  )
}
