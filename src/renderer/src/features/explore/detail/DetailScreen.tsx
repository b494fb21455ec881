import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { useCatalog } from '../../../stores/catalog'
import { tableAddress, useExplore } from '../../../stores/explore'
import screen from '../Screen.module.css'
import { SelectionBar } from '../SelectionBar'
import type { ProgrammeSummary } from '../types'
import { useProgrammes } from '../useProgrammes'
import { NotFound } from './NotFound'
import { ProgrammePage } from './ProgrammePage'

/** One programme, with everything that is known about it and from where. */
export function DetailScreen({ id }: { id: string }) {
  const { list, load } = useCatalog()
  const back = tableAddress(useExplore((state) => state.query))
  return (
    <LoadView load={list} again={() => void load()}>
      {(programmes) =>
        programmes.some((programme) => programme.id === id) ? (
          <Opened id={id} programmes={programmes} back={back} />
        ) : (
          <NotFound id={id} programmes={programmes} back={back} />
        )
      }
    </LoadView>
  )
}

function Opened({ id, programmes, back }: { id: string; programmes: readonly ProgrammeSummary[]; back: string }) {
  const { load, again } = useProgrammes([id])
  useEffect(() => useExplore.setState({ opened: id }), [id])
  return (
    <div className={screen.screen}>
      <LoadView load={load} again={again}>
        {(found) =>
          found.map((programme) => (
            <ProgrammePage key={programme.id} programme={programme} programmes={programmes} back={back} />
          ))
        }
      </LoadView>
      <SelectionBar programmes={programmes} quiet />
    </div>
  )
}
