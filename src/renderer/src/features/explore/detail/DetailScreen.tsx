import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { useCatalog } from '../../../stores/catalog'
import { tableAddress, useExplore } from '../../../stores/explore'
import screen from '../Screen.module.css'
import { SelectionBar } from '../SelectionBar'
import { useProgrammes } from '../useProgrammes'
import { ProgrammePage } from './ProgrammePage'

/** One programme, with everything that is known about it and from where. */
export function DetailScreen({ id }: { id: string }) {
  const { list } = useCatalog()
  const { load, again } = useProgrammes([id])
  const query = useExplore((state) => state.query)
  useEffect(() => useExplore.setState({ opened: id }), [id])
  const programmes = list.state === 'ready' ? list.data : []
  if (load.state !== 'ready') {
    return (
      <Page title="Explore" crumbs={[{ label: 'Explore', to: tableAddress(query) }, { label: id }]}>
        <LoadView load={load} again={again}>
          {() => null}
        </LoadView>
      </Page>
    )
  }
  return (
    <div className={screen.screen}>
      {load.data.map((programme) => (
        <ProgrammePage key={programme.id} programme={programme} programmes={programmes} back={tableAddress(query)} />
      ))}
      <SelectionBar programmes={programmes} quiet />
    </div>
  )
}
